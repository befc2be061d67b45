package dev.understudy.proton;

import dev.understudy.core.model.Recast;
import dev.understudy.core.model.Structure;
import dev.understudy.core.paging.Page;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.TokenReplay;
import dev.understudy.proton.model.CancelServiceInstanceDeploymentInput;
import dev.understudy.proton.model.CancelServiceInstanceDeploymentOutput;
import dev.understudy.proton.model.CreateServiceInstanceInput;
import dev.understudy.proton.model.CreateServiceInstanceOutput;
import dev.understudy.proton.model.GetServiceInstanceInput;
import dev.understudy.proton.model.GetServiceInstanceOutput;
import dev.understudy.proton.model.ListServiceInstanceOutputsInput;
import dev.understudy.proton.model.ListServiceInstanceOutputsOutput;
import dev.understudy.proton.model.ListServiceInstanceProvisionedResourcesInput;
import dev.understudy.proton.model.ListServiceInstanceProvisionedResourcesOutput;
import dev.understudy.proton.model.ListServiceInstancesInput;
import dev.understudy.proton.model.ListServiceInstancesOutput;
import dev.understudy.proton.model.ServiceInstance;
import dev.understudy.proton.model.ServiceInstanceOperations;
import dev.understudy.proton.model.ServiceInstanceSummary;
import dev.understudy.proton.model.UpdateServiceInstanceInput;
import dev.understudy.proton.model.UpdateServiceInstanceOutput;
import dev.understudy.proton.rules.deployment.OutputLists;
import dev.understudy.proton.rules.service.InstanceChanges;
import dev.understudy.proton.rules.service.InstanceFilters;
import dev.understudy.proton.rules.service.InstanceOrder;
import dev.understudy.proton.rules.sync.SyncBlockers;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PartSetup;
import org.jspecify.annotations.Nullable;

/**
 * The instances of services, each in an environment. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_UpdateServiceInstance.html">UpdateServiceInstance</a>
 * and its neighbours.
 */
public final class ServiceInstances implements ServiceInstanceOperations {
    private final ProtonAccess access;
    private final InstanceChanges changes;
    private final SyncBlockers blockers;

    /** Works on the state that {@code access} gives. */
    public ServiceInstances(ProtonAccess access, InstanceChanges changes, TokenReplay tokens, SyncBlockers blockers) {
        this.blockers = blockers;
        this.access = access;
        this.changes = changes;
        tokens.register("CreateServiceInstance", this::createdBefore);
        tokens.register("UpdateServiceInstance", this::updatedBefore);
    }

    @Override
    public CreateServiceInstanceOutput createServiceInstance(CreateServiceInstanceInput input, RequestContext context) {
        InstanceRecord instance = changes.create(access.partition(context), input, context.now());
        blockers.changedByHand(access.partition(context), input.serviceName(), input.name(), context.now());
        return new CreateServiceInstanceOutput(describe(instance, context.partition()));
    }

    private @Nullable Structure createdBefore(Structure before, RequestContext context) {
        InstanceRecord instance = sameAs(((CreateServiceInstanceOutput) before).serviceInstance(), context);
        return instance == null ? null : new CreateServiceInstanceOutput(describe(instance, context.partition()));
    }

    @Override
    public GetServiceInstanceOutput getServiceInstance(GetServiceInstanceInput input, RequestContext context) {
        InstanceRecord instance = require(input.serviceName(), input.name(), context);
        access.partition(context).timeline().countRead(instance.target().path(), context.now());
        return new GetServiceInstanceOutput(describe(instance, context.partition()));
    }

