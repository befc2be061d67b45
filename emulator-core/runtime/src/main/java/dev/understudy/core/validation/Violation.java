package dev.understudy.core.validation;

import org.jspecify.annotations.Nullable;

/**
 * One broken constraint.
 *
 * @param path where, in AWS's notation: {@code tags.1.member.key}
 * @param kind which kind of constraint
 * @param value the offending value as AWS prints it; null if it is absent, or must not be shown
 * @param rule the constraint in AWS's words: {@code Member must have length less than or equal to 10}
 * @param masked whether the value is withheld because it is sensitive
 */
public record Violation(String path, Kind kind, @Nullable String value, String rule, boolean masked) {
    /** What was broken. */
    public enum Kind {
        /** A required member is absent. */
        REQUIRED,
        /** A length is out of bounds. */
        LENGTH,
        /** A number is out of bounds. */
        RANGE,
        /** A pattern does not match. */
        PATTERN,
        /** A value is not one of the known ones. */
        ENUM,
        /** Members of a list repeat. */
        UNIQUE
    }
}
