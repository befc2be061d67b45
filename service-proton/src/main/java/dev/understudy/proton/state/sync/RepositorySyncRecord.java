package dev.understudy.proton.state.sync;

import dev.understudy.proton.model.RepositorySyncAttempt;
import dev.understudy.proton.model.RepositorySyncEvent;
import dev.understudy.proton.model.RepositorySyncStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A branch that something follows, or did.
 *
 * @param source the branch
 * @param settled the commit that has been seen to, as long as nobody changed what follows; null if there is none
 * @param latest the newest sync; null before the first
 */
public record RepositorySyncRecord(
        SyncSource source,
        @Nullable String settled,
        @Nullable RepositorySyncAttempt latest) {

    /** The same before anything in it has been seen to. */
    public RepositorySyncRecord unsettled() {
        return new RepositorySyncRecord(source, null, latest);
    }

    /**
     * The same after another sync.
     *
     * @param commit null if there is something left to do
     */
    public RepositorySyncRecord synced(
            @Nullable String commit, RepositorySyncStatus status, List<RepositorySyncEvent> events, Instant now) {
        RepositorySyncAttempt attempt = RepositorySyncAttempt.builder()
                .status(status)
                .startedAt(now)
                .events(events)
                .build();
        return new RepositorySyncRecord(source, commit, attempt);
    }
}