    @Override
    public ListServiceInstancesOutput listServiceInstances(ListServiceInstancesInput input, RequestContext context) {
        ProtonStore store = access.store(context);
        if (input.serviceName() != null) {
            InstanceChanges.requireService(store, input.serviceName());
        }
        InstanceFilters filters = InstanceFilters.of(store, input.filters());
        InstanceOrder order = InstanceOrder.of(input.sortBy(), input.sortOrder());
        Page<InstanceRecord> page = access.page(
                input,
                context,
                order.pages(
                        input.serviceName() == null ? store.instances() : store.instancesOf(input.serviceName()),
                        filters));
        return ListServiceInstancesOutput.builder()
                .serviceInstances(
                        page.map(instance -> summarize(instance, context)).items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public UpdateServiceInstanceOutput updateServiceInstance(UpdateServiceInstanceInput input, RequestContext context) {
        InstanceRecord instance = changes.update(access.partition(context), input, context.now());
        blockers.changedByHand(access.partition(context), input.serviceName(), input.name(), context.now());
        return new UpdateServiceInstanceOutput(describe(instance, context.partition()));
    }

    private @Nullable Structure updatedBefore(Structure before, RequestContext context) {
        InstanceRecord instance = sameAs(((UpdateServiceInstanceOutput) before).serviceInstance(), context);
        return instance == null ? null : new UpdateServiceInstanceOutput(describe(instance, context.partition()));
    }

    @Override
    public CancelServiceInstanceDeploymentOutput cancelServiceInstanceDeployment(
            CancelServiceInstanceDeploymentInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        InstanceRecord before = require(input.serviceName(), input.serviceInstanceName(), context);
        InstanceRecord after = changes.cancel(partition, before, context.now());
        return new CancelServiceInstanceDeploymentOutput(describe(after, context.partition()));
    }

    @Override
    public ListServiceInstanceOutputsOutput listServiceInstanceOutputs(
            ListServiceInstanceOutputsInput input, RequestContext context) {
        InstanceRecord instance = require(input.serviceName(), input.serviceInstanceName(), context);
        return ListServiceInstanceOutputsOutput.builder()
                .outputs(OutputLists.of(
                        access.store(context),
                        instance.target(),
                        instance.state().track(),
                        input.deploymentId()))
                .build();
    }

    @Override
    public ListServiceInstanceProvisionedResourcesOutput listServiceInstanceProvisionedResources(
            ListServiceInstanceProvisionedResourcesInput input, RequestContext context) {
        InstanceRecord instance = require(input.serviceName(), input.serviceInstanceName(), context);
        return ListServiceInstanceProvisionedResourcesOutput.builder()
                .provisionedResources(instance.state().track().provisioned().resources())
                .build();
    }

    private InstanceRecord require(String service, String name, RequestContext context) {
        return InstanceChanges.requireInstance(access.store(context), service, name);
    }

    /** The instance that an earlier answer showed, as it is now; null if it was deleted since. */
    private @Nullable InstanceRecord sameAs(ServiceInstance shown, RequestContext context) {
        InstanceRecord instance = access.store(context).instance(shown.serviceName(), shown.name());
        return instance != null && instance.createdAt().equals(shown.createdAt()) ? instance : null;
    }

    private static ServiceInstanceSummary summarize(InstanceRecord instance, RequestContext context) {
        return Recast.to(
                ServiceInstanceSummary.class, ServiceInstanceSummary.SCHEMA, describe(instance, context.partition()));
    }

    private static ServiceInstance describe(InstanceRecord instance, PartitionKey owner) {
        PartSetup setup = instance.state().setup();
        DeploymentTrack track = instance.state().track();
        return ServiceInstance.builder()
                .arn(ProtonArns.serviceInstance(owner, instance.service(), instance.name()))
                .name(instance.name())
                .serviceName(instance.service())
                .environmentName(instance.environment())
                .createdAt(instance.createdAt())
                .templateName(setup.templateName())
                .templateMajorVersion(setup.version().majorText())
                .templateMinorVersion(setup.version().minorText())
                .spec(setup.spec())
                .lastClientRequestToken(instance.lastToken())
                .deploymentStatus(instance.state().phase().status())
                .deploymentStatusMessage(instance.state().phase().message())
                .lastDeploymentAttemptedAt(track.lastAttemptedAt())
                .lastAttemptedDeploymentId(track.lastAttempted())
                .lastDeploymentSucceededAt(track.lastSucceededAt())
                .lastSucceededDeploymentId(track.lastSucceeded())
                .build();
    }
}
