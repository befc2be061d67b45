package dev.understudy.core.socket;

/** This end of a {@link Connection}. Everything is called on one thread, so nothing may block. */
public interface ConnectionListener {
    /** Bytes came; the array is the listener's. */
    void received(byte[] bytes);

    /**
     * The connection is closed; called once and last.
     *
     * @param reached whether it had ever been open
     */
    void closed(boolean reached);
}
