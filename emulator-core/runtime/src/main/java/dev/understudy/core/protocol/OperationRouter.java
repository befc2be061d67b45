package dev.understudy.core.protocol;

import dev.understudy.core.wire.WireRequest;

/** Finds the operation that a request asks for. */
@FunctionalInterface
public interface OperationRouter {
    /** What the request asks for, or why nothing answers it. */
    Routing route(WireRequest request);
}
