package dev.understudy.proton.state.sync;

import dev.understudy.proton.model.ResourceSyncEvent;
import dev.understudy.proton.model.Revision;
import java.time.Instant;
import java.util.List;

/**
 * An attempt to make a resource what a commit says.
 *
 * @param initial the revision before
 * @param wanted the revision aimed at
 * @param target the ARN of what is synced
 * @param startedAt when it began
 * @param events what happened
 * @param progress how far it has come
 */
public record SyncAttempt(
        Revision initial,
        Revision wanted,
        String target,
        Instant startedAt,
        List<ResourceSyncEvent> events,
        SyncProgress progress) {
    /** Keeps a copy. */
    public SyncAttempt {
        events = List.copyOf(events);
    }

    /** The same after it has come further. */
    public SyncAttempt with(SyncProgress further) {
        return new SyncAttempt(initial, wanted, target, startedAt, events, further);
    }
}
