/**
 * Public parameters.
 *
 * <p>Start reading at {@link dev.understudy.ssm.parameter.published.PublishedParameters}.
 */
@NullMarked
package dev.understudy.ssm.parameter.published;

import org.jspecify.annotations.NullMarked;
