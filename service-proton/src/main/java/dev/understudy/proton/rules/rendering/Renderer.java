package dev.understudy.proton.rules.rendering;

import dev.understudy.proton.rules.bundle.InfrastructureCode;
import dev.understudy.proton.rules.bundle.Manifest;
import dev.understudy.proton.rules.bundle.ProvisioningEngine;
import dev.understudy.proton.rules.rendering.cloudformation.StackTemplate;
import dev.understudy.proton.rules.rendering.jinja.JinjaTemplate;
import dev.understudy.proton.rules.rendering.jinja.value.TemplateFailure;
import java.util.List;
import java.util.Map;

/**
 * Puts values into infrastructure code. The outcome depends on its arguments alone: no clock, no chance, no files, and
 * limits that count steps instead of seconds.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-infrastructure-tmp-files.html">Infrastructure as
 *     code files</a>
 */
public final class Renderer {
    private Renderer() {}

    /** What a deployment of this code with these values would provision, or why it cannot. */
    public static Rendering render(InfrastructureCode code, Namespace namespace, DeploymentPlan plan) {
        try {
            String overlong = namespace.overlongName();
            if (overlong != null) {
                throw RenderingErrors.overlongName(overlong);
            }
            if (code.manifest() instanceof Manifest.CodeBuild manifest) {
                return CodeBuildProject.render(code, manifest, namespace, plan);
            }
            if (code.manifest() instanceof Manifest.Terraform manifest) {
                return TerraformFiles.render(code, manifest, namespace, plan);
            }
            return stack(code, ((Manifest.CloudFormation) code.manifest()).file(), namespace, plan);
        } catch (RenderingFailure e) {
            return new Rendering.Unrenderable(e.message());
        }
    }

    private static Rendering stack(InfrastructureCode code, String file, Namespace namespace, DeploymentPlan plan) {
        String text = jinja(file, file(code, file), namespace.values());
        StackTemplate template = StackTemplate.read(file, text, plan);
        return new Rendering.Rendered(
                ProvisioningEngine.CLOUDFORMATION,
                Map.of(file, text),
                template.outputs(),
                template.resources(),
                plan.stackName(),
                plan.tags());
    }

    static Rendering.Rendered withoutStack(ProvisioningEngine engine, Map<String, String> files, DeploymentPlan plan) {
        return new Rendering.Rendered(engine, files, Map.of(), List.of(), "", plan.tags());
    }

    static String file(InfrastructureCode code, String file) {
        String text = code.files().get(file);
        if (text == null) {
            throw RenderingErrors.missingFile(file);
        }
        return text;
    }

    static String jinja(String file, String text, Map<String, ?> names) {
        try {
            return JinjaTemplate.parse(text).render(names);
        } catch (TemplateFailure e) {
            throw RenderingErrors.jinja(file, e);
        }
    }
}
