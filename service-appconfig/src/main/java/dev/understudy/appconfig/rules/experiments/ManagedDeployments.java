package dev.understudy.appconfig.rules.experiments;

import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.model.DeploymentParameters;
import dev.understudy.appconfig.model.DeploymentType;
import dev.understudy.appconfig.rules.rollout.EnvironmentStates;
import dev.understudy.appconfig.rules.rollout.Rollouts;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.ExperimentDesign;
import dev.understudy.appconfig.state.ExperimentRunRecord;
import dev.understudy.appconfig.state.RolloutPlan;
import dev.understudy.appconfig.state.StrategyNumbers;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.PartitionKey;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The deployments that AppConfig makes when an experiment starts, changes or stops: of the version that is deployed
 * already, at once, to everybody. They show in lists with the type {@code MANAGED}; all of it was recorded in 2026.
 */
public final class ManagedDeployments {
    private final AppConfigAccess access;
    private final Rollouts rollouts;

    /** Starts deployments with this. */
    public ManagedDeployments(AppConfigAccess access, Rollouts rollouts) {
        this.access = access;
        this.rollouts = rollouts;
    }

    /**
     * Deploys what is deployed once more, on behalf of a run.
     *
     * @param deployed what is deployed
     * @param parameters what the user says about the deployment; null if nothing
     */
    void start(
            ExperimentRunRecord run,
            DeploymentRecord deployed,
            @Nullable DeploymentParameters parameters,
            RequestContext context) {
        ExperimentDesign design = run.design();
        PartitionKey owner = context.partition();
        AppConfigStore store = access.store(context);
        int newest = Objects.requireNonNull(EnvironmentStates.newest(store, design.environmentId()))
                .number();
        DeploymentRecord deployment = new DeploymentRecord(
                deployed.application(),
                deployed.environment(),
                deployed.profile(),
                newest + 1,
                DeploymentType.MANAGED,
                deployed.configuration(),
                null,
                StrategyNumbers.INSTANT,
                RolloutPlan.INSTANT,
                "For " + AppConfigArns.experimentRun(owner, design.applicationId(), design.id(), run.number()),
                deployed.kmsKey(),
                context.now(),
                deployed.number(),
                deployed.extensions(),
                access.kernel().ids().nextLong(),
                Map.of(),
                null);
        if (parameters != null) {
            access.tag(
                    context,
                    AppConfigArns.deployment(
                            owner, design.applicationId(), design.environmentId(), deployment.number()),
                    parameters.tags());
        }
        rollouts.begin(access.partition(context), deployment);
    }
}
