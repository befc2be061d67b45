/**
 * Finding parameters by path and filter without looking at those that cannot match.
 *
 * <p>Start reading at {@link dev.understudy.ssm.parameter.search.ParameterQuery}, and at {@link
 * dev.understudy.ssm.parameter.search.NameSelection} for how paths are walked.
 */
@NullMarked
package dev.understudy.ssm.parameter.search;

import org.jspecify.annotations.NullMarked;
