package dev.understudy.proton;

import dev.understudy.core.model.Recast;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.proton.access.NamedCreates;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.ProtonQuota;
import dev.understudy.proton.access.RequestTags;
import dev.understudy.proton.errors.DeploymentErrors;
import dev.understudy.proton.errors.EnvironmentErrors;
import dev.understudy.proton.model.CancelEnvironmentDeploymentInput;
import dev.understudy.proton.model.CancelEnvironmentDeploymentOutput;
import dev.understudy.proton.model.CreateEnvironmentInput;
import dev.understudy.proton.model.CreateEnvironmentOutput;
import dev.understudy.proton.model.DeleteEnvironmentInput;
import dev.understudy.proton.model.DeleteEnvironmentOutput;
import dev.understudy.proton.model.DeploymentState;
import dev.understudy.proton.model.DeploymentUpdateType;
import dev.understudy.proton.model.Environment;
import dev.understudy.proton.model.EnvironmentOperations;
import dev.understudy.proton.model.EnvironmentSummary;
import dev.understudy.proton.model.EnvironmentTemplateFilter;
import dev.understudy.proton.model.GetEnvironmentInput;
import dev.understudy.proton.model.GetEnvironmentOutput;
import dev.understudy.proton.model.ListEnvironmentOutputsInput;
import dev.understudy.proton.model.ListEnvironmentOutputsOutput;
import dev.understudy.proton.model.ListEnvironmentProvisionedResourcesInput;
import dev.understudy.proton.model.ListEnvironmentProvisionedResourcesOutput;
import dev.understudy.proton.model.ListEnvironmentsInput;
import dev.understudy.proton.model.ListEnvironmentsOutput;
import dev.understudy.proton.model.Provisioning;
import dev.understudy.proton.model.UpdateEnvironmentInput;
import dev.understudy.proton.model.UpdateEnvironmentOutput;
import dev.understudy.proton.rules.deployment.DeploymentRuns;
import dev.understudy.proton.rules.deployment.Order;
import dev.understudy.proton.rules.deployment.OutputLists;
import dev.understudy.proton.rules.deployment.PhaseRules;
import dev.understudy.proton.rules.environment.EnvironmentPlans;
import dev.understudy.proton.state.EnvironmentRecord;
import dev.understudy.proton.state.EnvironmentSetup;
import dev.understudy.proton.state.EnvironmentSetup.LinkedConnection;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import dev.understudy.proton.state.deployment.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Environments, which services are deployed to. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateEnvironment.html">CreateEnvironment</a> and its
 * neighbours.
 */
public final class Environments implements EnvironmentOperations {
    private static final String WHAT = "environment";

    private final ProtonAccess access;
    private final DeploymentRuns runs;
    private final EnvironmentPlans plans;

    /** Works on the state that {@code access} gives, and has deployments made. */
    public Environments(ProtonAccess access, DeploymentRuns runs, EnvironmentPlans plans) {
        this.access = access;
        this.runs = runs;
        this.plans = plans;
    }

    @Override
    public CreateEnvironmentOutput createEnvironment(CreateEnvironmentInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        EnvironmentRecord.Request request = new EnvironmentRecord.Request(input, RequestTags.of(input.tags()));
        EnvironmentRecord existing = partition.store().environments.get(input.name());
        if (existing != null) {
            NamedCreates.requireRepetition(existing, request, WHAT);
            if (existing.track().phase() instanceof DeploymentPhase.DeleteInProgress) {
                throw DeploymentErrors.busy(WHAT, input.name());
            }
            return new CreateEnvironmentOutput(describe(existing, context));
        }
        EnvironmentPlans.Plan plan = plans.forCreate(input, context);
        ProtonQuota.ENVIRONMENTS.check(
                access.quotas(), partition.store().environments.size() + 1);
        ProtonAccess.tag(partition, ProtonArns.environment(context.partition(), input.name()), request.tags());
        Target target = Target.environment(input.name(), context.now());
        Order order = new Order(
                target,
                plan.method(),
                null,
                DeploymentState.environment(plan.setup().asState()));
        DeploymentTrack first = runs.begin(partition, order, null, context.now());
        EnvironmentRecord environment =
                EnvironmentRecord.announced(request, plan.method(), plan.setup(), first, context.now());
        partition.store().environments.put(environment.name(), environment);
        return new CreateEnvironmentOutput(describe(environment, context));
    }

    @Override
    public GetEnvironmentOutput getEnvironment(GetEnvironmentInput input, RequestContext context) {
        EnvironmentRecord environment = require(input.name(), context);
        GetEnvironmentOutput answer = new GetEnvironmentOutput(describe(environment, context));
        access.partition(context).timeline().countRead(environment.target().path(), context.now());
        return answer;
    }

    @Override
    public ListEnvironmentsOutput listEnvironments(ListEnvironmentsInput input, RequestContext context) {
        List<EnvironmentTemplateFilter> filters = input.environmentTemplates();
        Page<EnvironmentRecord> page = access.page(
                input,
                context,
                access.store(context).environments.pagesBackwards(environment -> isOfOne(environment, filters)));
        return ListEnvironmentsOutput.builder()
                .environments(page.map(environment -> Recast.to(
                                EnvironmentSummary.class, EnvironmentSummary.SCHEMA, describe(environment, context)))
                        .items())
                .nextToken(page.nextToken())
                .build();
    }

