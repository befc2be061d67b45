package dev.understudy.proton.rules.environment;

import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.value.InputValue;
import dev.understudy.proton.ProtonArns;
import dev.understudy.proton.model.Output;
import dev.understudy.proton.rules.deployment.CodeProvisioner;
import dev.understudy.proton.rules.deployment.DeploymentPlace;
import dev.understudy.proton.rules.deployment.Provisioning;
import dev.understudy.proton.rules.rendering.DeploymentMetadata;
import dev.understudy.proton.rules.rendering.Namespace;
import dev.understudy.proton.rules.rendering.TerraformFolders;
import dev.understudy.proton.state.EnvironmentRecord;
import dev.understudy.proton.state.EnvironmentSetup;
import dev.understudy.proton.state.ProtonStore;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionRecord;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.Provisioned;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What there is in an environment once it is provisioned. */
final class EnvironmentInfrastructure {
    private final CodeProvisioner code;

    EnvironmentInfrastructure(CodeProvisioner code) {
        this.code = code;
    }

    Provisioning provision(
            Partition<ProtonStore> partition, EnvironmentRecord environment, DeploymentRecord deployment) {
        EnvironmentSetup wanted = environment.wanted();
        VersionRecord version = Objects.requireNonNull(
                partition.store().version(TemplateKind.ENVIRONMENT, wanted.templateName(), wanted.version()),
                "the version in use");
        InputValue.Members inputs = EnvironmentSpecs.inputs(version, wanted.spec());
        if (environment.method() == ProvisioningMethod.CUSTOMER_MANAGED) {
            return new Provisioning.Done(Provisioned.NOTHING.withOutputs(asOutputs(inputs)));
        }
        return code.provision(
                deployment,
                environment.track(),
                EnvironmentSpecs.infrastructure(version),
                Namespace.ofEnvironment(environment.name(), inputs.plain()),
                place(partition.key(), environment, deployment, version, inputs.plain()));
    }

    /** The inputs of an environment that the customer manages are what services read as its outputs. */
    private static List<Output> asOutputs(InputValue.Members inputs) {
        List<Output> outputs = new ArrayList<>();
        inputs.values()
                .forEach((key, value) -> outputs.add(
                        Output.builder().key(key).valueString(value.print()).build()));
        return outputs;
    }

    private static DeploymentPlace place(
            PartitionKey owner,
            EnvironmentRecord environment,
            DeploymentRecord deployment,
            VersionRecord version,
            Map<String, ?> inputs) {
        String arn = ProtonArns.environment(owner, environment.name());
        String templateArn = ProtonArns.environmentTemplate(owner, version.templateName());
        return new DeploymentPlace(
                environment.accountIn(owner),
                owner.region(),
                environment.name(),
                Map.of("proton:account", owner.account(), "proton:template", templateArn, "proton:environment", arn),
                TerraformFolders.ofEnvironment(environment.name(), false),
                new DeploymentMetadata(
                        deployment.id(),
                        false,
                        arn,
                        templateArn,
                        version.number().majorText(),
                        version.number().minorText(),
                        ""),
                inputs);
    }
}
