/**
 * How deployments begin, go on and end.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.deployment.DeploymentRuns}.
 */
@NullMarked
package dev.understudy.proton.rules.deployment;

import org.jspecify.annotations.NullMarked;
