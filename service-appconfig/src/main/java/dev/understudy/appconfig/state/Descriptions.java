package dev.understudy.appconfig.state;

import org.jspecify.annotations.Nullable;

/**
 * Descriptions. An update may leave one out, change it, or take it away with an empty text. AWS echoes the empty text
 * once, in the answer to the request that brought it; afterwards the member is absent (recorded in 2026).
 */
final class Descriptions {
    private Descriptions() {}

    /** The description after an update, as the answer to it shows it. */
    static @Nullable String changed(@Nullable String before, @Nullable String given) {
        return given == null ? before : given;
    }

    /** The description as it is kept. */
    static @Nullable String kept(@Nullable String given) {
        return given == null || given.isEmpty() ? null : given;
    }
}
