package dev.understudy.ssm.session.channel;

import org.jspecify.annotations.Nullable;

/** What a frame is about. */
enum MessageType {
    /** From the client to the node. */
    INPUT("input_stream_data"),
    /** From the node to the client. */
    OUTPUT("output_stream_data"),
    /** A frame arrived. */
    ACKNOWLEDGE("acknowledge"),
    /** The session is over. */
    CHANNEL_CLOSED("channel_closed"),
    /** The other end may send. */
    START_PUBLICATION("start_publication"),
    /** The other end should not send for a while. */
    PAUSE_PUBLICATION("pause_publication");

    private final String wireName;

    MessageType(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    static @Nullable MessageType of(String wireName) {
        for (MessageType type : values()) {
            if (type.wireName.equals(wireName)) {
                return type;
            }
        }
        return null;
    }
}
