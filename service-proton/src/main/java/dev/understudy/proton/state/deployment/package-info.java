/**
 * Deployments of environments, service instances, pipelines and components.
 *
 * <p>Start reading at {@link dev.understudy.proton.state.deployment.DeploymentPhase}.
 */
@NullMarked
package dev.understudy.proton.state.deployment;

import org.jspecify.annotations.NullMarked;
