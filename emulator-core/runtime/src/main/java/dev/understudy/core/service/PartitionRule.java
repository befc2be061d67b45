package dev.understudy.core.service;

import dev.understudy.core.model.Structure;
import dev.understudy.core.state.PartitionKey;

/** Chooses the partition that a request works on; for most services the caller's own. */
@FunctionalInterface
public interface PartitionRule {
    /** Every caller works on its own account. */
    PartitionRule CALLER = (input, caller) -> caller;

    /**
     * The partition of a request.
     *
     * @param input the request's input
     * @param caller the partition of the caller's account and region
     */
    PartitionKey partition(Structure input, PartitionKey caller);
}
