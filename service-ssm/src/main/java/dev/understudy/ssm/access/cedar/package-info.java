/**
 * The policy language Cedar, as far as policies for access to nodes need it.
 *
 * <p>Start reading at {@link dev.understudy.ssm.access.cedar.CedarPolicies}.
 *
 * @see <a href="https://docs.cedarpolicy.com/policies/syntax-grammar.html">Grammar of Cedar</a>
 */
@NullMarked
package dev.understudy.ssm.access.cedar;

import org.jspecify.annotations.NullMarked;
