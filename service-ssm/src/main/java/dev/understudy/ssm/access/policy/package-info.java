/**
 * The documents that say who decides about access to nodes.
 *
 * <p>Start reading at {@link dev.understudy.ssm.access.policy.AccessPolicies}.
 */
@NullMarked
package dev.understudy.ssm.access.policy;

import org.jspecify.annotations.NullMarked;
