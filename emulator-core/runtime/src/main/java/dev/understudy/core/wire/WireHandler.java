package dev.understudy.core.wire;

import java.util.concurrent.CompletionStage;

/** Answers HTTP requests; the front end calls it on an event loop, so it must not block. */
@FunctionalInterface
public interface WireHandler {
    /**
     * Answers one request.
     *
     * @return the answer, complete already for everything that runs in memory; it never fails
     */
    CompletionStage<WireResponse> handle(WireRequest request);
}
