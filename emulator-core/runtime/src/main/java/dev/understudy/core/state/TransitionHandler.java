package dev.understudy.core.state;

/**
 * Lets transitions of one service happen.
 *
 * @param <S> the store of the service
 */
@FunctionalInterface
public interface TransitionHandler<S extends Store> {
    /**
     * Performs a transition. It runs under the partition's lock and sees {@link DueTransition#dueAt()} as the time, no
     * matter how far the clock has moved on.
     */
    void happen(DueTransition transition, Partition<S> partition);
}
