/**
 * The way of a request from the wire to the method that performs it, and back.
 *
 * <p>Start reading at {@link dev.understudy.core.dispatch.Dispatcher}.
 */
@NullMarked
package dev.understudy.core.dispatch;

import org.jspecify.annotations.NullMarked;
