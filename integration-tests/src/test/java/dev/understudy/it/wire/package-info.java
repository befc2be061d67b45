/**
 * A client without a network: puts operations on the wire as their models say and hands them to the dispatcher. Knows
 * every operation, those included that no SDK has yet.
 *
 * <p>Start reading at {@link dev.understudy.it.wire.WireClient}.
 */
@NullMarked
package dev.understudy.it.wire;

import org.jspecify.annotations.NullMarked;
