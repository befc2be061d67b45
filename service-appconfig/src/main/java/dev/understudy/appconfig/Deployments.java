package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.errors.DeploymentErrors;
import dev.understudy.appconfig.model.DeploymentOperations;
import dev.understudy.appconfig.model.DeploymentType;
import dev.understudy.appconfig.model.GetConfigurationInput;
import dev.understudy.appconfig.model.GetConfigurationOutput;
import dev.understudy.appconfig.model.GetDeploymentInput;
import dev.understudy.appconfig.model.GetDeploymentOutput;
import dev.understudy.appconfig.model.ListDeploymentsInput;
import dev.understudy.appconfig.model.ListDeploymentsOutput;
import dev.understudy.appconfig.model.StartDeploymentInput;
import dev.understudy.appconfig.model.StartDeploymentOutput;
import dev.understudy.appconfig.model.StopDeploymentInput;
import dev.understudy.appconfig.model.StopDeploymentOutput;
import dev.understudy.appconfig.rules.rollout.DeploymentAnswers;
import dev.understudy.appconfig.rules.rollout.DeploymentDraft;
import dev.understudy.appconfig.rules.rollout.DeploymentPreparation;
import dev.understudy.appconfig.rules.rollout.LiveConfiguration;
import dev.understudy.appconfig.rules.rollout.Rollbacks;
import dev.understudy.appconfig.rules.rollout.Rollouts;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentPhase;
import dev.understudy.appconfig.state.DeploymentPhase.Complete;
import dev.understudy.appconfig.state.DeploymentPhase.Running;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.core.model.Recast;
import dev.understudy.core.model.Structure;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;

/**
 * Deployments, which bring a version of a configuration to an environment. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_StartDeployment.html">StartDeployment</a> and
 * its neighbours.
 */
public final class Deployments implements DeploymentOperations {
    private final AppConfigAccess access;
    private final DeploymentPreparation preparation;
    private final Rollouts rollouts;
    private final Rollbacks rollbacks;
    private final LegacyConfiguration legacy;

    /** Works on the state that {@code access} gives. */
    public Deployments(
            AppConfigAccess access, DeploymentPreparation preparation, Rollouts rollouts, Rollbacks rollbacks) {
        this.access = access;
        this.preparation = preparation;
        this.rollouts = rollouts;
        this.rollbacks = rollbacks;
        this.legacy = new LegacyConfiguration(access);
    }

    @Override
    public GetConfigurationOutput getConfiguration(GetConfigurationInput input, RequestContext context) {
        return legacy.get(input, context);
    }

    @Override
    public GetDeploymentOutput getDeployment(GetDeploymentInput input, RequestContext context) {
        DeploymentRecord deployment =
                require(input.applicationId(), input.environmentId(), input.deploymentNumber(), context);
        GetDeploymentOutput answer = DeploymentAnswers.at(deployment, context.now());
        access.partition(context).timeline().countRead(deployment.timelineName(), context.now());
        return answer;
    }

    @Override
    public ListDeploymentsOutput listDeployments(ListDeploymentsInput input, RequestContext context) {
        EnvironmentRecord environment =
                access.lookup(context).requireEnvironment(input.applicationId(), input.environmentId());
        Page<DeploymentRecord> page = access.page(
                input, context, access.store(context).deployments.pages(DeploymentRecord.prefix(environment.id())));
        return new ListDeploymentsOutput(
                page.map(deployment -> DeploymentAnswers.summary(deployment, context.now()))
                        .items(),
                page.nextToken());
    }

    /** Runs without the partition's lock, since sources, validators and extensions may let it wait. */
    @Override
    public StartDeploymentOutput startDeployment(StartDeploymentInput input, RequestContext context) {
        DeploymentDraft draft = access.locked(context, (partition, now) -> preparation.draft(input, context, now));
        DeploymentRecord proposed = preparation.propose(draft, input.configurationVersion(), context);
        DeploymentRecord started = access.locked(context, (partition, now) -> {
            DeploymentRecord deployment = preparation.confirm(proposed, context, now);
            access.tag(context, arn(deployment, context), input.tags());
            rollouts.begin(partition, deployment);
            return deployment;
        });
        return Recast.to(StartDeploymentOutput.class, StartDeploymentOutput.SCHEMA, DeploymentAnswers.started(started));
    }

    @Override
    public StopDeploymentOutput stopDeployment(StopDeploymentInput input, RequestContext context) {
        DeploymentRecord deployment =
                require(input.applicationId(), input.environmentId(), input.deploymentNumber(), context);
        if (deployment.type() == DeploymentType.MANAGED) {
            throw DeploymentErrors.managed(deployment);
        }
        DeploymentRecord stopped = stop(deployment, Boolean.TRUE.equals(input.allowRevert()), context);
        Structure answer = DeploymentAnswers.at(stopped, context.now());
        return Recast.to(StopDeploymentOutput.class, StopDeploymentOutput.SCHEMA, answer);
    }

    private DeploymentRecord stop(DeploymentRecord deployment, boolean allowRevert, RequestContext context) {
        Partition<AppConfigStore> partition = access.partition(context);
        DeploymentPhase phase = deployment.phaseAt(context.now());
        if (phase instanceof Running) {
            return rollbacks.stop(partition, deployment, context.now());
        }
        if (!(phase instanceof Complete complete) || !allowRevert) {
            throw DeploymentErrors.notInProgress(deployment, phase.state());
        }
        if (!complete.revertibleAt(context.now())) {
            throw DeploymentErrors.tooOldToRevert(deployment);
        }
        LiveConfiguration live = LiveConfiguration.of(
                partition.store(),
                deployment.environment().id(),
                deployment.profile().id(),
                context.now());
        if (!deployment.equals(live.current())) {
            throw DeploymentErrors.superseded(deployment);
        }
        return rollbacks.revert(partition, deployment, context.now());
    }

    private DeploymentRecord require(String applicationId, String environmentId, int number, RequestContext context) {
        EnvironmentRecord environment = access.lookup(context).requireEnvironment(applicationId, environmentId);
        if (number < 1) {
            throw DeploymentErrors.numberTooSmall(number);
        }
        DeploymentRecord deployment = access.store(context).deployment(environment.id(), number);
        if (deployment == null) {
            throw DeploymentErrors.deploymentNotFound(
                    context.partition(), environment.applicationId(), environment.id(), number);
        }
        return deployment;
    }

    private static String arn(DeploymentRecord deployment, RequestContext context) {
        return AppConfigArns.deployment(
                context.partition(),
                deployment.application().id(),
                deployment.environment().id(),
                deployment.number());
    }
}
