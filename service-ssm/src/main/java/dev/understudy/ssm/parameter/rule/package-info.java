/**
 * What a value has to satisfy: tier, data type and pattern, one class each.
 *
 * <p>Start reading at {@link dev.understudy.ssm.parameter.rule.Tiers}.
 */
@NullMarked
package dev.understudy.ssm.parameter.rule;

import org.jspecify.annotations.NullMarked;
