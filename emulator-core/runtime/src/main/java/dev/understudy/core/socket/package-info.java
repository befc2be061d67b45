/**
 * WebSockets that services offer: which paths they answer, and what they do at their end of one. Nothing here knows how
 * frames travel.
 *
 * <p>Start reading at {@link dev.understudy.core.socket.SocketRoute}.
 */
@NullMarked
package dev.understudy.core.socket;

import org.jspecify.annotations.NullMarked;
