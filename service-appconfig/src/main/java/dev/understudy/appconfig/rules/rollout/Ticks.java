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
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Asks extensions, minute by minute, whether a deployment goes on.
 *
 * <p>A scripted answer counts at the time of the tick. A function outside is asked without anybody waiting; its answer
 * counts at the time at which it comes, and only then does the next tick follow. Where nobody is there to answer, it is
 * asked once. So the work does not grow with the time by which the clock moves.
 */
public final class Ticks {
    /** An extension is asked. */
    static final String KIND = "deployment-tick";

    /** From one tick to the next. AWS says only that ticks are repeated. */
    private static final Duration INTERVAL = Duration.ofMinutes(1);

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

    /** Schedules the next tick of a deployment that has any; it is a whole number of minutes after the start. */
    void schedule(Partition<AppConfigStore> partition, DeploymentRecord deployment, Instant now) {
        long minutes = Duration.between(deployment.startedAt(), now).toMillis() / INTERVAL.toMillis();
        Instant next = deployment.startedAt().plus(INTERVAL.multipliedBy(minutes + 1));
        Instant end = deployment.startedAt().plus(deployment.plan().untilComplete());
        boolean wanted = deployment.extensions().stream().anyMatch(extension -> extension.at(POINT) != null);
        if (wanted && next.isBefore(end) && deployment.phaseAt(now) instanceof Running) {
            partition.timeline().schedule(new DueTransition(next, KIND, deployment.timelineName()));
        }
    }

    /** Lets all running deployments ask again, because somebody may be there to answer now. */
    public void resume() {
        for (PartitionKey key : access.partitionKeys()) {
            access.locked(key, (partition, now) -> {
                AppConfigStore store = partition.store();
                for (String environment : List.copyOf(store.environments.keys())) {
                    DeploymentRecord running = EnvironmentStates.running(store, environment, now);
                    if (running != null) {
                        schedule(partition, running, now);
                    }
                }
                return key;
            });
        }
    }

    /** Asks all extensions that want to be asked. The partition's lock is held. */
    void ask(Partition<AppConfigStore> partition, DeploymentRecord deployment, Instant at) {
        boolean answered = false;
        for (LinkedExtension extension : deployment.extensions()) {
            Action action = extension.at(POINT);
            if (action != null) {
                Asked asked = new Asked(
                        extension.associationId(),
                        InvocationIds.of(deployment.seed(), POINT, extension.associationId(), at));
                ObjectNode message = ActionMessages.tick(asked.invocationId(), extension.parameters(), deployment, at);
                ActionCall call = new ActionCall(partition.key(), POINT, extension, action, message);
                answered |= ask(partition, deployment, asked, targets.announce(call, at), at);
            }
        }
        if (answered) {
            goOn(partition, deployment, at);
        }
    }

    /** Whether there was an answer at once. */
    private boolean ask(
            Partition<AppConfigStore> partition, DeploymentRecord deployment, Asked asked, Announced call, Instant at) {
        ActionAnswer scripted = call.scripted();
        if (scripted != null) {
            obey(partition, deployment, verdict(scripted, asked), at);
        } else if (call.deliverable()) {
            PartitionKey key = partition.key();
            partition.afterUnlock(() ->
                    call.deliver(ActionTargets.TICK_TIMEOUT, answer -> hear(key, deployment, verdict(answer, asked))));
        }
        return scripted != null;
    }

    private void hear(PartitionKey key, DeploymentRecord deployment, @Nullable RollbackCause cause) {
        access.locked(key, (partition, now) -> {
            obey(partition, deployment, cause, now);
            goOn(partition, deployment, now);
            return key;
        });
    }

    private void obey(
            Partition<AppConfigStore> partition, DeploymentRecord asking, @Nullable RollbackCause cause, Instant at) {
        DeploymentRecord current = current(partition, asking);
        if (cause != null && current != null && current.phaseAt(at) instanceof Running) {
            rollbacks.begin(partition, current, cause, at);
        }
    }

    private void goOn(Partition<AppConfigStore> partition, DeploymentRecord asking, Instant now) {
        DeploymentRecord current = current(partition, asking);
        if (current != null) {
            schedule(partition, current, now);
        }
    }

    /** The deployment as it is now; null if its environment was deleted in the meantime. */
    private static @Nullable DeploymentRecord current(
            Partition<AppConfigStore> partition, DeploymentRecord deployment) {
        return partition.store().deployment(deployment.environment().id(), deployment.number());
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
