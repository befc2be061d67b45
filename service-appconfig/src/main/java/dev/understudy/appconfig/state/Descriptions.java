package dev.understudy.appconfig.state;

import org.jspecify.annotations.Nullable;

/** Descriptions, which an update may leave out, change, or take away with an empty text. */
final class Descriptions {
    private Descriptions() {}

    static @Nullable String changed(@Nullable String before, @Nullable String given) {
        if (given == null) {
            return before;
        }
        return given.isEmpty() ? null : given;
    }
}
