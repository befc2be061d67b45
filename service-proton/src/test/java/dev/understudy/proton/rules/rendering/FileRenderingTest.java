package dev.understudy.proton.rules.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.id.IdGenerator;
import dev.understudy.proton.rules.bundle.InfrastructureCode;
import dev.understudy.proton.rules.bundle.Manifest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sheet 7.3 [sample], 7.4 and 7.5 [docs][sample]. */
class FileRenderingTest {
    private static final Namespace NAMESPACE =
            Namespace.ofEnvironment("prod", Map.of("size", 2L, "on", true, "text", "a\"${b}"));

    private static Manifest.CodeBuild codeBuild(Manifest.InputType type) {
        return new Manifest.CodeBuild(
                "image",
                Map.of("nodejs", "16"),
                Map.of("A", "b"),
                Map.of(),
                List.of("up"),
                List.of("down"),
                "{\"VpcConfig\": {\"VpcId\": \"{{ environment.inputs.vpc }}\", \"Ports\": [1]}}",
                type);
    }

    @Test
    @DisplayName("A pull request holds the Terraform files, variables, values and metadata in the resource's folder")
    void terraform() {
        // Given
        InfrastructureCode code = new InfrastructureCode(
                "infrastructure", new Manifest.Terraform("*"), Map.of("main.tf", "{{ x }}", "README.md", "no"));

        // When
        Rendering.Rendered rendered = Plans.good(Renderer.render(code, NAMESPACE, Plans.PLAN));

        // Then
        assertThat(rendered.files())
                .containsOnlyKeys(
                        "environments/prod/main.tf",
                        "environments/prod/proton.environment.variables.tf",
                        "environments/prod/proton.auto.tfvars.json",
                        "environments/prod/.proton/deployment-metadata.json")
                .containsEntry("environments/prod/main.tf", "{{ x }}");
        assertThat(rendered.files().get("environments/prod/proton.auto.tfvars.json"))
                .contains("\"size\" : 2", "\"proton_tags\"");
        assertThat(rendered.files().get("environments/prod/proton.environment.variables.tf"))
                .contains("variable \"environment\" {\n  type = object({", "size = number", "on = bool");
        assertThat(rendered.files().get("environments/prod/.proton/deployment-metadata.json"))
                .contains("\"isResourceDeleted\" : false", "\"resourceMetadata\"");
        assertThat(rendered.outputs()).isEmpty();
    }

    @Test
    @DisplayName("Commands of CodeBuild get typed inputs; only the project's properties are Jinja")
    void codeBuildJson() {
        // Given
        InfrastructureCode code = new InfrastructureCode(
                "infrastructure", codeBuild(Manifest.InputType.JSON), Map.of("app.js", "{{ raw }}"));

        // When
        Rendering.Rendered rendered = Plans.good(Renderer.render(code, NAMESPACE, Plans.PLAN));

        // Then
        assertThat(rendered.files()).containsEntry("app.js", "{{ raw }}");
        assertThat(rendered.files().get("proton-inputs.json")).contains("\"on\" : true", "\"size\" : 2");
        assertThat(rendered.files().get("project-properties.json")).contains("\"VpcId\" : \"vpc-9\"");
        assertThat(rendered.files().get("build.json"))
                .contains("\"RESOURCE_ARN\" : \"" + Plans.METADATA.arn(), "\"commands\" : [ \"up\" ]");
    }

    @Test
    @DisplayName("HCL inputs escape what HCL would look into")
    void codeBuildHcl() {
        // Given
        InfrastructureCode code = new InfrastructureCode("infrastructure", codeBuild(Manifest.InputType.HCL), Map.of());

        // When
        Rendering.Rendered rendered = Plans.good(Renderer.render(code, NAMESPACE, Plans.PLAN));

        // Then
        assertThat(rendered.files().get("proton-inputs.tfvars"))
                .contains("environment = {", "\"on\" = true", "\"text\" = \"a\\\"$${b}\"");
    }

    @Test
    @DisplayName("A stack is named after 15 characters of its resource and 15 letters")
    void stackNames() {
        // Given
        IdGenerator ids = IdGenerator.seeded(1);

        // When
        String name = StackNames.next("VPC-ECSCluster-public", ids);

        // Then
        assertThat(name).matches("AWSProton-VPC-ECSCluster--cloudformation--[A-Z]{15}");
    }
}
