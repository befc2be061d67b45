/**
 * Scripted faults: calls that are throttled, refused, delayed or cut off because a rule says so.
 *
 * <p>Start reading at {@link dev.understudy.core.fault.FaultRule}, then {@link dev.understudy.core.fault.Faults}.
 */
@NullMarked
package dev.understudy.core.fault;

import org.jspecify.annotations.NullMarked;
