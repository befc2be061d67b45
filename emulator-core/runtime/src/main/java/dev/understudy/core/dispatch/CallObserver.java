package dev.understudy.core.dispatch;

/**
 * Looks on at every request that reaches the services, also by a side door, and also at those that reach no operation. It
 * must neither block nor fail, and it is called on several threads.
 */
public interface CallObserver {
    /** A request has arrived. */
    default void began() {}

    /** A request that {@linkplain #began arrived} is answered; the caller does not have the answer yet. */
    void ended(CompletedCall call);
}
