package dev.understudy.proton.rules.deployment;

import dev.understudy.proton.model.ProvisionedResource;
import dev.understudy.proton.rules.rendering.DeploymentMetadata;
import dev.understudy.proton.rules.rendering.DeploymentPlan;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a deployment goes.
 *
 * @param account the account that it provisions in
 * @param region where
 * @param stackOf what its CloudFormation stack is named after
 * @param tags what is propagated to the infrastructure
 * @param folder where its files go in a pull request
 * @param metadata what a pull request tells about it
 * @param environmentInputs the inputs of the environment, which a project of CodeBuild may read
 */
public record DeploymentPlace(
        String account,
        String region,
        String stackOf,
        Map<String, String> tags,
        String folder,
        DeploymentMetadata metadata,
        Map<String, ?> environmentInputs) {

    DeploymentPlan plan(@Nullable ProvisionedResource stack) {
        String stackName = stack == null || stack.name() == null ? "" : stack.name();
        return new DeploymentPlan(region, account, stackName, tags, folder, metadata, environmentInputs);
    }
}
