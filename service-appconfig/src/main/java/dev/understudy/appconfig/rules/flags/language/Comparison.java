package dev.understudy.appconfig.rules.flags.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How two values are compared. {@code ne} is on the page about audience rules only. */
public enum Comparison {
    /** Equal. */
    EQ,
    /** Not equal. */
    NE,
    /** Greater. */
    GT,
    /** Greater or equal. */
    GTE,
    /** Less. */
    LT,
    /** Less or equal. */
    LTE;

    /** The comparison of this name, or null. */
    static @Nullable Comparison find(String operator) {
        for (Comparison comparison : values()) {
            if (comparison.name().toLowerCase(Locale.ROOT).equals(operator)) {
                return comparison;
            }
        }
        return null;
    }

    /**
     * Whether it holds.
     *
     * @param order how the values compare; null if they cannot be compared, which makes them unequal
     */
    boolean holds(@Nullable Integer order) {
        if (order == null) {
            return this == NE;
        }
        return switch (this) {
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            case GTE -> order >= 0;
            case LT -> order < 0;
            case LTE -> order <= 0;
        };
    }
}
