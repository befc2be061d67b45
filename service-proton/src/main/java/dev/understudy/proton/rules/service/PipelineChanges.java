package dev.understudy.proton.rules.service;

import dev.understudy.core.state.Partition;
import dev.understudy.proton.errors.ServiceErrors;
import dev.understudy.proton.model.DeploymentUpdateType;
import dev.understudy.proton.model.UpdateServicePipelineInput;
import dev.understudy.proton.rules.bundle.BundlePart;
import dev.understudy.proton.rules.deployment.PhaseRules;
import dev.understudy.proton.rules.deployment.VersionChoice;
import dev.understudy.proton.rules.spec.ServiceSpec;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import dev.understudy.proton.state.service.PartSetup;
import dev.understudy.proton.state.service.PipelineRecord;
import dev.understudy.proton.state.service.ServiceRecord;
import java.time.Instant;

/**
 * Updates of pipelines. See <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/ag-svc-pipeline-update.html">Update a service pipeline</a>.
 */
public final class PipelineChanges {
    private static final String WHAT = "pipeline";

    private final ServiceParts parts;

    PipelineChanges(ServiceParts parts) {
        this.parts = parts;
    }

    /**
     * Updates a pipeline. Without a deployment, the spec that a request must have all the same means nothing.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is no such service, it has no pipeline, or
     *     there is no such version
     * @throws dev.understudy.proton.model.ValidationException if it cannot be like this
     * @throws dev.understudy.proton.model.ConflictException if the pipeline or its service is busy
     */
    public PipelineRecord update(Partition<ProtonStore> partition, UpdateServicePipelineInput input, Instant now) {
        ProtonStore store = partition.store();
        PipelineRecord before = require(store, input.serviceName());
        PartSetup wanted = planned(store, before, input);
        ServiceRecord service = InstanceChanges.requireService(store, input.serviceName());
        ServicePhases.requireSettled(service);
        PhaseRules.requireSettled(before.state().phase(), WHAT, input.serviceName());
        store.services.put(service.name(), service.withPipelineUpdated());
        return input.deploymentType() == DeploymentUpdateType.NONE
                ? before
                : parts.redeploy(partition, before, wanted, now);
    }

    private static PartSetup planned(ProtonStore store, PipelineRecord before, UpdateServicePipelineInput input) {
        DeploymentUpdateType type = input.deploymentType();
        PartSetup setup = before.state().setup();
        VersionRecord version = new VersionChoice(
                        store,
                        TemplateKind.SERVICE,
                        setup.templateName(),
                        input.templateMajorVersion(),
                        input.templateMinorVersion())
                .forUpdate(type, setup.version());
        if (type == DeploymentUpdateType.NONE) {
            return setup;
        }
        ServiceSpec given = ServiceSpec.parse(input.spec());
        ServiceSpec wanted = given.withPipeline(given.pipelineWithCurrentValues(ServiceSpec.parse(setup.spec())));
        wanted.checkPipeline(PartTemplates.schema(version, BundlePart.PIPELINE));
        ProvisioningMethod method = PipelineProvisioning.method(store, version);
        return new PartSetup(
                setup.templateName(), version.number(), wanted.equals(given) ? input.spec() : wanted.toText(), method);
    }

    /**
     * Stops the update of a pipeline, unless it is over already. One that a change of the whole service has under way goes
     * on.
     *
     * @throws dev.understudy.proton.model.ConflictException if no update of the pipeline alone is under way
     */
    public PipelineRecord cancel(Partition<ProtonStore> partition, PipelineRecord pipeline, Instant now) {
        ServicePhases.requireSettled(InstanceChanges.requireService(partition.store(), pipeline.service()));
        return parts.cancel(partition, pipeline, now);
    }

    /**
     * A pipeline.
     *
     * @throws dev.understudy.proton.model.ResourceNotFoundException if there is no such service, or it has no pipeline
     */
    public static PipelineRecord require(ProtonStore store, String service) {
        InstanceChanges.requireService(store, service);
        return store.pipelines.require(service, () -> ServiceErrors.pipelineNotFound(service));
    }
}
