package dev.understudy.proton.rules.rendering;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code .proton/deployment-metadata.json}: what tells the customer's automation which deployment a pull request is.
 *
 * @param deploymentId the deployment
 * @param deleted whether the resource is to be destroyed
 * @param arn the resource
 * @param templateArn its template; empty for a component
 * @param templateMajorVersion the template's major version; empty for a component
 * @param templateMinorVersion the template's minor version; empty for a component
 * @param environmentArn the environment of an instance or component, else empty
 * @see <a href="https://github.com/aws-samples/aws-proton-terraform-github-actions-sample">Automation sample</a>
 */
public record DeploymentMetadata(
        String deploymentId,
        boolean deleted,
        String arn,
        String templateArn,
        String templateMajorVersion,
        String templateMinorVersion,
        String environmentArn) {

    String json(TemplateKind kind) {
        Map<String, Object> resource = new LinkedHashMap<>();
        add(resource, "arn", arn);
        add(resource, "templateArn", templateArn);
        add(resource, "templateMajorVersion", templateMajorVersion);
        add(resource, "templateMinorVersion", templateMinorVersion);
        add(resource, "environmentArn", environmentArn);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("deploymentId", deploymentId);
        metadata.put("isResourceDeleted", deleted);
        metadata.put(kind == TemplateKind.COMPONENT ? "componentMetadata" : "resourceMetadata", resource);
        return JsonFile.of(metadata);
    }

    private static void add(Map<String, Object> members, String name, String value) {
        if (!value.isEmpty()) {
            members.put(name, value);
        }
    }
}
