/**
 * Scripted results of what an emulator cannot really do.
 *
 * <p>Start reading at {@link dev.understudy.core.outcome.Outcomes}.
 */
@NullMarked
package dev.understudy.core.outcome;

import org.jspecify.annotations.NullMarked;
