package dev.understudy.proton;

import dev.understudy.core.model.Recast;
import dev.understudy.core.model.Structure;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.ProtonQuota;
import dev.understudy.proton.access.RequestTags;
import dev.understudy.proton.access.TokenReplay;
import dev.understudy.proton.errors.ComponentErrors;
import dev.understudy.proton.errors.DeploymentErrors;
import dev.understudy.proton.model.CancelComponentDeploymentInput;
import dev.understudy.proton.model.CancelComponentDeploymentOutput;
import dev.understudy.proton.model.Component;
import dev.understudy.proton.model.ComponentDeploymentUpdateType;
import dev.understudy.proton.model.ComponentOperations;
import dev.understudy.proton.model.ComponentSummary;
import dev.understudy.proton.model.CreateComponentInput;
import dev.understudy.proton.model.CreateComponentOutput;
import dev.understudy.proton.model.DeleteComponentInput;
import dev.understudy.proton.model.DeleteComponentOutput;
import dev.understudy.proton.model.DeploymentState;
import dev.understudy.proton.model.GetComponentInput;
import dev.understudy.proton.model.GetComponentOutput;
import dev.understudy.proton.model.ListComponentOutputsInput;
import dev.understudy.proton.model.ListComponentOutputsOutput;
import dev.understudy.proton.model.ListComponentProvisionedResourcesInput;
import dev.understudy.proton.model.ListComponentProvisionedResourcesOutput;
import dev.understudy.proton.model.ListComponentsInput;
import dev.understudy.proton.model.ListComponentsOutput;
import dev.understudy.proton.model.UpdateComponentInput;
import dev.understudy.proton.model.UpdateComponentOutput;
import dev.understudy.proton.rules.component.ComponentPlans;
import dev.understudy.proton.rules.deployment.DeploymentRuns;
import dev.understudy.proton.rules.deployment.Order;
import dev.understudy.proton.rules.deployment.OutputLists;
import dev.understudy.proton.rules.deployment.PhaseRules;
import dev.understudy.proton.rules.service.InstanceChanges;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.component.ComponentRecord;
import dev.understudy.proton.state.component.ComponentSetup;
import dev.understudy.proton.state.component.ComponentSetup.Attachment;
import dev.understudy.proton.state.deployment.DeploymentPhase;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.Target;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Components, with which developers add to what a template gives them. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateComponent.html">CreateComponent</a> and its
 * neighbours.
 */
public final class Components implements ComponentOperations {
    private static final String WHAT = "component";

    private final ProtonAccess access;
    private final DeploymentRuns runs;

    /** Works on the state that {@code access} gives, and has deployments made. */
    public Components(ProtonAccess access, DeploymentRuns runs, TokenReplay tokens) {
        this.access = access;
        this.runs = runs;
        tokens.register("CreateComponent", this::createdBefore);
        tokens.register("UpdateComponent", this::updatedBefore);
    }

    @Override
    public CreateComponentOutput createComponent(CreateComponentInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        ProtonStore store = partition.store();
        Map<String, String> tags = RequestTags.of(input.tags());
        ComponentPlans.Plan plan = ComponentPlans.forCreate(store, input);
        if (store.components.contains(input.name())) {
            throw ComponentErrors.componentExists(input.name());
        }
        requireIdle(plan.setup().attachment(), store);
        ProtonQuota.COMPONENTS.check(access.quotas(), store.components.size() + 1);
        ProtonAccess.tag(partition, ProtonArns.component(context.partition(), input.name()), tags);
        Attachment attachment = plan.setup().attachment();
        Target target = Target.component(
                input.name(),
                plan.environment(),
                attachment == null ? null : attachment.service(),
                attachment == null ? null : attachment.instance(),
                context.now());
        Order order = new Order(
                target,
                plan.method(),
                null,
                DeploymentState.component(plan.setup().asState()));
        ComponentRecord component = new ComponentRecord(
                input.name(),
                plan.environment(),
                input.description(),
                input.manifest(),
                plan.method(),
                plan.setup(),
                plan.setup(),
                runs.begin(partition, order, null, context.now()),
                input.clientToken(),
                context.now(),
                context.now());
        store.components.put(component.name(), component);
        return new CreateComponentOutput(describe(component, context));
    }

    private @Nullable Structure createdBefore(Structure before, RequestContext context) {
        ComponentRecord component = sameAs(((CreateComponentOutput) before).component(), context);
        return component == null ? null : new CreateComponentOutput(describe(component, context));
    }

    @Override
    public GetComponentOutput getComponent(GetComponentInput input, RequestContext context) {
        ComponentRecord component = require(input.name(), context);
        access.partition(context).timeline().countRead(component.target().path(), context.now());
        return new GetComponentOutput(describe(component, context));
    }

    /** Names that nothing has fit nothing: the operation declares no ResourceNotFoundException. */
    @Override
    public ListComponentsOutput listComponents(ListComponentsInput input, RequestContext context) {
        if (input.serviceInstanceName() != null && input.serviceName() == null) {
            throw DeploymentErrors.instanceWithoutService();
        }
        Page<ComponentRecord> page = access.page(
                input, context, access.store(context).components.pagesBackwards(component -> fits(component, input)));
        return ListComponentsOutput.builder()
                .components(page.map(component -> Recast.to(
                                ComponentSummary.class, ComponentSummary.SCHEMA, describe(component, context)))
                        .items())
                .nextToken(page.nextToken())
                .build();
    }

