package dev.understudy.appconfig.access;

import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.TransitionHandler;
import java.util.HashMap;
import java.util.Map;

/** Lets due transitions happen, each kind by whoever schedules it. */
public final class Transitions implements TransitionHandler<AppConfigStore> {
    private final Map<String, TransitionHandler<AppConfigStore>> byKind = new HashMap<>();

    /** Makes a kind of transition known; before the first request. */
    public void register(String kind, TransitionHandler<AppConfigStore> handler) {
        byKind.put(kind, handler);
    }

    @Override
    public void happen(DueTransition transition, Partition<AppConfigStore> partition) {
        TransitionHandler<AppConfigStore> handler = byKind.get(transition.kind());
        if (handler == null) {
            throw new IllegalStateException("nobody lets " + transition + " happen");
        }
        handler.happen(transition, partition);
    }
}
