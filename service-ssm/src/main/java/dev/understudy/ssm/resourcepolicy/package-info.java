/**
 * Resource policies and what they share.
 *
 * <p>Start reading at {@link dev.understudy.ssm.resourcepolicy.ResourcePolicies}.
 */
@NullMarked
package dev.understudy.ssm.resourcepolicy;

import org.jspecify.annotations.NullMarked;
