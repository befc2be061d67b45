package dev.understudy.core.wire;

import dev.understudy.core.socket.SocketListener;

/** What becomes of a request for a WebSocket. */
public sealed interface Upgrade {
    /**
     * There is one.
     *
     * @param listener who is at this end of it
     */
    record Accepted(SocketListener listener) implements Upgrade {}

    /**
     * There is none.
     *
     * @param response what the client gets instead
     */
    record Refused(WireResponse response) implements Upgrade {}
}
