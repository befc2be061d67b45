package dev.understudy.ssm.session.channel;

import dev.understudy.core.socket.Socket;

/**
 * What a node does in a session once the client is ready. Calls come one at a time, and nothing here may block.
 */
interface NodeWork {
    /**
     * Begins.
     *
     * @param output where the node speaks to the client
     * @param socket the client's connection
     */
    void begin(Output output, Socket socket);

    /** The client typed or sent something. */
    void input(byte[] bytes);

    /** Whether it has not yet done with so much of what the client sent that it should get no more for now. */
    default boolean behind() {
        return false;
    }

    /** The client's terminal has another size. */
    default void resize(int columns, int rows) {}

    /** The client's connection to the port ended. */
    default void disconnect() {}

    /** The client has caught up with what it is told, after it was {@linkplain Output#crowded far behind}. */
    default void roomAgain() {}

    /** The session is over. */
    void stop();

    /** Where a node speaks to its client. */
    interface Output {
        /** Says something of any length. */
        void say(PayloadType type, byte[] bytes);

        /** Says something once the client does not lag far behind; only for threads of the work's own. */
        void sayPatiently(PayloadType type, byte[] bytes);

        /** Whether the client lags far behind, so that it should not be told more for now. */
        boolean crowded();

        /**
         * Ends the session, after everything that was said.
         *
         * @param farewell for the client; may be empty
         */
        void end(String farewell);
    }
}