    private static boolean fits(ComponentRecord component, ListComponentsInput input) {
        Attachment attachment = component.setup().attachment();
        return (input.environmentName() == null || input.environmentName().equals(component.environment()))
                && (input.serviceName() == null
                        || (attachment != null && input.serviceName().equals(attachment.service())))
                && (input.serviceInstanceName() == null
                        || (attachment != null && input.serviceInstanceName().equals(attachment.instance())));
    }

    @Override
    public UpdateComponentOutput updateComponent(UpdateComponentInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        ProtonStore store = partition.store();
        ComponentRecord before = require(input.name(), context);
        ComponentSetup wanted = ComponentPlans.forUpdate(store, before, input);
        PhaseRules.requireSettled(before.track().phase(), WHAT, input.name());
        ComponentRecord after = before.asked(input.description(), input.clientToken(), context.now());
        if (input.deploymentType() != ComponentDeploymentUpdateType.NONE) {
            requireIdle(before.setup().attachment(), store);
            requireIdle(wanted.attachment(), store);
            Order order = new Order(
                    before.target(),
                    before.method(),
                    DeploymentState.component(before.setup().asState()),
                    DeploymentState.component(wanted.asState()));
            after = after.becoming(wanted, runs.begin(partition, order, before.track(), context.now()));
        }
        store.components.put(after.name(), after);
        return new UpdateComponentOutput(describe(after, context));
    }

    /** Neither a component nor its instance is deployed while something is being done to the other. */
    private static void requireIdle(@Nullable Attachment attachment, ProtonStore store) {
        if (attachment != null
                && InstanceChanges.requireInstance(store, attachment.service(), attachment.instance())
                        .state()
                        .phase()
                        .busy()) {
            throw DeploymentErrors.busy("service instance", attachment.instance());
        }
    }

    private @Nullable Structure updatedBefore(Structure before, RequestContext context) {
        ComponentRecord component = sameAs(((UpdateComponentOutput) before).component(), context);
        return component == null ? null : new UpdateComponentOutput(describe(component, context));
    }

    @Override
    public CancelComponentDeploymentOutput cancelComponentDeployment(
            CancelComponentDeploymentInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        ComponentRecord before = require(input.componentName(), context);
        ComponentRecord after = before;
        DeploymentPhase.InProgress progress =
                PhaseRules.deploymentToCancel(before.track().phase(), WHAT, before.name());
        if (progress != null) {
            after = before.on(runs.cancel(partition, before.target(), progress, context.now()));
            partition.store().components.put(after.name(), after);
        }
        return new CancelComponentDeploymentOutput(describe(after, context));
    }

    @Override
    public DeleteComponentOutput deleteComponent(DeleteComponentInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        ComponentRecord before = require(input.name(), context);
        ComponentRecord after = before;
        if (!(before.track().phase() instanceof DeploymentPhase.DeleteInProgress)) {
            DeploymentPhase.DeleteInProgress begun =
                    PhaseRules.remove(before.track().phase(), WHAT, before.name());
            if (before.setup().attachment() != null) {
                throw ComponentErrors.stillAttached(before.name());
            }
            after = before.on(runs.remove(partition, before.target(), before.method(), begun, context.now()));
            partition.store().components.put(after.name(), after);
        }
        return DeleteComponentOutput.builder()
                .component(describe(after, context))
                .build();
    }

    @Override
    public ListComponentOutputsOutput listComponentOutputs(ListComponentOutputsInput input, RequestContext context) {
        ComponentRecord component = require(input.componentName(), context);
        return ListComponentOutputsOutput.builder()
                .outputs(OutputLists.of(
                        access.store(context), component.target(), component.track(), input.deploymentId()))
                .build();
    }

    @Override
    public ListComponentProvisionedResourcesOutput listComponentProvisionedResources(
            ListComponentProvisionedResourcesInput input, RequestContext context) {
        ComponentRecord component = require(input.componentName(), context);
        return ListComponentProvisionedResourcesOutput.builder()
                .provisionedResources(component.track().provisioned().resources())
                .build();
    }

    private ComponentRecord require(String name, RequestContext context) {
        return access.store(context).components.require(name, () -> ComponentErrors.componentNotFound(name));
    }

    /** The component that an earlier answer showed, as it is now; null if it was deleted since. */
    private @Nullable ComponentRecord sameAs(Component shown, RequestContext context) {
        ComponentRecord component = access.store(context).components.get(shown.name());
        return component != null && Objects.equals(component.createdAt(), shown.createdAt()) ? component : null;
    }

    private static Component describe(ComponentRecord component, RequestContext context) {
        ComponentSetup setup = component.setup();
        Attachment attachment = setup.attachment();
        DeploymentTrack track = component.track();
        return Component.builder()
                .arn(ProtonArns.component(context.partition(), component.name()))
                .name(component.name())
                .description(component.description())
                .environmentName(component.environment())
                .serviceName(attachment == null ? null : attachment.service())
                .serviceInstanceName(attachment == null ? null : attachment.instance())
                .serviceSpec(setup.serviceSpec())
                .createdAt(component.createdAt())
                .lastModifiedAt(component.lastModifiedAt())
                .lastClientRequestToken(component.lastToken())
                .deploymentStatus(track.phase().status())
                .deploymentStatusMessage(track.phase().message())
                .lastDeploymentAttemptedAt(track.lastAttemptedAt())
                .lastAttemptedDeploymentId(track.lastAttempted())
                .lastDeploymentSucceededAt(track.lastSucceededAt())
                .lastSucceededDeploymentId(track.lastSucceeded())
                .build();
    }
}
