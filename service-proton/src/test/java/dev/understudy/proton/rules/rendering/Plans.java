package dev.understudy.proton.rules.rendering;

import dev.understudy.proton.rules.bundle.InfrastructureCode;
import dev.understudy.proton.rules.bundle.Manifest;
import java.util.Map;

/** Values that several tests deploy with. */
final class Plans {
    static final NamespaceParts.OfEnvironment ENVIRONMENT =
            new NamespaceParts.OfEnvironment("prod", "123456789012", Map.of("VpcId", "vpc-1"));
    static final NamespaceParts.OfService SERVICE = new NamespaceParts.OfService("shop", "", "", "");
    static final DeploymentMetadata METADATA = new DeploymentMetadata(
            "d-1", false, "arn:aws:proton:eu-west-1:123456789012:environment/prod", "arn:template", "1", "0", "");
    static final DeploymentPlan PLAN = new DeploymentPlan(
            "eu-west-1",
            "123456789012",
            "AWSProton-prod",
            Map.of("k", "v"),
            "environments/prod",
            METADATA,
            Map.of("vpc", "vpc-9"));

    private Plans() {}

    static Rendering stack(String template, Namespace namespace) {
        return Renderer.render(
                new InfrastructureCode(
                        "infrastructure",
                        new Manifest.CloudFormation("cloudformation.yaml"),
                        Map.of("cloudformation.yaml", template)),
                namespace,
                PLAN);
    }

    static Rendering.Rendered good(Rendering rendering) {
        if (rendering instanceof Rendering.Rendered rendered) {
            return rendered;
        }
        throw new AssertionError(rendering.toString());
    }

    static String bad(Rendering rendering) {
        return ((Rendering.Unrenderable) rendering).message();
    }
}
