package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.errors.DeploymentErrors;
import dev.understudy.appconfig.model.ActionPoint;
import dev.understudy.appconfig.model.StartDeploymentInput;
import dev.understudy.appconfig.rules.actions.ActionMessages;
import dev.understudy.appconfig.rules.actions.DynamicParameters;
import dev.understudy.appconfig.rules.actions.InvocationIds;
import dev.understudy.appconfig.rules.actions.PreActions;
import dev.understudy.appconfig.rules.experiments.ExperimentGuard;
import dev.understudy.appconfig.rules.extensions.LinkedExtensions;
import dev.understudy.appconfig.rules.kms.KmsKeys;
import dev.understudy.appconfig.rules.sources.ConfigurationSources;
import dev.understudy.appconfig.rules.sources.SourceContent;
import dev.understudy.appconfig.rules.validators.ConfigurationValidators;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.DeployedConfiguration;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.KmsKey;
import dev.understudy.appconfig.state.LinkedExtension;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.appconfig.state.RolloutPlan;
import dev.understudy.appconfig.state.StrategyNumbers;
import dev.understudy.appconfig.state.StrategyRecord;
import dev.understudy.core.model.Blob;
import dev.understudy.core.service.RequestContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that comes before a deployment starts: what the request names is looked up under the partition's lock;
 * then, without it, the source is read, validators are asked and extensions have their say. See <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-deploying.html">Deploying feature flags and
 * configuration data</a>.
 */
public final class DeploymentPreparation {
    private final AppConfigAccess access;
    private final ConfigurationSources sources;
    private final ConfigurationValidators validators;
    private final PreActions preActions;
    private final DeploymentPace pace;

    /** Prepares with these. */
    public DeploymentPreparation(
            AppConfigAccess access,
            ConfigurationSources sources,
            ConfigurationValidators validators,
            PreActions preActions,
            DeploymentPace pace) {
        this.access = access;
        this.sources = sources;
        this.validators = validators;
        this.preActions = preActions;
        this.pace = pace;
    }

    /**
     * Decides what can be decided without asking anybody. The partition's lock is held.
     *
     * @throws dev.understudy.appconfig.model.ResourceNotFoundException if the request names what is not there
     * @throws dev.understudy.appconfig.model.ConflictException if a deployment to the environment is in progress, or the
     *     newest one is not the one that the caller knows
     * @throws dev.understudy.appconfig.model.BadRequestException if the key or a dynamic parameter is wrong
     */
    public DeploymentDraft draft(StartDeploymentInput input, RequestContext context, Instant now) {
        Lookup lookup = access.lookup(context);
        AppConfigStore store = lookup.store();
        ApplicationRecord application = lookup.requireApplication(input.applicationId());
        EnvironmentRecord environment = lookup.requireEnvironment(application, input.environmentId());
        ProfileRecord profile = lookup.requireProfile(application, input.configurationProfileId());
        StrategyRecord strategy = lookup.requireStrategy(input.deploymentStrategyId());
        int newest = EnvironmentStates.newestNumber(store, environment.id());
        refuseStale(input.latestDeploymentNumber(), newest);
        refuseBusy(store, environment, now);
        access.checkTags(context, input.tags());
        KmsKey key = input.kmsKeyIdentifier() == null
                ? null
                : KmsKeys.require(input.kmsKeyIdentifier(), store, context.partition());
        List<LinkedExtension> extensions = LinkedExtensions.of(lookup, profile, environment);
        Map<String, String> dynamic = input.dynamicExtensionParameters();
        return new DeploymentDraft(
                context.partition(),
                application,
                environment,
                profile,
                strategy,
                RolloutPlan.of(StrategyNumbers.of(strategy), pace.minute()),
                newest + 1,
                input.description(),
                key,
                extensions,
                DynamicParameters.of(dynamic == null ? Map.of() : dynamic, extensions),
                access.kernel().ids().nextLong());
    }

    private static void refuseStale(@Nullable Integer known, int newest) {
        if (known != null && known != newest) {
            throw DeploymentErrors.latestNumberMismatch(known, newest);
        }
    }

    private static void refuseBusy(AppConfigStore store, EnvironmentRecord environment, Instant now) {
        DeploymentRecord running = EnvironmentStates.running(store, environment.id(), now);
        if (running != null) {
            throw DeploymentErrors.environmentBusy(running);
        }
    }

    /**
     * Asks everybody who has to be asked. It may take a while, so the caller must not hold a lock.
     *
     * @param version the version to deploy, as requested
     * @return the deployment as it would start now
     * @throws dev.understudy.appconfig.model.ResourceNotFoundException if there is no such hosted version
     * @throws dev.understudy.appconfig.model.BadRequestException if the source cannot be read, or a validator or an
     *     extension objects
     */
    public DeploymentRecord propose(DeploymentDraft draft, String version, RequestContext context) {
        SourceContent source = sources.read(draft.profile(), version, context);
        DeploymentRecord proposed = draft.of(source, context.now());
        validators.check(draft.profile(), source, context);
        DeployedConfiguration configuration = proposed.configuration();
        Blob content = preActions.run(
                draft.owner(),
                ActionPoint.PRE_START_DEPLOYMENT,
                draft.extensions(),
                configuration.content(),
                (extension, current) -> ActionMessages.preStart(
                        InvocationIds.beforeStart(draft.seed(), extension.associationId()),
                        draft.dynamic().with(extension),
                        proposed.deploying(configuration.withContent(current))),
                context.now());
        return proposed.deploying(configuration.withContent(content));
    }

    /**
     * Looks a second time: somebody else may have been faster while this request asked around. The partition's lock is
     * held again.
     *
     * @throws dev.understudy.appconfig.model.BadRequestException if the version lacks a flag that an experiment runs on
     * @return the deployment as it starts now
     */
    public DeploymentRecord confirm(DeploymentRecord proposed, RequestContext context, Instant now) {
        Lookup lookup = access.lookup(context);
        AppConfigStore store = lookup.store();
        EnvironmentRecord environment = lookup.requireEnvironment(
                proposed.application().id(), proposed.environment().id());
        ProfileRecord profile = lookup.requireProfile(
                proposed.application().id(), proposed.profile().id());
        if (EnvironmentStates.newestNumber(store, environment.id()) != proposed.number() - 1) {
            throw DeploymentErrors.numberTaken(proposed.number());
        }
        ExperimentGuard.check(store, proposed);
        DeploymentRecord live =
                LiveConfiguration.of(store, environment.id(), profile.id(), now).current();
        return proposed.startingAt(now, live == null ? null : live.number());
    }
}
