package dev.understudy.proton.rules.sync;

import dev.understudy.proton.model.RepositorySyncEvent;
import dev.understudy.proton.model.ResourceSyncEvent;
import java.time.Instant;
import java.util.List;

/**
 * What the events of a sync say. Those of a repository that can be read are recorded, see <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/ag-template-sync-configs.html">Template sync
 * configurations</a>; all others are proposed.
 */
final class SyncEvents {
    private static final String FAILED = "FAILED";

    private SyncEvents() {}

    static List<RepositorySyncEvent> started(String sha, Instant now) {
        return List.of(
                cloning(now),
                event("CONFIG_UPDATED", "Updated configuration", now),
                RepositorySyncEvent.builder()
                        .type("STARTING_SYNC")
                        .event("Starting syncs for commit " + sha)
                        .externalId(sha)
                        .time(now)
                        .build());
    }

    static List<RepositorySyncEvent> unreadable(String reason, Instant now) {
        return List.of(cloning(now), event(FAILED, reason, now));
    }

    private static RepositorySyncEvent cloning(Instant now) {
        return event("CLONE_STARTED", "Clone started", now);
    }

    private static RepositorySyncEvent event(String type, String event, Instant now) {
        return RepositorySyncEvent.builder().type(type).event(event).time(now).build();
    }

    static ResourceSyncEvent registering(String arn, Instant now) {
        return about("TEMPLATE_VERSION_CREATED", "Created template version " + arn, now)
                .externalId(arn)
                .build();
    }

    static ResourceSyncEvent deploying(String arn, String deployment, Instant now) {
        return about("DEPLOYMENT_STARTED", "Started a deployment of " + arn, now)
                .externalId(deployment)
                .build();
    }

    static ResourceSyncEvent failed(String reason, Instant now) {
        return about(FAILED, reason, now).build();
    }

    private static ResourceSyncEvent.Builder about(String type, String event, Instant now) {
        return ResourceSyncEvent.builder().type(type).event(event).time(now);
    }
}
