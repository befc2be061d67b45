package dev.understudy.proton.rules.deployment;

import dev.understudy.proton.model.DeploymentState;
import dev.understudy.proton.state.deployment.ProvisioningMethod;
import dev.understudy.proton.state.deployment.Target;
import org.jspecify.annotations.Nullable;

/**
 * A deployment that shall be made.
 *
 * @param target what it is for
 * @param method who provisions
 * @param initial what the resource is now; null for a new one
 * @param wanted what it shall become; null if it is removed
 */
public record Order(
        Target target,
        ProvisioningMethod method,
        @Nullable DeploymentState initial,
        @Nullable DeploymentState wanted) {}
