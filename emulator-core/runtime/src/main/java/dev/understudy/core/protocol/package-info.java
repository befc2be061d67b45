/**
 * What the kernel needs of a wire protocol. The protocol modules implement it.
 *
 * <p>Start reading at {@link dev.understudy.core.protocol.ProtocolCodec}.
 */
@NullMarked
package dev.understudy.core.protocol;

import org.jspecify.annotations.NullMarked;
