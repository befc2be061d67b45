package dev.understudy.appmesh.rules;

import org.jspecify.annotations.Nullable;

/** Counts which of several optional members are there, where the model should have had a union. */
final class Present {
    private Present() {}

    static int count(@Nullable Object... members) {
        int present = 0;
        for (Object member : members) {
            if (member != null) {
                present++;
            }
        }
        return present;
    }
}
