package dev.understudy.proton;

import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.model.CancelServicePipelineDeploymentInput;
import dev.understudy.proton.model.CancelServicePipelineDeploymentOutput;
import dev.understudy.proton.model.ListServicePipelineOutputsInput;
import dev.understudy.proton.model.ListServicePipelineOutputsOutput;
import dev.understudy.proton.model.ListServicePipelineProvisionedResourcesInput;
import dev.understudy.proton.model.ListServicePipelineProvisionedResourcesOutput;
import dev.understudy.proton.model.ServicePipeline;
import dev.understudy.proton.model.ServicePipelineOperations;
import dev.understudy.proton.model.UpdateServicePipelineInput;
import dev.understudy.proton.model.UpdateServicePipelineOutput;
import dev.understudy.proton.rules.deployment.OutputLists;
import dev.understudy.proton.rules.service.PipelineChanges;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.service.PartSetup;
import dev.understudy.proton.state.service.PipelineRecord;

/**
 * The pipelines of services. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_UpdateServicePipeline.html">UpdateServicePipeline</a>
 * and its neighbours.
 */
public final class ServicePipelines implements ServicePipelineOperations {
    private final ProtonAccess access;
    private final PipelineChanges changes;

    /** Works on the state that {@code access} gives. */
    public ServicePipelines(ProtonAccess access, PipelineChanges changes) {
        this.access = access;
        this.changes = changes;
    }

    @Override
    public UpdateServicePipelineOutput updateServicePipeline(UpdateServicePipelineInput input, RequestContext context) {
        PipelineRecord pipeline = changes.update(access.partition(context), input, context.now());
        return new UpdateServicePipelineOutput(describe(pipeline, context.partition()));
    }

    @Override
    public CancelServicePipelineDeploymentOutput cancelServicePipelineDeployment(
            CancelServicePipelineDeploymentInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        PipelineRecord before = require(input.serviceName(), context);
        PipelineRecord after = changes.cancel(partition, before, context.now());
        return new CancelServicePipelineDeploymentOutput(describe(after, context.partition()));
    }

    @Override
    public ListServicePipelineOutputsOutput listServicePipelineOutputs(
            ListServicePipelineOutputsInput input, RequestContext context) {
        PipelineRecord pipeline = require(input.serviceName(), context);
        return ListServicePipelineOutputsOutput.builder()
                .outputs(OutputLists.of(
                        access.store(context),
                        pipeline.target(),
                        pipeline.state().track(),
                        input.deploymentId()))
                .build();
    }

    @Override
    public ListServicePipelineProvisionedResourcesOutput listServicePipelineProvisionedResources(
            ListServicePipelineProvisionedResourcesInput input, RequestContext context) {
        PipelineRecord pipeline = require(input.serviceName(), context);
        return ListServicePipelineProvisionedResourcesOutput.builder()
                .provisionedResources(pipeline.state().track().provisioned().resources())
                .build();
    }

    private PipelineRecord require(String service, RequestContext context) {
        return PipelineChanges.require(access.store(context), service);
    }

    /** As answers about services and about pipelines show it. */
    static ServicePipeline describe(PipelineRecord pipeline, PartitionKey owner) {
        PartSetup setup = pipeline.state().setup();
        DeploymentTrack track = pipeline.state().track();
        return ServicePipeline.builder()
                .arn(ProtonArns.servicePipeline(owner, pipeline.service()))
                .createdAt(pipeline.createdAt())
                .templateName(setup.templateName())
                .templateMajorVersion(setup.version().majorText())
                .templateMinorVersion(setup.version().minorText())
                .spec(setup.spec())
                .deploymentStatus(pipeline.state().phase().status())
                .deploymentStatusMessage(pipeline.state().phase().message())
                .lastDeploymentAttemptedAt(track.lastAttemptedAt())
                .lastAttemptedDeploymentId(track.lastAttempted())
                .lastDeploymentSucceededAt(track.lastSucceededAt())
                .lastSucceededDeploymentId(track.lastSucceeded())
                .build();
    }
}
