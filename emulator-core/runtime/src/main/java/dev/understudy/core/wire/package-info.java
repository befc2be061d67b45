/**
 * HTTP messages as plain values, so that nothing but {@code core.http} knows Netty.
 *
 * <p>Start reading at {@link dev.understudy.core.wire.WireHandler}.
 */
@NullMarked
package dev.understudy.core.wire;

import org.jspecify.annotations.NullMarked;
