/**
 * What is kept of requests for access.
 *
 * <p>Start reading at {@link dev.understudy.ssm.access.state.AccessRecord}.
 */
@NullMarked
package dev.understudy.ssm.access.state;

import org.jspecify.annotations.NullMarked;
