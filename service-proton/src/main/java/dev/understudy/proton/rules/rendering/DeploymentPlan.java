package dev.understudy.proton.rules.rendering;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a deployment knows beyond the values that its template may read.
 *
 * @param region where it deploys
 * @param account the account that it deploys to
 * @param stackName the CloudFormation stack, see {@link StackNames}
 * @param tags what is propagated to the infrastructure
 * @param folder where files go in a pull request, see {@link TerraformFolders}
 * @param metadata what a pull request tells about the deployment
 * @param environmentInputs the environment's inputs, which the project of CodeBuild may read
 */
public record DeploymentPlan(
        String region,
        String account,
        String stackName,
        Map<String, String> tags,
        String folder,
        DeploymentMetadata metadata,
        Map<String, ?> environmentInputs) {

    /** Tags are copied. */
    public DeploymentPlan {
        tags = Collections.unmodifiableMap(new TreeMap<>(tags));
    }

    /** The partition that the region belongs to. */
    public String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
