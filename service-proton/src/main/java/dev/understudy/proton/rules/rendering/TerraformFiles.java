package dev.understudy.proton.rules.rendering;

import dev.understudy.proton.rules.bundle.InfrastructureCode;
import dev.understudy.proton.rules.bundle.Manifest;
import dev.understudy.proton.rules.bundle.ProvisioningEngine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a pull request: the template's own, and three in which Proton hands over values.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-infrastructure-tmp-files-terraform.html">Terraform
 *     IaC files</a>
 */
final class TerraformFiles {
    private TerraformFiles() {}

    static Rendering render(
            InfrastructureCode code, Manifest.Terraform manifest, Namespace namespace, DeploymentPlan plan) {
        String folder = plan.folder() + "/";
        Map<String, String> files = new LinkedHashMap<>();
        if (manifest.file().equals("*")) {
            code.files().forEach((name, text) -> {
                if (name.endsWith(".tf")) {
                    files.put(folder + name, text);
                }
            });
        } else {
            files.put(folder + manifest.file(), Renderer.file(code, manifest.file()));
        }
        Map<String, Object> values = new TreeMap<>(namespace.values());
        values.put("proton_tags", plan.tags());
        files.put(folder + "proton." + namespace.kind().namespace() + ".variables.tf", variables(values));
        files.put(folder + "proton.auto.tfvars.json", JsonFile.of(values));
        files.put(folder + ".proton/deployment-metadata.json", plan.metadata().json(namespace.kind()));
        return Renderer.withoutStack(ProvisioningEngine.TERRAFORM, files, plan);
    }

    private static String variables(Map<String, Object> values) {
        StringBuilder hcl = new StringBuilder();
        values.forEach((name, value) -> {
            hcl.append(hcl.isEmpty() ? "" : "\n")
                    .append("variable \"")
                    .append(name)
                    .append("\" {\n  type = ");
            hcl.append(name.equals("proton_tags") ? "map(string)" : type(value, "  "));
            hcl.append(name.equals("proton_tags") ? "\n  default = null\n}\n" : "\n}\n");
        });
        return hcl.toString();
    }

    private static String type(@Nullable Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            return map.isEmpty() || onlyTexts(map) ? "map(string)" : object(map, indent);
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(String.class::isInstance) ? "list(string)" : "any";
        }
        if (value instanceof Number) {
            return "number";
        }
        if (value instanceof Boolean) {
            return "bool";
        }
        return value == null ? "any" : "string";
    }

    private static boolean onlyTexts(Map<?, ?> map) {
        return map.values().stream().allMatch(String.class::isInstance);
    }

    private static String object(Map<?, ?> map, String indent) {
        StringBuilder hcl = new StringBuilder("object({\n");
        new TreeMap<>(map)
                .forEach((name, value) -> hcl.append(indent)
                        .append("  ")
                        .append(name)
                        .append(" = ")
                        .append(type(value, indent + "  "))
                        .append('\n'));
        return hcl.append(indent).append("})").toString();
    }
}
