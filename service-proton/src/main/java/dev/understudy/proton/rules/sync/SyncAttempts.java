package dev.understudy.proton.rules.sync;

import dev.understudy.proton.model.ResourceSyncAttempt;
import dev.understudy.proton.model.ResourceSyncEvent;
import dev.understudy.proton.model.ResourceSyncStatus;
import dev.understudy.proton.model.Revision;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.VersionState;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.sync.ResourceSyncRecord;
import dev.understudy.proton.state.sync.SyncAttempt;
import dev.understudy.proton.state.sync.SyncProgress;
import dev.understudy.proton.state.sync.SyncSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attempts to sync a resource. How an attempt ends, the version or the deployment tells that it began. */
public final class SyncAttempts {
    private SyncAttempts() {}

    /** Where an attempt stands. What was deleted since had come to its end before. */
    public static ResourceSyncStatus status(ProtonStore store, SyncAttempt attempt) {
        if (attempt.progress() instanceof SyncProgress.Registering registering) {
            VersionRecord version = store.versions.get(registering.version());
            return version == null ? ResourceSyncStatus.SUCCEEDED : status(version.state());
        }
        if (attempt.progress() instanceof SyncProgress.Deploying deploying) {
            DeploymentRecord deployment = store.deployments.get(deploying.deployment());
            return deployment == null ? ResourceSyncStatus.SUCCEEDED : status(deployment.phase());
        }
        return attempt.progress() instanceof SyncProgress.Failed
                ? ResourceSyncStatus.FAILED
                : ResourceSyncStatus.SUCCEEDED;
    }

    private static ResourceSyncStatus status(VersionState state) {
        if (state instanceof VersionState.Registering) {
            return ResourceSyncStatus.IN_PROGRESS;
        }
        return state instanceof VersionState.Failed ? ResourceSyncStatus.FAILED : ResourceSyncStatus.SUCCEEDED;
    }

    private static ResourceSyncStatus status(DeploymentPhase phase) {
        if (phase.busy()) {
            return ResourceSyncStatus.IN_PROGRESS;
        }
        return phase instanceof DeploymentPhase.Succeeded ? ResourceSyncStatus.SUCCEEDED : ResourceSyncStatus.FAILED;
    }

    /** Whether the newest attempt goes on still. */
    static boolean isUnderWay(ProtonStore store, @Nullable ResourceSyncRecord record) {
        return record != null && status(store, record.latest()) == ResourceSyncStatus.IN_PROGRESS;
    }

    /** Whether the version that the newest attempt made is gone, so that it is to be made anew. */
    static boolean isUndone(ProtonStore store, ResourceSyncRecord record) {
        return record.latest().progress() instanceof SyncProgress.Registering registering
                && !store.versions.contains(registering.version());
    }

    /** The newest attempt that came to a good end, or null. */
    public static @Nullable SyncAttempt successful(ProtonStore store, ResourceSyncRecord record) {
        return status(store, record.latest()) == ResourceSyncStatus.SUCCEEDED ? record.latest() : record.successful();
    }

    /**
     * Takes note of another attempt.
     *
     * @param content the id of what the resource is synced with
     * @param target the ARN of the resource
     * @param event what happened first
     */
    static void begin(
            ProtonStore store,
            String key,
            String content,
            Revision wanted,
            String target,
            ResourceSyncEvent event,
            SyncProgress progress) {
        ResourceSyncRecord before = store.syncs.resources.get(key);
        SyncAttempt successful = before == null ? null : successful(store, before);
        SyncAttempt attempt = new SyncAttempt(
                successful == null ? wanted : successful.wanted(),
                wanted,
                target,
                event.time(),
                List.of(event),
                progress);
        store.syncs.resources.put(
                key,
                new ResourceSyncRecord(
                        key,
                        content,
                        attempt,
                        successful == null ? null : successful.with(new SyncProgress.Succeeded())));
    }

    /** An attempt as answers show it; null for none. */
    public static @Nullable ResourceSyncAttempt describe(ProtonStore store, @Nullable SyncAttempt attempt) {
        return attempt == null
                ? null
                : ResourceSyncAttempt.builder()
                        .initialRevision(attempt.initial())
                        .targetRevision(attempt.wanted())
                        .target(attempt.target())
                        .startedAt(attempt.startedAt())
                        .events(attempt.events())
                        .status(status(store, attempt))
                        .build();
    }

    /** A place in a repository at a commit. */
    static Revision revision(SyncSource source, String directory, String sha) {
        return Revision.builder()
                .repositoryProvider(source.provider())
                .repositoryName(source.repository())
                .branch(source.branch())
                .directory(directory)
                .sha(sha)
                .build();
    }
}
