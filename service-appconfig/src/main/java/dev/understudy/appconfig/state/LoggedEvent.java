package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.model.DeploymentEventType;
import dev.understudy.appconfig.model.TriggeredBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event in the log of a deployment.
 *
 * @param type what happened
 * @param triggeredBy who caused it
 * @param description the same in words
 * @param occurredAt when
 */
public record LoggedEvent(DeploymentEventType type, TriggeredBy triggeredBy, String description, Instant occurredAt) {
    /** The actions that go with it; null if there are none. */
    public @Nullable ActionPoint actionPoint() {
        return switch (type) {
            case DEPLOYMENT_STARTED -> ActionPoint.ON_DEPLOYMENT_START;
            case PERCENTAGE_UPDATED -> ActionPoint.ON_DEPLOYMENT_STEP;
            case BAKE_TIME_STARTED -> ActionPoint.ON_DEPLOYMENT_BAKING;
            case DEPLOYMENT_COMPLETED -> ActionPoint.ON_DEPLOYMENT_COMPLETE;
            case ROLLBACK_COMPLETED -> ActionPoint.ON_DEPLOYMENT_ROLLED_BACK;
            case ROLLBACK_STARTED, REVERT_COMPLETED -> null;
        };
    }
}
