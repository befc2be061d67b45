/**
 * What AWS would have told the outside world.
 *
 * <p>Start reading at {@link dev.understudy.core.event.EventLog}.
 */
@NullMarked
package dev.understudy.core.event;

import org.jspecify.annotations.NullMarked;
