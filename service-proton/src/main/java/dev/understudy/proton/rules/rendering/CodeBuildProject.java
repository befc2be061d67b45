package dev.understudy.proton.rules.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.proton.rules.bundle.InfrastructureCode;
import dev.understudy.proton.rules.bundle.Manifest;
import dev.understudy.proton.rules.bundle.ProvisioningEngine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a CodeBuild project would get: the bundle's files, the inputs that its commands read, what it runs, and its
 * properties, the only part that is Jinja.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/parameters-codebuild.html">CodeBuild provisioning
 *     parameter details</a>
 */
final class CodeBuildProject {
    private static final JsonMapper JSON = new JsonMapper();

    private CodeBuildProject() {}

    static Rendering render(
            InfrastructureCode code, Manifest.CodeBuild manifest, Namespace namespace, DeploymentPlan plan) {
        Map<String, String> files = new LinkedHashMap<>(code.files());
        boolean hcl = manifest.inputType() == Manifest.InputType.HCL;
        files.put(
                hcl ? "proton-inputs.tfvars" : "proton-inputs.json",
                hcl ? HclFile.of(namespace.values()) : namespace.json());
        files.put(
                "project-properties.json",
                JsonFile.of(properties(manifest.projectProperties(), projectNames(namespace, plan))));
        files.put("build.json", JsonFile.of(build(manifest, plan)));
        return Renderer.withoutStack(ProvisioningEngine.CODEBUILD, files, plan);
    }

    /** Each text is a template of its own, so that no value can change the structure around it. */
    private static @Nullable Object properties(String json, Map<String, Object> names) {
        try {
            return rendered(JSON.readTree(json), names);
        } catch (JsonProcessingException e) {
            throw RenderingErrors.brokenProperties(e.getOriginalMessage());
        }
    }

    private static @Nullable Object rendered(JsonNode node, Map<String, Object> names) {
        if (node.isObject()) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            node.properties().forEach(member -> members.put(member.getKey(), rendered(member.getValue(), names)));
            return members;
        }
        if (node.isArray()) {
            List<@Nullable Object> elements = new ArrayList<>();
            node.forEach(element -> elements.add(rendered(element, names)));
            return elements;
        }
        if (node.isTextual()) {
            return Renderer.jinja("manifest.yaml", node.textValue(), names);
        }
        return node.isNull() ? null : node.isBoolean() ? (Object) node.booleanValue() : node.numberValue();
    }

    /** The project may read the inputs of the environment, which commands of a service cannot. */
    private static Map<String, Object> projectNames(Namespace namespace, DeploymentPlan plan) {
        Map<String, Object> names = new TreeMap<>(namespace.values());
        Map<String, Object> environment = new TreeMap<>();
        if (names.get("environment") instanceof Map<?, ?> known) {
            known.forEach((name, value) -> environment.put(String.valueOf(name), value));
        }
        environment.put("inputs", plan.environmentInputs());
        names.put("environment", environment);
        return names;
    }

    private static Map<String, Object> build(Manifest.CodeBuild manifest, DeploymentPlan plan) {
        Map<String, Object> variables = new TreeMap<>(manifest.variables());
        variables.put("RESOURCE_ARN", plan.metadata().arn());
        Map<String, Object> build = new LinkedHashMap<>();
        build.put("image", manifest.image());
        build.put("runtimes", new TreeMap<>(manifest.runtimes()));
        build.put("variables", variables);
        build.put("secrets_manager", new TreeMap<>(manifest.secrets()));
        build.put("commands", plan.metadata().deleted() ? manifest.deprovision() : manifest.provision());
        return build;
    }
}
