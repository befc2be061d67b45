package dev.understudy.core.socket;

/**
 * This end of one WebSocket. Everything is called on one thread, which is the socket's, so nothing may block; what a
 * listener throws closes the socket and is logged.
 */
public interface SocketListener {
    /** The socket is open; called once and first. */
    void opened(Socket socket);

    /** A text message came. */
    void text(String message);

    /** A binary message came; the array is the listener's. */
    void binary(byte[] message);

    /** The socket is closed, by whichever end; called once and last. */
    void closed();
}
