package dev.understudy.proton.rules.service;

import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.rules.bundle.BundlePart;
import dev.understudy.proton.rules.deployment.CodeProvisioner;
import dev.understudy.proton.rules.deployment.DeploymentPlace;
import dev.understudy.proton.rules.deployment.Provisioning;
import dev.understudy.proton.rules.rendering.DeploymentMetadata;
import dev.understudy.proton.rules.rendering.Namespace;
import dev.understudy.proton.rules.rendering.NamespaceParts;
import dev.understudy.proton.rules.rendering.TerraformFolders;
import dev.understudy.proton.rules.spec.InstanceSpec;
import dev.understudy.proton.rules.spec.ServiceSpec;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PartSetup;
import dev.understudy.proton.state.service.PipelineRecord;
import dev.understudy.proton.state.service.ServiceRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What there is of a pipeline once it is provisioned. */
final class PipelineInfrastructure {
    private final CodeProvisioner code;

    PipelineInfrastructure(CodeProvisioner code) {
        this.code = code;
    }

    Provisioning provision(Partition<ProtonStore> partition, PipelineRecord pipeline, DeploymentRecord deployment) {
        ProtonStore store = partition.store();
        PartSetup wanted = pipeline.state().wanted();
        VersionRecord version = PartTemplates.version(store, wanted);
        ServiceRecord service = InstanceChanges.requireService(store, pipeline.service());
        return code.provision(
                deployment,
                pipeline.state().track(),
                PartTemplates.code(version, BundlePart.PIPELINE),
                Namespace.ofPipeline(
                        PartValues.service(service),
                        ServiceSpec.parse(wanted.spec())
                                .checkPipeline(PartTemplates.schema(version, BundlePart.PIPELINE))
                                .plain(),
                        instances(partition, service)),
                place(partition.key(), pipeline, deployment));
    }

    /** Those of the service's spec, in its order; those that could not be removed are no more. */
    private static List<NamespaceParts.OfInstance> instances(Partition<ProtonStore> partition, ServiceRecord service) {
        List<NamespaceParts.OfInstance> instances = new ArrayList<>();
        for (InstanceSpec entry : ServiceSpec.parse(service.spec()).instances()) {
            InstanceRecord instance = partition.store().instance(service.name(), entry.name());
            if (instance != null) {
                instances.add(PartValues.instance(partition.key(), partition.store(), instance));
            }
        }
        return instances;
    }

    private static DeploymentPlace place(PartitionKey owner, PipelineRecord pipeline, DeploymentRecord deployment) {
        PartSetup wanted = pipeline.state().wanted();
        String arn = ProtonArns.servicePipeline(owner, pipeline.service());
        String templateArn = ProtonArns.serviceTemplate(owner, wanted.templateName());
        return new DeploymentPlace(
                owner.account(),
                owner.region(),
                pipeline.service(),
                Map.of(
                        "proton:account", owner.account(),
                        "proton:template", templateArn,
                        "proton:service", ProtonArns.service(owner, pipeline.service())),
                TerraformFolders.ofPipeline(pipeline.service()),
                new DeploymentMetadata(
                        deployment.id(),
                        false,
                        arn,
                        templateArn,
                        wanted.version().majorText(),
                        wanted.version().minorText(),
                        ""),
                Map.of());
    }
}
