package dev.understudy.core.state;

/** What state must know of a request: which part of it the request works on. */
@FunctionalInterface
public interface PartitionedRequest {
    /** The part of the state whose lock is held. */
    PartitionKey partition();
}
