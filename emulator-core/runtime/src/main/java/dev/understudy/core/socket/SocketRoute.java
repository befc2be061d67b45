package dev.understudy.core.socket;

import org.jspecify.annotations.Nullable;

/**
 * Paths at which a service answers WebSockets.
 *
 * @param prefix what they begin with, as in {@code /v1/data-channel/}
 * @param acceptor who answers
 */
public record SocketRoute(String prefix, Acceptor acceptor) {
    /** Decides who is at this end of a new WebSocket. */
    @FunctionalInterface
    public interface Acceptor {
        /**
         * Whoever will listen, called before the WebSocket is open; it must not block.
         *
         * @param resource what follows the prefix in the path, percent-decoded
         * @return null if there is nothing of that name; the client then gets status 404
         */
        @Nullable SocketListener accept(String resource);
    }
}
