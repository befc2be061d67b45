package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.access.Lookup;
import dev.understudy.appconfig.errors.ConfigurationErrors;
import dev.understudy.appconfig.errors.DeletionErrors;
import dev.understudy.appconfig.model.CreateEnvironmentInput;
import dev.understudy.appconfig.model.CreateEnvironmentOutput;
import dev.understudy.appconfig.model.DeleteEnvironmentInput;
import dev.understudy.appconfig.model.DeleteEnvironmentOutput;
import dev.understudy.appconfig.model.Environment;
import dev.understudy.appconfig.model.EnvironmentOperations;
import dev.understudy.appconfig.model.GetEnvironmentInput;
import dev.understudy.appconfig.model.GetEnvironmentOutput;
import dev.understudy.appconfig.model.ListEnvironmentsInput;
import dev.understudy.appconfig.model.ListEnvironmentsOutput;
import dev.understudy.appconfig.model.Monitor;
import dev.understudy.appconfig.model.UpdateEnvironmentInput;
import dev.understudy.appconfig.model.UpdateEnvironmentOutput;
import dev.understudy.appconfig.rules.protection.DeletionProtection;
import dev.understudy.appconfig.rules.rollout.EnvironmentSpelling;
import dev.understudy.appconfig.rules.rollout.EnvironmentStates;
import dev.understudy.appconfig.rules.rollout.Rollouts;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.core.model.Recast;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Environments, where configurations are deployed to. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_CreateEnvironment.html">CreateEnvironment</a>
 * and its neighbours.
 */
public final class Environments implements EnvironmentOperations {
    private static final String QUOTA = "appconfig.environments";
    private static final int AWS_DEFAULT = 20;

    private final AppConfigAccess access;
    private final EnvironmentSpelling spelling;
    private final Rollouts rollouts;

    /**
     * Works on the state that {@code access} gives.
     *
     * @param spelling how states are spelt
     * @param rollouts hear of other monitors
     */
    public Environments(AppConfigAccess access, EnvironmentSpelling spelling, Rollouts rollouts) {
        this.access = access;
        this.spelling = spelling;
        this.rollouts = rollouts;
    }

    @Override
    public CreateEnvironmentOutput createEnvironment(CreateEnvironmentInput input, RequestContext context) {
        Lookup lookup = access.lookup(context);
        ApplicationRecord application = lookup.requireApplication(input.applicationId());
        List<Monitor> monitors = checked(input.monitors());
        lookup.refuseTakenEnvironmentName(application.id(), input.name(), null);
        int existing = lookup.store().environmentCount(application.id());
        access.checkQuota(QUOTA, AWS_DEFAULT, existing, "environments per application");
        EnvironmentRecord environment = new EnvironmentRecord(
                application.id(),
                access.newId(),
                input.name(),
                input.description(),
                monitors == null ? List.of() : monitors,
                context.now());
        access.tag(context, arn(environment, context), input.tags());
        lookup.store().environments.put(environment.id(), environment.kept());
        return Recast.to(CreateEnvironmentOutput.class, CreateEnvironmentOutput.SCHEMA, describe(environment, context));
    }

    @Override
    public GetEnvironmentOutput getEnvironment(GetEnvironmentInput input, RequestContext context) {
        EnvironmentRecord environment =
                access.lookup(context).requireEnvironment(input.applicationId(), input.environmentId());
        Environment answer = describe(environment, context);
        DeploymentRecord running = EnvironmentStates.running(access.store(context), environment.id(), context.now());
        if (running != null) {
            // The environment's state is that of its deployment, so whoever waits for one looks at both.
            access.partition(context).timeline().countRead(running.timelineName(), context.now());
        }
        return Recast.to(GetEnvironmentOutput.class, GetEnvironmentOutput.SCHEMA, answer);
    }

    @Override
    public ListEnvironmentsOutput listEnvironments(ListEnvironmentsInput input, RequestContext context) {
        ApplicationRecord application = access.lookup(context).requireApplication(input.applicationId());
        Page<EnvironmentRecord> page = access.page(
                input,
                context,
                access.store(context)
                        .environments
                        .pages(candidate -> candidate.applicationId().equals(application.id())));
        return ListEnvironmentsOutput.builder()
                .items(page.map(environment -> describe(environment, context)).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateEnvironmentOutput updateEnvironment(UpdateEnvironmentInput input, RequestContext context) {
        Lookup lookup = access.lookup(context);
        EnvironmentRecord before = lookup.requireEnvironment(input.applicationId(), input.environmentId());
        EnvironmentRecord after = before.changed(input.name(), input.description(), checked(input.monitors()));
        lookup.refuseTakenEnvironmentName(after.applicationId(), after.name(), after.id());
        lookup.store().environments.put(after.id(), after.kept());
        rollouts.watch(access.partition(context), after, context.now());
        return Recast.to(UpdateEnvironmentOutput.class, UpdateEnvironmentOutput.SCHEMA, describe(after, context));
    }

    @Override
    public DeleteEnvironmentOutput deleteEnvironment(DeleteEnvironmentInput input, RequestContext context) {
        AppConfigStore store = access.store(context);
        EnvironmentRecord environment =
                access.lookup(context).requireEnvironment(input.applicationId(), input.environmentId());
        String arn = arn(environment, context);
        if (EnvironmentStates.busy(store, environment.id(), context.now())) {
            throw DeletionErrors.environmentBusy(environment.id());
        }
        if (access.associated(context, arn)) {
            throw DeletionErrors.environmentHasAssociations(arn);
        }
        if (store.hasExperimentIn(environment)) {
            throw DeletionErrors.environmentHasExperiments(environment.id());
        }
        if (DeletionProtection.protects(
                store, environment.id(), environment.createdAt(), input.deletionProtectionCheck(), context.now())) {
            throw DeletionErrors.environmentInUse(environment.name());
        }
        access.untag(context, arn);
        store.deploymentsTo(environment.id())
                .forEach(deployment -> access.untag(
                        context,
                        AppConfigArns.deployment(
                                context.partition(),
                                environment.applicationId(),
                                environment.id(),
                                deployment.number())));
        store.dropDeployments(environment.id());
        store.forgetReads(environment.id());
        store.environments.remove(environment.id());
        return new DeleteEnvironmentOutput();
    }

    /** The model does not require the role of a monitor, but AWS does. */
    private static @Nullable List<Monitor> checked(@Nullable List<Monitor> monitors) {
        if (monitors != null && monitors.stream().anyMatch(monitor -> monitor.alarmRoleArn() == null)) {
            throw ConfigurationErrors.monitorWithoutRole();
        }
        return monitors;
    }

    private Environment describe(EnvironmentRecord environment, RequestContext context) {
        return environment.describe(
                spelling.of(EnvironmentStates.of(access.store(context), environment.id(), context.now())));
    }

    private static String arn(EnvironmentRecord environment, RequestContext context) {
        return AppConfigArns.environment(context.partition(), environment.applicationId(), environment.id());
    }
}
