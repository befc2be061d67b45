/**
 * The clock that a test can move.
 *
 * <p>Start reading at {@link dev.understudy.core.time.EmulatorClock}.
 */
@NullMarked
package dev.understudy.core.time;

import org.jspecify.annotations.NullMarked;
