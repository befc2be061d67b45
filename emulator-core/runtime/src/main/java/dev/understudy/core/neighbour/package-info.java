/**
 * Calls from one emulated service to another, in process and by name, so that no service knows another's code.
 *
 * <p>Start reading at {@link dev.understudy.core.neighbour.Neighbours}.
 */
@NullMarked
package dev.understudy.core.neighbour;

import org.jspecify.annotations.NullMarked;
