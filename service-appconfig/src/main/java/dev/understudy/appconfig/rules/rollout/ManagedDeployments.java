package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.model.DeploymentType;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.RolloutPlan;
import dev.understudy.appconfig.state.StrategyNumbers;
import dev.understudy.core.state.Partition;
import java.time.Instant;
import java.util.Map;

/**
 * Deployments that AppConfig makes by itself when an experiment starts, changes or ends: complete at once, of the same
 * version as the deployment that they build on, with the next number of the environment (recorded in 2026).
 */
public final class ManagedDeployments {
    private final AppConfigAccess access;
    private final Rollouts rollouts;

    /** Starts deployments by way of {@code rollouts}. */
    public ManagedDeployments(AppConfigAccess access, Rollouts rollouts) {
        this.access = access;
        this.rollouts = rollouts;
    }

    /**
     * Makes one. The partition's lock is held, and no deployment to the environment is in progress.
     *
     * @param basis the deployment of the profile that is live
     * @param description what GetDeployment shows
     */
    public DeploymentRecord start(
            Partition<AppConfigStore> partition, DeploymentRecord basis, String description, Instant now) {
        int newest = EnvironmentStates.newestNumber(
                partition.store(), basis.environment().id());
        DeploymentRecord deployment = new DeploymentRecord(
                basis.application(),
                basis.environment(),
                basis.profile(),
                newest + 1,
                DeploymentType.MANAGED,
                basis.configuration(),
                null,
                StrategyNumbers.INSTANT,
                RolloutPlan.INSTANT,
                description,
                basis.kmsKey(),
                now,
                basis.number(),
                basis.extensions(),
                access.kernel().ids().nextLong(),
                Map.of(),
                null);
        rollouts.begin(partition, deployment);
        return deployment;
    }
}
