package dev.understudy.appconfig.rules.experiments;

import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.errors.ExperimentErrors;
import dev.understudy.appconfig.model.DeploymentParameters;
import dev.understudy.appconfig.model.ExperimentRunEvent;
import dev.understudy.appconfig.model.ExperimentRunEventType;
import dev.understudy.appconfig.model.StartExperimentRunInput;
import dev.understudy.appconfig.model.StopExperimentRunInput;
import dev.understudy.appconfig.model.TreatmentOverrides;
import dev.understudy.appconfig.model.TriggeredBy;
import dev.understudy.appconfig.model.UpdateExperimentRunInput;
import dev.understudy.appconfig.rules.actions.DynamicParameters;
import dev.understudy.appconfig.rules.rollout.ManagedDeployments;
import dev.understudy.appconfig.rules.serving.ContentForms;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.ExperimentDefinitionRecord;
import dev.understudy.appconfig.state.ExperimentDesign;
import dev.understudy.appconfig.state.ExperimentRunRecord;
import dev.understudy.appconfig.state.ExperimentStage;
import dev.understudy.appconfig.state.RunPhase;
import dev.understudy.core.service.RequestContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts, changes and stops runs. Everything is checked before anything changes. */
public final class ExperimentRuns {
    private final AppConfigAccess access;
    private final ManagedDeployments deployments;
    private final RunChecks checks;

    /** Works on the state that {@code access} gives. */
    public ExperimentRuns(AppConfigAccess access, ManagedDeployments deployments, ContentForms forms) {
        this.access = access;
        this.deployments = deployments;
        this.checks = new RunChecks(forms);
    }

    /**
     * Starts a run of a definition.
     *
     * @throws dev.understudy.core.error.ModeledError if clients cannot be given its treatments
     */
    public ExperimentRunRecord start(
            ExperimentDefinitionRecord experiment, StartExperimentRunInput input, RequestContext context) {
        if (!(experiment.stage() instanceof ExperimentStage.Idle idle)) {
            throw ExperimentErrors.cannotStart(experiment.id(), experiment.status());
        }
        AppConfigStore store = access.store(context);
        ExperimentDesign design = experiment.design();
        RunChecks.Deployed deployed = checks.requireDeployed(store, design, context.now());
        RunChecks.refuseSecond(store, design);
        RunChecks.requireWeight(design);
        ExperimentRunRecord run = begun(design, input, context);
        RunChecks.requireTreatments(design, run.overrides());
        RunChecks.requireValid(run, deployed, context.account());
        check(input.deploymentParameters(), deployed.deployment(), context);
        access.tag(
                context,
                AppConfigArns.experimentRun(context.partition(), design.applicationId(), design.id(), run.number()),
                input.tags());
        store.experiments.put(experiment.id(), experiment.at(idle.start(run.number()), context.now()));
        return commit(
                run, deployed.deployment(), input.deploymentParameters(), ExperimentRunEventType.RUN_STARTED, context);
    }

    private ExperimentRunRecord begun(ExperimentDesign design, StartExperimentRunInput input, RequestContext context) {
        ExperimentRunRecord last = access.store(context).newestRun(design.id());
        return new ExperimentRunRecord(
                last == null ? 1 : last.number() + 1,
                input.description(),
                design,
                input.exposurePercentage() == null ? 0 : input.exposurePercentage(),
                overrides(input.treatmentOverrides()),
                new RunPhase.Running(),
                context.now(),
                context.now(),
                List.of());
    }

    /**
     * Changes a run: its exposure or its overrides, and besides its description.
     *
     * @throws dev.understudy.core.error.ModeledError if it may not be changed like that
     */
    public ExperimentRunRecord update(ExperimentRunRecord run, UpdateExperimentRunInput input, RequestContext context) {
        if (!(run.phase() instanceof RunPhase.Running)) {
            throw ExperimentErrors.terminal(run.definitionId(), run.number());
        }
        ExperimentRunRecord described = run.described(input.description());
        Float exposure = input.exposurePercentage();
        if (exposure != null && input.treatmentOverrides() != null) {
            throw ExperimentErrors.twoAttributes(exposure);
        }
        if (exposure != null && exposure < run.exposure()) {
            throw ExperimentErrors.exposureLowered(run.exposure(), exposure);
        }
        if (exposure != null && exposure > run.exposure()) {
            return change(described.exposed(exposure), ExperimentRunEventType.EXPOSURE_UPDATED, input, context);
        }
        if (input.treatmentOverrides() != null) {
            Map<String, String> overrides = overrides(input.treatmentOverrides());
            RunChecks.requireTreatments(run.design(), overrides);
            return change(described.overridden(overrides), ExperimentRunEventType.OVERRIDES_UPDATED, input, context);
        }
        access.store(context).runs.put(described.key(), described);
        return described;
    }

