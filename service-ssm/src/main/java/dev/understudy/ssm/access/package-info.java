/**
 * Just-in-time access to nodes: somebody asks, a policy or people decide, and access ends after its time.
 *
 * <p>Start reading at {@link dev.understudy.ssm.access.AccessRequests}. Who decides is what {@link
 * dev.understudy.ssm.access.policy.AccessPolicies} finds.
 */
@NullMarked
package dev.understudy.ssm.access;

import org.jspecify.annotations.NullMarked;
