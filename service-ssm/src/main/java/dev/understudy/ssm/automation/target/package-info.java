/**
 * Which targets, accounts and regions an execution is for. Start reading at
 * {@link dev.understudy.ssm.automation.target.TargetPlans}.
 */
@NullMarked
package dev.understudy.ssm.automation.target;

import org.jspecify.annotations.NullMarked;
