package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.errors.ExperimentErrors;
import dev.understudy.appconfig.model.CreateExperimentDefinitionInput;
import dev.understudy.appconfig.model.CreateExperimentDefinitionOutput;
import dev.understudy.appconfig.model.DeleteExperimentDefinitionInput;
import dev.understudy.appconfig.model.DeleteExperimentDefinitionOutput;
import dev.understudy.appconfig.model.DeleteType;
import dev.understudy.appconfig.model.ExperimentOperations;
import dev.understudy.appconfig.model.ExperimentRunEvent;
import dev.understudy.appconfig.model.GetExperimentDefinitionInput;
import dev.understudy.appconfig.model.GetExperimentDefinitionOutput;
import dev.understudy.appconfig.model.GetExperimentRunInput;
import dev.understudy.appconfig.model.GetExperimentRunOutput;
import dev.understudy.appconfig.model.ListExperimentDefinitionsInput;
import dev.understudy.appconfig.model.ListExperimentDefinitionsOutput;
import dev.understudy.appconfig.model.ListExperimentRunEventsInput;
import dev.understudy.appconfig.model.ListExperimentRunEventsOutput;
import dev.understudy.appconfig.model.ListExperimentRunsInput;
import dev.understudy.appconfig.model.ListExperimentRunsOutput;
import dev.understudy.appconfig.model.StartExperimentRunInput;
import dev.understudy.appconfig.model.StartExperimentRunOutput;
import dev.understudy.appconfig.model.StopExperimentRunInput;
import dev.understudy.appconfig.model.StopExperimentRunOutput;
import dev.understudy.appconfig.model.UpdateExperimentDefinitionInput;
import dev.understudy.appconfig.model.UpdateExperimentDefinitionOutput;
import dev.understudy.appconfig.model.UpdateExperimentRunInput;
import dev.understudy.appconfig.model.UpdateExperimentRunOutput;
import dev.understudy.appconfig.rules.experiments.ExperimentFinder;
import dev.understudy.appconfig.rules.experiments.ExperimentLists;
import dev.understudy.appconfig.rules.experiments.ExperimentRuns;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.ExperimentDefinitionRecord;
import dev.understudy.appconfig.state.ExperimentDesign;
import dev.understudy.appconfig.state.ExperimentRunRecord;
import dev.understudy.appconfig.state.ExperimentStage;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.model.Recast;
import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Positioned;
import dev.understudy.core.service.RequestContext;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Predicate;

/**
 * Experiments on feature flags. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_CreateExperimentDefinition.html">
 * CreateExperimentDefinition</a> and its neighbours.
 */
public final class Experiments implements ExperimentOperations {
    private static final String QUOTA = "appconfig.experiment-definitions";
    /** AWS has a quota but does not publish it. */
    private static final int AWS_DEFAULT = Integer.MAX_VALUE;

    private final AppConfigAccess access;
    private final ExperimentRuns runs;

    /** Works on the state that {@code access} gives. */
    public Experiments(AppConfigAccess access, ExperimentRuns runs) {
        this.access = access;
        this.runs = runs;
    }

    private ExperimentFinder find(RequestContext context) {
        return new ExperimentFinder(access.lookup(context));
    }

    @Override
    public CreateExperimentDefinitionOutput createExperimentDefinition(
            CreateExperimentDefinitionInput input, RequestContext context) {
        Lookup lookup = access.lookup(context);
        ApplicationRecord application = lookup.requireApplication(input.applicationIdentifier());
        ProfileRecord profile = lookup.requireProfile(application, input.configurationProfileIdentifier());
        EnvironmentRecord environment = lookup.requireEnvironment(application, input.environmentIdentifier());
        if (!profile.featureFlags()) {
            throw ExperimentErrors.notAFlagProfile(profile.id());
        }
        if (find(context).findByName(application, input.name()) != null) {
            throw ExperimentErrors.nameTaken(input.name());
        }
        access.checkQuota(
                QUOTA,
                AWS_DEFAULT,
                lookup.store().experimentsOf(application.id()).size(),
                "experiment definitions");
        ExperimentDesign design = new ExperimentDesign(
                application.id(),
                access.newId(),
                input.name(),
                input.hypothesis(),
                profile.id(),
                environment.id(),
                input.flagKey(),
                input.audienceRule(),
                input.audienceDescription(),
                input.launchCriteria(),
                ExperimentDesign.keyed(input.treatments()),
                ExperimentDesign.keyedControl(input.control()));
        ExperimentDefinitionRecord created =
                new ExperimentDefinitionRecord(design, new ExperimentStage.Idle(), context.now(), context.now());
        access.tag(context, arn(created, context), input.tags());
        lookup.store().experiments.put(created.id(), created);
        return Recast.to(
                CreateExperimentDefinitionOutput.class, CreateExperimentDefinitionOutput.SCHEMA, created.describe());
    }

    @Override
    public GetExperimentDefinitionOutput getExperimentDefinition(
            GetExperimentDefinitionInput input, RequestContext context) {
        ExperimentDefinitionRecord experiment =
                find(context).require(input.applicationIdentifier(), input.experimentDefinitionIdentifier());
        return experiment.describe();
    }

