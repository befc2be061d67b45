/**
 * How a deployment reaches everybody, step by step.
 *
 * <p>Start reading at {@link dev.understudy.appconfig.rules.rollout.PredefinedStrategies}.
 */
@NullMarked
package dev.understudy.appconfig.rules.rollout;

import org.jspecify.annotations.NullMarked;
