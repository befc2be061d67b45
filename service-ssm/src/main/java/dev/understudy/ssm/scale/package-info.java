/**
 * Doing the same for many targets: how many at once, and after how many errors to stop.
 *
 * <p>Start reading at {@link
 * dev.understudy.ssm.scale.Tally}.
 */
@NullMarked
package dev.understudy.ssm.scale;

import org.jspecify.annotations.NullMarked;