    @Override
    public ListExperimentDefinitionsOutput listExperimentDefinitions(
            ListExperimentDefinitionsInput input, RequestContext context) {
        Page<ExperimentDefinitionRecord> page =
                access.page(input, context, ExperimentLists.definitions(input, access.lookup(context)));
        return ListExperimentDefinitionsOutput.builder()
                .items(page.map(ExperimentDefinitionRecord::summarize).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateExperimentDefinitionOutput updateExperimentDefinition(
            UpdateExperimentDefinitionInput input, RequestContext context) {
        ExperimentDefinitionRecord experiment =
                find(context).require(input.applicationIdentifier(), input.experimentDefinitionIdentifier());
        if (!(experiment.stage() instanceof ExperimentStage.Idle)) {
            throw ExperimentErrors.cannotUpdate(experiment.id(), experiment.status());
        }
        ExperimentDefinitionRecord updated = experiment.with(experiment.design().changed(input), context.now());
        access.store(context).experiments.put(updated.id(), updated);
        return Recast.to(
                UpdateExperimentDefinitionOutput.class, UpdateExperimentDefinitionOutput.SCHEMA, updated.describe());
    }

    @Override
    public DeleteExperimentDefinitionOutput deleteExperimentDefinition(
            DeleteExperimentDefinitionInput input, RequestContext context) {
        ExperimentDefinitionRecord experiment =
                find(context).require(input.applicationIdentifier(), input.experimentDefinitionIdentifier());
        if (experiment.stage() instanceof ExperimentStage.Active) {
            throw ExperimentErrors.cannotDelete(experiment.id());
        }
        AppConfigStore store = access.store(context);
        if (input.deleteType() == DeleteType.DESTROY) {
            destroy(experiment, context);
        } else if (experiment.stage() instanceof ExperimentStage.Idle idle) {
            store.experiments.put(experiment.id(), experiment.at(idle.archive(), context.now()));
        }
        return new DeleteExperimentDefinitionOutput();
    }

    private void destroy(ExperimentDefinitionRecord experiment, RequestContext context) {
        AppConfigStore store = access.store(context);
        NavigableMap<String, ExperimentRunRecord> history =
                store.runs.startingWith(ExperimentRunRecord.prefix(experiment.id()));
        for (ExperimentRunRecord run : List.copyOf(history.values())) {
            access.untag(
                    context,
                    AppConfigArns.experimentRun(
                            context.partition(), experiment.applicationId(), experiment.id(), run.number()));
            store.runs.remove(run.key());
        }
        access.untag(context, arn(experiment, context));
        store.experiments.remove(experiment.id());
    }

    private static String arn(ExperimentDefinitionRecord experiment, RequestContext context) {
        return AppConfigArns.experiment(context.partition(), experiment.applicationId(), experiment.id());
    }

    @Override
    public StartExperimentRunOutput startExperimentRun(StartExperimentRunInput input, RequestContext context) {
        ExperimentDefinitionRecord experiment =
                find(context).require(input.applicationIdentifier(), input.experimentDefinitionIdentifier());
        ExperimentRunRecord run = runs.start(experiment, input, context);
        return Recast.to(StartExperimentRunOutput.class, StartExperimentRunOutput.SCHEMA, run.describe());
    }

    @Override
    public GetExperimentRunOutput getExperimentRun(GetExperimentRunInput input, RequestContext context) {
        ExperimentRunRecord run = find(context)
                .requireRun(input.applicationIdentifier(), input.experimentDefinitionIdentifier(), input.run());
        return run.describe();
    }

    @Override
    public ListExperimentRunsOutput listExperimentRuns(ListExperimentRunsInput input, RequestContext context) {
        ExperimentDefinitionRecord experiment =
                find(context).require(input.applicationIdentifier(), input.experimentDefinitionIdentifier());
        Predicate<ExperimentRunRecord> wanted =
                run -> input.status() == null || run.phase().status() == input.status();
        NavigableMap<String, ExperimentRunRecord> all =
                access.store(context).runs.startingWith(ExperimentRunRecord.prefix(experiment.id()));
        PageSource<ExperimentRunRecord> source = position -> Positioned.filter(
                (position == null ? all : all.tailMap(position, false)).values().iterator(),
                run -> new Positioned<>(run.key(), run),
                wanted);
        Page<ExperimentRunRecord> page = access.page(input, context, source);
        return ListExperimentRunsOutput.builder()
                .items(page.map(ExperimentRunRecord::summarize).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public ListExperimentRunEventsOutput listExperimentRunEvents(
            ListExperimentRunEventsInput input, RequestContext context) {
        ExperimentRunRecord run = find(context)
                .requireRun(input.applicationIdentifier(), input.experimentDefinitionIdentifier(), input.run());
        Page<ExperimentRunEvent> page = access.page(input, context, ExperimentLists.events(run));
        return ListExperimentRunEventsOutput.builder()
                .items(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateExperimentRunOutput updateExperimentRun(UpdateExperimentRunInput input, RequestContext context) {
        ExperimentRunRecord run = find(context)
                .requireRun(input.applicationIdentifier(), input.experimentDefinitionIdentifier(), input.run());
        ExperimentRunRecord updated = runs.update(run, input, context);
        return Recast.to(UpdateExperimentRunOutput.class, UpdateExperimentRunOutput.SCHEMA, updated.describe());
    }

    @Override
    public StopExperimentRunOutput stopExperimentRun(StopExperimentRunInput input, RequestContext context) {
        ExperimentRunRecord run = find(context)
                .requireRun(input.applicationIdentifier(), input.experimentDefinitionIdentifier(), input.run());
        ExperimentRunRecord stopped = runs.stop(run, input, context);
        return Recast.to(StopExperimentRunOutput.class, StopExperimentRunOutput.SCHEMA, stopped.describe());
    }
}
