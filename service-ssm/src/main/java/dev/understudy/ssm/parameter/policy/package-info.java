/**
 * Policies that delete a parameter, or tell about it, when their time comes.
 *
 * <p>Start reading at {@link dev.understudy.ssm.parameter.policy.PolicyRules} for what a put accepts, and at {@link
 * dev.understudy.ssm.parameter.policy.PolicyActions} for what happens later.
 */
@NullMarked
package dev.understudy.ssm.parameter.policy;

import org.jspecify.annotations.NullMarked;
