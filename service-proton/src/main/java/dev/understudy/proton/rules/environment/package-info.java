/**
 * What environments can be.
 *
 * <p>Start reading at {@link dev.understudy.proton.rules.environment.EnvironmentPlans}.
 */
@NullMarked
package dev.understudy.proton.rules.environment;

import org.jspecify.annotations.NullMarked;