    private static boolean isOfOne(EnvironmentRecord environment, @Nullable List<EnvironmentTemplateFilter> filters) {
        EnvironmentSetup setup = environment.setup();
        return filters == null
                || filters.isEmpty()
                || filters.stream()
                        .anyMatch(filter -> filter.templateName().equals(setup.templateName())
                                && filter.majorVersion().equals(setup.version().majorText()));
    }

    @Override
    public UpdateEnvironmentOutput updateEnvironment(UpdateEnvironmentInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        EnvironmentRecord before = require(input.name(), context);
        EnvironmentSetup wanted = plans.forUpdate(before, input, context);
        PhaseRules.requireSettled(before.track().phase(), WHAT, input.name());
        EnvironmentRecord described = before.described(input.description());
        EnvironmentRecord after;
        if (input.deploymentType() == DeploymentUpdateType.NONE) {
            after = described.with(wanted);
        } else {
            Order order = new Order(
                    before.target(),
                    before.method(),
                    DeploymentState.environment(before.setup().asState()),
                    DeploymentState.environment(wanted.asState()));
            after = described.becoming(wanted, runs.begin(partition, order, before.track(), context.now()));
        }
        partition.store().environments.put(after.name(), after);
        return new UpdateEnvironmentOutput(describe(after, context));
    }

    @Override
    public CancelEnvironmentDeploymentOutput cancelEnvironmentDeployment(
            CancelEnvironmentDeploymentInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        EnvironmentRecord before = require(input.environmentName(), context);
        EnvironmentRecord after = before;
        DeploymentPhase.InProgress progress =
                PhaseRules.updateToCancel(before.track().phase(), WHAT, before.name());
        if (progress != null) {
            after = before.on(runs.cancel(partition, before.target(), progress, context.now()));
            partition.store().environments.put(after.name(), after);
        }
        return new CancelEnvironmentDeploymentOutput(describe(after, context));
    }

    @Override
    public DeleteEnvironmentOutput deleteEnvironment(DeleteEnvironmentInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        EnvironmentRecord before = partition.store().environments.get(input.name());
        if (before == null) {
            return new DeleteEnvironmentOutput(null);
        }
        EnvironmentRecord after = before;
        if (!(before.track().phase() instanceof DeploymentPhase.DeleteInProgress)) {
            DeploymentPhase.DeleteInProgress begun =
                    PhaseRules.remove(before.track().phase(), WHAT, before.name());
            if (partition.store().isDeployedTo(before.name())) {
                throw EnvironmentErrors.inUse(before.name());
            }
            after = before.on(runs.remove(partition, before.target(), before.method(), begun, context.now()));
            partition.store().environments.put(after.name(), after);
        }
        return new DeleteEnvironmentOutput(describe(after, context));
    }

    @Override
    public ListEnvironmentOutputsOutput listEnvironmentOutputs(
            ListEnvironmentOutputsInput input, RequestContext context) {
        EnvironmentRecord environment = require(input.environmentName(), context);
        return ListEnvironmentOutputsOutput.builder()
                .outputs(OutputLists.of(
                        access.store(context), environment.target(), environment.track(), input.deploymentId()))
                .build();
    }

    @Override
    public ListEnvironmentProvisionedResourcesOutput listEnvironmentProvisionedResources(
            ListEnvironmentProvisionedResourcesInput input, RequestContext context) {
        EnvironmentRecord environment = require(input.environmentName(), context);
        return ListEnvironmentProvisionedResourcesOutput.builder()
                .provisionedResources(environment.track().provisioned().resources())
                .build();
    }

    private EnvironmentRecord require(String name, RequestContext context) {
        return access.store(context).environments.require(name, () -> EnvironmentErrors.environmentNotFound(name));
    }

    private static Environment describe(EnvironmentRecord environment, RequestContext context) {
        EnvironmentSetup setup = environment.setup();
        DeploymentTrack track = environment.track();
        LinkedConnection connection = setup.connection();
        return Environment.builder()
                .arn(ProtonArns.environment(context.partition(), environment.name()))
                .name(environment.name())
                .description(environment.description())
                .createdAt(environment.createdAt())
                .provisioning(
                        environment.method() == ProvisioningMethod.CUSTOMER_MANAGED
                                ? Provisioning.CUSTOMER_MANAGED
                                : null)
                .templateName(setup.templateName())
                .templateMajorVersion(setup.version().majorText())
                .templateMinorVersion(setup.version().minorText())
                .spec(setup.spec())
                .protonServiceRoleArn(setup.protonServiceRoleArn())
                .environmentAccountConnectionId(connection == null ? null : connection.id())
                .environmentAccountId(connection == null ? null : connection.environmentAccount())
                .componentRoleArn(setup.componentRoleArn())
                .codebuildRoleArn(setup.codebuildRoleArn())
                .provisioningRepository(setup.provisioningRepository())
                .deploymentStatus(track.phase().status())
                .deploymentStatusMessage(track.phase().message())
                .lastDeploymentAttemptedAt(track.lastAttemptedAt())
                .lastAttemptedDeploymentId(track.lastAttempted())
                .lastDeploymentSucceededAt(track.lastSucceededAt())
                .lastSucceededDeploymentId(track.lastSucceeded())
                .build();
    }
}
