package dev.understudy.proton.state.sync;

import dev.understudy.proton.model.BlockerStatus;
import dev.understudy.proton.model.SyncBlocker;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that keeps a service or one of its instances from being synced.
 *
 * <pre>
 * ACTIVE ──resolve──▶ RESOLVED
 * </pre>
 *
 * @param serviceName the service
 * @param instanceName the instance; null if the whole service is blocked
 * @param blocker what answers show
 */
public record BlockerRecord(String serviceName, @Nullable String instanceName, SyncBlocker blocker) {

    /** Its id. */
    public String id() {
        return blocker.id();
    }

    /** Whether it still blocks. */
    public boolean active() {
        return blocker.status() == BlockerStatus.ACTIVE;
    }

    /** The same after somebody resolved it. */
    public BlockerRecord resolved(String reason, Instant now) {
        return new BlockerRecord(
                serviceName,
                instanceName,
                blocker.toBuilder()
                        .status(BlockerStatus.RESOLVED)
                        .resolvedReason(reason)
                        .resolvedAt(now)
                        .build());
    }
}