    private ExperimentRunRecord change(
            ExperimentRunRecord changed,
            ExperimentRunEventType event,
            UpdateExperimentRunInput input,
            RequestContext context) {
        RunChecks.Deployed deployed = checks.requireDeployed(access.store(context), changed.design(), context.now());
        RunChecks.requireValid(changed, deployed, context.account());
        check(input.deploymentParameters(), deployed.deployment(), context);
        return commit(changed, deployed.deployment(), input.deploymentParameters(), event, context);
    }

    /**
     * Stops a run.
     *
     * @throws dev.understudy.core.error.ModeledError if it does not run
     */
    public ExperimentRunRecord stop(ExperimentRunRecord run, StopExperimentRunInput input, RequestContext context) {
        AppConfigStore store = access.store(context);
        ExperimentDefinitionRecord experiment = store.experiments.require(
                run.definitionId(), () -> ExperimentErrors.definitionNotFound(run.definitionId()));
        if (!(run.phase() instanceof RunPhase.Running running)
                || !(experiment.stage() instanceof ExperimentStage.Active active)) {
            throw ExperimentErrors.notRunning(run.definitionId(), run.number());
        }
        DeploymentRecord deployed = RunChecks.current(store, run.design(), context.now());
        check(input.deploymentParameters(), deployed, context);
        store.experiments.put(experiment.id(), experiment.at(active.stop(), context.now()));
        ExperimentRunRecord stopped = run.in(running.stop(input.result(), context.now()));
        return commit(stopped, deployed, input.deploymentParameters(), ExperimentRunEventType.RUN_STOPPED, context);
    }

    /**
     * Refuses what a managed deployment could not be given, before anything changes.
     *
     * @param basis the deployment that it builds on; null if there is none
     */
    private void check(
            @Nullable DeploymentParameters parameters, @Nullable DeploymentRecord basis, RequestContext context) {
        if (parameters != null) {
            access.checkTags(context, parameters.tags());
            Map<String, String> dynamic = parameters.dynamicExtensionParameters();
            DynamicParameters.check(
                    dynamic == null ? Map.of() : dynamic, basis == null ? List.of() : basis.extensions());
        }
    }

    private ExperimentRunRecord commit(
            ExperimentRunRecord run,
            @Nullable DeploymentRecord deployed,
            @Nullable DeploymentParameters parameters,
            ExperimentRunEventType type,
            RequestContext context) {
        if (deployed != null) {
            deploy(run, deployed, parameters, context);
        }
        ExperimentRunRecord after = run.after(event(run, type, context), context.now());
        access.store(context).runs.put(after.key(), after);
        return after;
    }

    /** Lets clients know: what is deployed is deployed once more, and goes out with other variants. */
    private void deploy(
            ExperimentRunRecord run,
            DeploymentRecord deployed,
            @Nullable DeploymentParameters parameters,
            RequestContext context) {
        ExperimentDesign design = run.design();
        String runArn =
                AppConfigArns.experimentRun(context.partition(), design.applicationId(), design.id(), run.number());
        DeploymentRecord deployment =
                deployments.start(access.partition(context), deployed, "For " + runArn, context.now());
        if (parameters != null) {
            String arn = AppConfigArns.deployment(
                    context.partition(), design.applicationId(), design.environmentId(), deployment.number());
            access.tag(context, arn, parameters.tags());
        }
    }

    /** Every event tells what is in force after it. */
    private static ExperimentRunEvent event(
            ExperimentRunRecord run, ExperimentRunEventType type, RequestContext context) {
        return ExperimentRunEvent.builder()
                .description(description(type))
                .eventType(type)
                .occurredAt(context.now())
                .triggeredBy(TriggeredBy.USER)
                .exposurePercentage(run.exposure())
                .treatmentOverrides(run.shownOverrides())
                .build();
    }

    /** Start and stop are recorded, the others proposed. */
    private static String description(ExperimentRunEventType type) {
        return switch (type) {
            case RUN_STARTED -> "Experiment run started";
            case EXPOSURE_UPDATED -> "Experiment exposure updated";
            case OVERRIDES_UPDATED -> "Experiment treatment overrides updated";
            case RUN_STOPPED -> "Experiment run stopped";
        };
    }

    private static Map<String, String> overrides(@Nullable TreatmentOverrides overrides) {
        Map<String, String> inline = overrides == null ? null : overrides.asInline();
        return inline == null ? Map.of() : inline;
    }
}
