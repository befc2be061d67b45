package dev.understudy.proton.rules.deployment;

import dev.understudy.core.id.Arn;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.proton.model.Output;
import dev.understudy.proton.model.ProvisionedResource;
import dev.understudy.proton.model.ProvisionedResourceEngine;
import dev.understudy.proton.rules.bundle.InfrastructureCode;
import dev.understudy.proton.rules.bundle.ProvisioningEngine;
import dev.understudy.proton.rules.rendering.DeploymentPlan;
import dev.understudy.proton.rules.rendering.Namespace;
import dev.understudy.proton.rules.rendering.PlannedResource;
import dev.understudy.proton.rules.rendering.Renderer;
import dev.understudy.proton.rules.rendering.Rendering;
import dev.understudy.proton.rules.rendering.StackNames;
import dev.understudy.proton.state.deployment.DeploymentRecord;
import dev.understudy.proton.state.deployment.DeploymentTrack;
import dev.understudy.proton.state.deployment.Provisioned;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Provisions infrastructure code as far as that goes without AWS: renders it, and reads its outputs.
 *
 * <p>A resource keeps its CloudFormation stack from one deployment to the next.
 */
public final class CodeProvisioner {
    private final IdGenerator ids;

    /** Names stacks with these ids. */
    public CodeProvisioner(IdGenerator ids) {
        this.ids = ids;
    }

    /**
     * Provisions code.
     *
     * @param deployment what wants it
     * @param before the deployments of the resource so far
     * @param code null if nobody could look into the bundle; then there is nothing to see
     * @param namespace what the code may read
     * @param place where it goes
     */
    public Provisioning provision(
            DeploymentRecord deployment,
            DeploymentTrack before,
            @Nullable InfrastructureCode code,
            Namespace namespace,
            DeploymentPlace place) {
        if (code == null) {
            return ofMethod(deployment.method(), Provisioned.NOTHING);
        }
        ProvisionedResource stack =
                code.manifest().engine() == ProvisioningEngine.CLOUDFORMATION ? stack(deployment, before, place) : null;
        DeploymentPlan plan = place.plan(stack);
        Rendering rendering = Renderer.render(code, namespace, plan);
        if (rendering instanceof Rendering.Unrenderable unrenderable) {
            return new Provisioning.Impossible(unrenderable.message());
        }
        Rendering.Rendered rendered = (Rendering.Rendered) rendering;
        Provisioned provisioned = new Provisioned(
                outputs(rendered.outputs()),
                stack == null ? List.of() : List.of(stack),
                rendered.files(),
                planned(rendered.resources()));
        return ofMethod(deployment.method(), provisioned);
    }

    private static Provisioning ofMethod(ProvisioningMethod method, Provisioned provisioned) {
        return method == ProvisioningMethod.SELF_MANAGED
                ? new Provisioning.Awaited(provisioned)
                : new Provisioning.Done(provisioned);
    }

    private ProvisionedResource stack(DeploymentRecord deployment, DeploymentTrack before, DeploymentPlace place) {
        for (ProvisionedResource resource : before.provisioned().resources()) {
            if (resource.provisioningEngine() == ProvisionedResourceEngine.CLOUDFORMATION) {
                return resource;
            }
        }
        String name = StackNames.next(place.stackOf(), ids);
        Arn arn = new Arn(
                AwsPartitions.of(place.region()),
                "cloudformation",
                place.region(),
                place.account(),
                "stack/" + name + "/" + deployment.id());
        return ProvisionedResource.builder()
                .name(name)
                .identifier(arn.toString())
                .provisioningEngine(ProvisionedResourceEngine.CLOUDFORMATION)
                .build();
    }

    private static List<Output> outputs(Map<String, String> byKey) {
        List<Output> outputs = new ArrayList<>(byKey.size());
        byKey.forEach((key, value) ->
                outputs.add(Output.builder().key(key).valueString(value).build()));
        return outputs;
    }

    private static Map<String, String> planned(List<PlannedResource> resources) {
        Map<String, String> types = new LinkedHashMap<>();
        resources.forEach(resource -> types.put(resource.logicalId(), resource.type()));
        return types;
    }
}
