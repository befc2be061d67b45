package dev.understudy.core.service;

import dev.understudy.core.model.Structure;
import dev.understudy.core.state.PartitionKey;
import org.jspecify.annotations.Nullable;

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
     * @return null if the request is about several partitions: then no lock is held when the operation's method runs,
     *     and it works on one after the other with {@link dev.understudy.core.state.Partitions#within}
     */
    @Nullable PartitionKey partition(Structure input, PartitionKey caller);
}
