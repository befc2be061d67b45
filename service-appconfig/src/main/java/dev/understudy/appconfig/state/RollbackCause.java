package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.DeploymentEventType;
import dev.understudy.appconfig.model.TriggeredBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a deployment is rolled back.
 *
 * <p>The text for StopDeployment is recorded; of the others AWS says only what they contain (<a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_DeploymentEvent.html">DeploymentEvent</a>).
 *
 * @param triggeredBy who caused it
 * @param description what the event log says
 * @param asked the extension that asked for it; null if none did
 */
public record RollbackCause(
        TriggeredBy triggeredBy,
        String description,
        @Nullable Asked asked) {
    /**
     * The call that an extension answered with {@code ROLL_BACK}.
     *
     * @param associationId through which the extension acts
     * @param invocationId the call
     */
    public record Asked(String associationId, String invocationId) {}

    /** StopDeployment. */
    public static final RollbackCause USER =
            new RollbackCause(TriggeredBy.USER, "Deployment rolled back by user request", null);

    /** An alarm of the environment went off. */
    public static RollbackCause alarm(String alarmArn) {
        return new RollbackCause(
                TriggeredBy.CLOUDWATCH_ALARM, "Rollback initiated by CloudWatch alarm " + alarmArn, null);
    }

    /** An extension answered a tick with {@code ROLL_BACK}. */
    public static RollbackCause extension(String description, Asked asked) {
        return new RollbackCause(TriggeredBy.APPCONFIG, description, asked);
    }

    /** Whether it was StopDeployment, which AWS logs as one event and not as two. */
    boolean byUser() {
        return triggeredBy == TriggeredBy.USER;
    }

    LoggedEvent started(Instant at) {
        return new LoggedEvent(DeploymentEventType.ROLLBACK_STARTED, triggeredBy, description, at);
    }

    LoggedEvent completed(Instant at) {
        return byUser()
                ? new LoggedEvent(DeploymentEventType.ROLLBACK_COMPLETED, triggeredBy, description, at)
                : new LoggedEvent(
                        DeploymentEventType.ROLLBACK_COMPLETED, TriggeredBy.APPCONFIG, "Rollback completed", at);
    }
}
