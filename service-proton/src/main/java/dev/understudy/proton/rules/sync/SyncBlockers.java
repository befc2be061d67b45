package dev.understudy.proton.rules.sync;

import dev.understudy.core.state.Partition;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.model.BlockerStatus;
import dev.understudy.proton.model.BlockerType;
import dev.understudy.proton.model.SyncBlocker;
import dev.understudy.proton.model.SyncBlockerContext;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.sync.BlockerRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a sync from undoing what somebody did by hand. See <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/ag-service-sync-configs.html">Service sync configurations</a>.
 */
public final class SyncBlockers {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ProtonAccess access;

    /** Blocks in the state that {@code access} gives. */
    public SyncBlockers(ProtonAccess access) {
        this.access = access;
    }

    /** Somebody created or updated an instance: it is not synced until that is resolved. */
    public void changedByHand(Partition<ProtonStore> partition, String service, String instance, Instant now) {
        block(partition, service, instance, ProtonArns.serviceInstance(partition.key(), service, instance), now);
    }

    /** Somebody deleted an instance: nothing of the service is synced until that is resolved. */
    public void deletedByHand(Partition<ProtonStore> partition, String service, String instance, Instant now) {
        block(partition, service, null, ProtonArns.serviceInstance(partition.key(), service, instance), now);
    }

    private void block(
            Partition<ProtonStore> partition, String service, @Nullable String instance, String arn, Instant now) {
        ProtonStore store = partition.store();
        if (!store.syncs.services.contains(service)) {
            return;
        }
        SyncBlocker blocker = SyncBlocker.builder()
                .id(access.newId())
                .type(BlockerType.AUTOMATED)
                .status(BlockerStatus.ACTIVE)
                .createdAt(now)
                .createdReason(reason(arn, now))
                .contexts(List.of(SyncBlockerContext.builder()
                        .key(BlockerType.AUTOMATED.wireValue())
                        .value(TIME.format(now))
                        .build()))
                .build();
        store.syncs.blockers.put(blocker.id(), new BlockerRecord(service, instance, blocker));
    }

    /** Seen in output of AWS. */
    private static String reason(String arn, Instant now) {
        return "Target " + arn + " was modified at time " + TIME.format(now) + " by something besides ServiceSync."
                + " Disabling syncing to ensure we don't overwrite an important deployment.";
    }
}
