package dev.understudy.proton.rules.schema;

import dev.understudy.core.value.InputValue;

/**
 * What a value may be: the schema object of OpenAPI 3.0, one record per type. Keywords that are not listed there are
 * ignored.
 *
 * @see <a href="https://github.com/OAI/OpenAPI-Specification/blob/main/versions/3.0.3.md#schema-object">Schema object</a>
 */
public sealed interface ValueSchema permits AnySchema, ListSchema, NumberSchema, ObjectSchema, TextSchema, TruthSchema {
    /** What it says whatever its type is. */
    Basics basics();

    /** The type in words, as in {@code a number}. */
    String type();

    /** Whether a value is of the type. Types are strict: {@code "80"} is no number. */
    boolean isOfType(InputValue value);

    /** Checks a value of this type. */
    InputValue checkTyped(InputValue value, String path, Problems problems);

    /** Finds what an earlier schema of the same type allowed and this one does not. */
    void compareTyped(ValueSchema earlier, String path, Problems problems);

    /**
     * Checks a value.
     *
     * @return the value with defaults filled in; meaningless if there are problems
     */
    default InputValue check(InputValue value, String path, Problems problems) {
        if (basics().nullable() && value instanceof InputValue.Nothing) {
            return value;
        }
        if (!isOfType(value)) {
            problems.add(path, ValueErrors.notOfType(type(), value));
            return value;
        }
        basics().check(value, path, problems);
        return checkTyped(value, path, problems);
    }

    /** Finds what an earlier schema allowed and this one does not. */
    default void compare(ValueSchema earlier, String path, Problems problems) {
        if (!type().equals(earlier.type())) {
            problems.add(path, ValueErrors.typeChanged(earlier.type(), type()));
            return;
        }
        basics().compare(earlier.basics(), path, problems);
        compareTyped(earlier, path, problems);
    }
}
