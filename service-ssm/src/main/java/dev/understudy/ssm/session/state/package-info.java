/**
 * What is kept of a session.
 *
 * <p>Start reading at {@link dev.understudy.ssm.session.state.SessionRecord}.
 */
@NullMarked
package dev.understudy.ssm.session.state;

import org.jspecify.annotations.NullMarked;
