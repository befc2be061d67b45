/**
 * How rules count: the first few times, every n-th time, always, or at random.
 *
 * <p>Start reading at {@link dev.understudy.core.occurrence.Occurrence}.
 */
@NullMarked
package dev.understudy.core.occurrence;

import org.jspecify.annotations.NullMarked;
