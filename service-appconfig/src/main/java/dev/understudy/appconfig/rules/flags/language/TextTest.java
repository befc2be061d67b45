package dev.understudy.appconfig.rules.flags.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is asked about a text. */
public enum TextTest {
    /** Whether it begins with another. */
    BEGINS_WITH,
    /** Whether it ends with another. */
    ENDS_WITH,
    /** Whether another is a part of it. */
    CONTAINS;

    /** The test of this name, or null. */
    static @Nullable TextTest find(String operator) {
        for (TextTest test : values()) {
            if (test.name().toLowerCase(Locale.ROOT).equals(operator)) {
                return test;
            }
        }
        return null;
    }

    /** The answer. */
    boolean passes(String text, String other) {
        return switch (this) {
            case BEGINS_WITH -> text.startsWith(other);
            case ENDS_WITH -> text.endsWith(other);
            case CONTAINS -> text.contains(other);
        };
    }
}
