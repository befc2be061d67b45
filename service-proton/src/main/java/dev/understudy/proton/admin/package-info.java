/**
 * What the admin API offers for Proton alone.
 *
 * <p>Start reading at {@link dev.understudy.proton.admin.DeploymentRoutes}.
 */
@NullMarked
package dev.understudy.proton.admin;

import org.jspecify.annotations.NullMarked;
