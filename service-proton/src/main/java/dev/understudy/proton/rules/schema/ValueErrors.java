package dev.understudy.proton.rules.schema;

import dev.understudy.core.value.InputValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What may be wrong with a value, or with what a later schema says about it. Each follows the path of the value. No
 * source has AWS's texts; all are proposed.
 */
final class ValueErrors {
    static final String REQUIRED = "is required";
    static final String UNKNOWN = "is not known, and the schema allows no unknown inputs";
    static final String EQUAL_ITEMS = "must not hold an item twice";
    static final String REMOVED = "was removed";
    static final String NEWLY_REQUIRED = "is newly required and has no default";
    static final String FEWER_VALUES = "allows fewer values than before";

    private static final int LONGEST_QUOTE = 100;

    private ValueErrors() {}

    static String notOfType(String type, InputValue value) {
        if (value instanceof InputValue.Nothing) {
            return "must be " + type + ", but is empty";
        }
        return "must be " + type + ", but is " + value.kind() + ": " + quote(value.json());
    }

    static String notOneOf(List<InputValue> choices) {
        return choices.stream().map(InputValue::json).collect(Collectors.joining(", ", "must be one of ", ""));
    }

    static String tooShort(int fewest) {
        return "must have at least " + fewest + " characters";
    }

    static String tooLong(int most) {
        return "must have at most " + most + " characters";
    }

    static String patternNotFound(String pattern) {
        return "must match " + pattern;
    }

    static String tooSmall(NumberSchema.Bound bound) {
        return "must be " + (bound.exclusive() ? "greater than " : "at least ")
                + bound.value().toPlainString();
    }

    static String tooLarge(NumberSchema.Bound bound) {
        return "must be " + (bound.exclusive() ? "less than " : "at most ")
                + bound.value().toPlainString();
    }

    static String noMultiple(BigDecimal divisor) {
        return "must be a multiple of " + divisor.toPlainString();
    }

    static String tooFewItems(int fewest) {
        return "must have at least " + fewest + " items";
    }

    static String tooManyItems(int most) {
        return "must have at most " + most + " items";
    }

    static String typeChanged(String earlier, String now) {
        return "was " + earlier + " and is now " + now;
    }

    private static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    }
}
