package dev.understudy.core.service;

import dev.understudy.core.model.Structure;

/** Calls the method that implements one operation; generated code has one per operation. */
@FunctionalInterface
public interface OperationHandler {
    /**
     * Performs the operation on behalf of one request.
     *
     * @param input valid input of the operation's type
     * @param context who asks, and when
     * @return the answer
     */
    Structure handle(Structure input, RequestContext context);
}
