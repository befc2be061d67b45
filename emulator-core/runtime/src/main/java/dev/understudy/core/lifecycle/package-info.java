/**
 * How long resources take from one state to the next.
 *
 * <p>Start reading at {@link dev.understudy.core.lifecycle.TransitionPolicy}.
 */
@NullMarked
package dev.understudy.core.lifecycle;

import org.jspecify.annotations.NullMarked;
