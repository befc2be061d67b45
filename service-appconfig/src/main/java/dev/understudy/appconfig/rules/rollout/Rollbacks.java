package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentPhase.Complete;
import dev.understudy.appconfig.state.DeploymentPhase.Interrupted;
import dev.understudy.appconfig.state.DeploymentPhase.RollingBack;
import dev.understudy.appconfig.state.DeploymentPhase.Running;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.LoggedEvent;
import dev.understudy.appconfig.state.RollbackCause;
import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.state.Partition;
import java.time.Instant;
import java.util.List;

/**
 * The ways back. All methods need the partition's lock and a deployment that is in the state they start from. See <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-deploying-reverting.html">Reverting a
 * configuration</a>.
 */
public final class Rollbacks {
    /** How long a deployment rolls back that was not stopped by its user. */
    public static final String LIFECYCLE = "appconfig.rollback";

    /** A rollback is over. */
    static final String ROLLED_BACK = "deployment-rolled-back";

    private final Lifecycles lifecycles;
    private final DeploymentActions actions;

    /** Makes the lifecycle known: unless users want to watch it, a rollback takes no time. */
    public Rollbacks(Lifecycles lifecycles, DeploymentActions actions) {
        this.lifecycles = lifecycles;
        this.actions = actions;
        lifecycles.register(LIFECYCLE, TransitionPolicy.immediate());
    }

    /** StopDeployment: back at once. */
    public DeploymentRecord stop(Partition<AppConfigStore> partition, DeploymentRecord deployment, Instant now) {
        Running running = (Running) deployment.phaseAt(now);
        return interrupt(partition, deployment, running.stop(now));
    }

    /** StopDeployment of a complete deployment: back at once, and no extension hears of it. */
    public DeploymentRecord revert(Partition<AppConfigStore> partition, DeploymentRecord deployment, Instant now) {
        Complete complete = (Complete) deployment.phaseAt(now);
        return interrupt(partition, deployment, complete.revert(now));
    }

    /** An alarm or an extension asks for it: back when {@link #LIFECYCLE} is over. */
    public void begin(
            Partition<AppConfigStore> partition, DeploymentRecord deployment, RollbackCause cause, Instant at) {
        Running running = (Running) deployment.phaseAt(at);
        DeploymentRecord rollingBack = interrupt(partition, deployment, running.rollBack(cause, at));
        partition.timeline().schedule(ROLLED_BACK, rollingBack.timelineName(), lifecycles.policy(LIFECYCLE), at);
    }

    /** Everybody is back. */
    void finish(Partition<AppConfigStore> partition, DeploymentRecord deployment, Instant at) {
        if (deployment.interruption() instanceof RollingBack rollingBack) {
            interrupt(partition, deployment, rollingBack.toRolledBack(at));
        }
    }

    private DeploymentRecord interrupt(
            Partition<AppConfigStore> partition, DeploymentRecord deployment, Interrupted by) {
        DeploymentRecord interrupted = deployment.interrupted(by);
        partition.store().putDeployment(interrupted);
        Rollouts.cancel(partition, interrupted);
        List<LoggedEvent> events = by.events();
        actions.fire(partition, interrupted, events.get(events.size() - 1));
        return interrupted;
    }
}
