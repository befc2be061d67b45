package dev.understudy.core.state;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets due transitions happen, each kind by whoever schedules it.
 *
 * @param <S> the store of the service
 */
public final class Transitions<S extends Store> implements TransitionHandler<S> {
    private final Map<String, TransitionHandler<S>> byKind = new HashMap<>();

    /** Makes a kind of transition known; before the first request. */
    public void register(String kind, TransitionHandler<S> handler) {
        byKind.put(kind, handler);
    }

    @Override
    public void happen(DueTransition transition, Partition<S> partition) {
        TransitionHandler<S> handler = byKind.get(transition.kind());
        if (handler == null) {
            throw new IllegalStateException("nobody lets " + transition + " happen");
        }
        handler.happen(transition, partition);
    }
}
