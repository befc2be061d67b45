package dev.understudy.core.service;

import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.util.concurrent.CompletionStage;

/**
 * A further HTTP interface that a service offers beside AWS's API, such as that of an agent which on AWS runs next to the
 * application. It is closed unless somebody opens it on a port of its own.
 *
 * @param name how it is asked for, as in {@code appconfig-agent}
 * @param handler what answers
 */
public record SideDoor(String name, Handler handler) {
    /** Answers requests that come in by a side door. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Answers one request; it must not block.
         *
         * @param account the caller's account, as for AWS's API: the default one unless the request says otherwise
         * @param region the caller's region, likewise
         * @return the answer; it never fails
         */
        CompletionStage<WireResponse> handle(WireRequest request, String account, String region);
    }
}
