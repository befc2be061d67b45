package dev.understudy.core.socket;

import java.time.Duration;

/** An open WebSocket. Every method may be called from any thread, and does nothing once the socket is closed. */
public interface Socket {
    /** Sends a text message. */
    void send(String message);

    /** Sends a binary message; the array belongs to the socket from then on. */
    void send(byte[] message);

    /**
     * Says goodbye and closes.
     *
     * @param code as in RFC 6455, section 7.4: 1000 for a good end
     * @param reason for the other end, 123 bytes at most
     */
    void close(int code, String reason);

    /** Does something on the socket's own thread, unless the socket is closed by then. */
    void run(Runnable work);

    /**
     * Does something on the socket's own thread some time later, unless the socket is closed by then. It is real time,
     * because there is a real client at the other end.
     */
    void runLater(Duration delay, Runnable work);

    /**
     * Opens a connection to a port of this machine, or of one that it reaches. Its listener is called on this socket's
     * own thread, but the connection outlives the socket.
     *
     * @param host a name or an address; names are looked up, which may take a moment, so this belongs on a worker
     */
    Connection connect(String host, int port, ConnectionListener listener);
}
