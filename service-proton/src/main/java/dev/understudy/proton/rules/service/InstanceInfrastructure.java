package dev.understudy.proton.rules.service;

import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.rules.bundle.BundlePart;
import dev.understudy.proton.rules.deployment.CodeProvisioner;
import dev.understudy.proton.rules.deployment.DeploymentPlace;
import dev.understudy.proton.rules.deployment.Provisioning;
import dev.understudy.proton.rules.environment.EnvironmentLinks;
import dev.understudy.proton.rules.environment.EnvironmentSpecs;
import dev.understudy.proton.rules.rendering.DeploymentMetadata;
import dev.understudy.proton.rules.rendering.Namespace;
import dev.understudy.proton.rules.rendering.TerraformFolders;
import dev.understudy.proton.state.EnvironmentRecord;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.service.InstanceRecord;
import dev.understudy.proton.state.service.PartSetup;
import dev.understudy.proton.state.service.ServiceRecord;
import java.util.Map;

/** What there is of an instance once it is provisioned. */
final class InstanceInfrastructure {
    private final CodeProvisioner code;

    InstanceInfrastructure(CodeProvisioner code) {
        this.code = code;
    }

    Provisioning provision(Partition<ProtonStore> partition, InstanceRecord instance, DeploymentRecord deployment) {
        ProtonStore store = partition.store();
        PartSetup wanted = instance.state().wanted();
        ServiceRecord service = InstanceChanges.requireService(store, instance.service());
        EnvironmentRecord environment = InstancePlaces.require(store, instance.environment());
        String obstacle =
                EnvironmentLinks.obstacle(partition, environment.setup().connection());
        if (obstacle != null) {
            return new Provisioning.Impossible(obstacle);
        }
        return code.provision(
                deployment,
                instance.state().track(),
                PartTemplates.code(PartTemplates.version(store, wanted), BundlePart.INSTANCE),
                Namespace.ofInstance(
                        PartValues.service(service),
                        instance.name(),
                        PartValues.inputs(store, instance, wanted).plain(),
                        PartValues.environment(partition.key(), environment),
                        PartValues.component(store, instance)),
                place(partition, instance, environment, deployment));
    }

    private static DeploymentPlace place(
            Partition<ProtonStore> partition,
            InstanceRecord instance,
            EnvironmentRecord environment,
            DeploymentRecord deployment) {
        PartitionKey owner = partition.key();
        PartSetup wanted = instance.state().wanted();
        String arn = ServiceParts.arn(owner, instance);
        String templateArn = ProtonArns.serviceTemplate(owner, wanted.templateName());
        String environmentArn = ProtonArns.environment(owner, environment.name());
        return new DeploymentPlace(
                environment.accountIn(owner),
                owner.region(),
                instance.service() + "-" + instance.name(),
                Map.of(
                        "proton:account", owner.account(),
                        "proton:template", templateArn,
                        "proton:environment", environmentArn,
                        "proton:service", ProtonArns.service(owner, instance.service()),
                        "proton:service-instance", arn),
                TerraformFolders.ofInstance(environment.name(), false, instance.service(), instance.name()),
                new DeploymentMetadata(
                        deployment.id(),
                        false,
                        arn,
                        templateArn,
                        wanted.version().majorText(),
                        wanted.version().minorText(),
                        environmentArn),
                EnvironmentSpecs.inputs(partition.store(), environment.setup()).plain());
    }
}
