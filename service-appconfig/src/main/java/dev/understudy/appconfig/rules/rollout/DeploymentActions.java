package dev.understudy.appconfig.rules.rollout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.rules.actions.ActionAnswer;
import dev.understudy.appconfig.rules.actions.ActionCall;
import dev.understudy.appconfig.rules.actions.ActionMessages;
import dev.understudy.appconfig.rules.actions.ActionTargets;
import dev.understudy.appconfig.rules.actions.ActionTargets.Announced;
import dev.understudy.appconfig.rules.actions.InvocationIds;
import dev.understudy.appconfig.state.ActionFailure;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.appconfig.state.LoggedEvent;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import java.time.Instant;

/**
 * Calls the extensions of a deployment when something happened to it. Nobody waits for them, and their failures show in
 * the deployment's event log only.
 */
public final class DeploymentActions {
    private final AppConfigAccess access;
    private final ActionTargets targets;

    /** Calls these targets. */
    public DeploymentActions(AppConfigAccess access, ActionTargets targets) {
        this.access = access;
        this.targets = targets;
    }

    /**
     * Calls whatever acts at an event, when the partition's lock is given back.
     *
     * @param deployment as it is after the event
     */
    public void fire(Partition<AppConfigStore> partition, DeploymentRecord deployment, LoggedEvent event) {
        ActionPoint point = event.actionPoint();
        if (point == null) {
            return;
        }
        Instant at = event.occurredAt();
        for (LinkedExtension extension : deployment.extensions()) {
            Action action = extension.at(point);
            if (action != null) {
                String invocation = InvocationIds.of(deployment.seed(), point, extension.associationId(), at);
                ObjectNode message = ActionMessages.notice(invocation, extension.parameters(), deployment, point);
                ActionCall call = new ActionCall(partition.key(), point, extension, action, message);
                fire(partition, deployment, invocation, targets.announce(call, at));
            }
        }
    }

    private void fire(
            Partition<AppConfigStore> partition, DeploymentRecord deployment, String invocation, Announced call) {
        if (call.scripted() instanceof ActionAnswer.Refused refused) {
            note(partition, deployment, invocation, refused.failure());
        } else if (call.deliverable()) {
            PartitionKey key = partition.key();
            partition.afterUnlock(() ->
                    call.deliver(ActionTargets.NOTICE_TIMEOUT, answer -> hear(key, deployment, invocation, answer)));
        }
    }

    private void hear(PartitionKey key, DeploymentRecord deployment, String invocation, ActionAnswer answer) {
        if (answer instanceof ActionAnswer.Refused refused) {
            access.locked(key, (partition, now) -> {
                note(partition, deployment, invocation, refused.failure());
                return refused;
            });
        }
    }

    /** Writes a failure down, unless the deployment is gone in the meantime. */
    private static void note(
            Partition<AppConfigStore> partition, DeploymentRecord called, String invocation, ActionFailure failure) {
        DeploymentRecord current =
                partition.store().deployment(called.environment().id(), called.number());
        if (current != null) {
            partition.store().putDeployment(current.failed(invocation, failure));
        }
    }
}
