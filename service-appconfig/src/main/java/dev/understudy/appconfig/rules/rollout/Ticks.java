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
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentPhase.Running;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.appconfig.state.RollbackCause;
import dev.understudy.appconfig.state.RollbackCause.Asked;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks extensions whether a deployment goes on. A scripted answer counts at the time of the tick. A function outside is
 * asked without anybody waiting, so that its answer counts at the time at which it comes; too late, it means nothing.
 */
public final class Ticks {
    private static final ActionPoint POINT = ActionPoint.AT_DEPLOYMENT_TICK;
    private static final String ROLL_BACK = "ROLL_BACK";

    private final AppConfigAccess access;
    private final ActionTargets targets;
    private final Rollbacks rollbacks;

    /** Asks these targets. */
    public Ticks(AppConfigAccess access, ActionTargets targets, Rollbacks rollbacks) {
        this.access = access;
        this.targets = targets;
        this.rollbacks = rollbacks;
    }

    /** Asks all extensions that want to be asked. The partition's lock is held. */
    void ask(Partition<AppConfigStore> partition, DeploymentRecord deployment, Instant at) {
        for (LinkedExtension extension : deployment.extensions()) {
            Action action = extension.at(POINT);
            if (action != null) {
                Asked asked = new Asked(
                        extension.associationId(),
                        InvocationIds.of(deployment.seed(), POINT, extension.associationId(), at));
                ObjectNode message = ActionMessages.tick(asked.invocationId(), extension.parameters(), deployment, at);
                ActionCall call = new ActionCall(partition.key(), POINT, extension, action, message);
                ask(partition, deployment, asked, targets.announce(call, at), at);
            }
        }
    }

    private void ask(
            Partition<AppConfigStore> partition, DeploymentRecord deployment, Asked asked, Announced call, Instant at) {
        if (call.scripted() != null) {
            obey(partition, deployment, verdict(call.scripted(), asked), at);
        } else if (call.deliverable()) {
            PartitionKey key = partition.key();
            partition.afterUnlock(() ->
                    call.deliver(ActionTargets.TICK_TIMEOUT, answer -> hear(key, deployment, verdict(answer, asked))));
        }
    }

    private void hear(PartitionKey key, DeploymentRecord deployment, @Nullable RollbackCause cause) {
        if (cause != null) {
            access.locked(key, (partition, now) -> {
                obey(partition, deployment, cause, now);
                return cause;
            });
        }
    }

    private void obey(
            Partition<AppConfigStore> partition, DeploymentRecord ticked, @Nullable RollbackCause cause, Instant at) {
        DeploymentRecord current =
                partition.store().deployment(ticked.environment().id(), ticked.number());
        if (cause != null && current != null && current.phaseAt(at) instanceof Running) {
            rollbacks.begin(partition, current, cause, at);
        }
    }

    /** Whether an answer says to go back; an error says nothing. */
    private static @Nullable RollbackCause verdict(ActionAnswer answer, Asked asked) {
        if (answer instanceof ActionAnswer.Accepted accepted && ROLL_BACK.equals(accepted.text("Directive"))) {
            String description = accepted.text("Description");
            return RollbackCause.extension(
                    Objects.requireNonNullElse(description, "Rollback initiated by an extension"), asked);
        }
        return null;
    }
}
