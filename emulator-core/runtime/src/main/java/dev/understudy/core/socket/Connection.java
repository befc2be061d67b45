package dev.understudy.core.socket;

/** A connection to a port somewhere. Every method may be called from any thread, and does nothing once it is closed. */
public interface Connection {
    /** Sends bytes, after it is open if it is not yet; the array belongs to the connection from then on. */
    void send(byte[] bytes);

    /** Whether bytes that come are to be passed on; as long as they are not, the other end has to wait. */
    void listen(boolean wanted);

    /** Closes it. */
    void close();
}
