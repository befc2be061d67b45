package dev.understudy.appmesh.rules;

import dev.understudy.appmesh.model.Duration;
import dev.understudy.appmesh.model.GrpcTimeout;
import dev.understudy.appmesh.model.HttpTimeout;
import dev.understudy.appmesh.model.TcpTimeout;
import org.jspecify.annotations.Nullable;

/** Durations, of which the model makes both halves optional. */
final class Durations {
    private Durations() {}

    static void check(@Nullable Duration duration) {
        SpecRule.WHOLE_DURATION.require(duration == null || Present.count(duration.unit(), duration.value()) == 2);
    }

    static void check(@Nullable HttpTimeout timeout) {
        if (timeout != null) {
            check(timeout.idle());
            check(timeout.perRequest());
        }
    }

    static void check(@Nullable GrpcTimeout timeout) {
        if (timeout != null) {
            check(timeout.idle());
            check(timeout.perRequest());
        }
    }

    static void check(@Nullable TcpTimeout timeout) {
        if (timeout != null) {
            check(timeout.idle());
        }
    }
}
