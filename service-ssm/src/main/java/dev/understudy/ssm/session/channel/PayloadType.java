package dev.understudy.ssm.session.channel;

import org.jspecify.annotations.Nullable;

/** What the payload of a frame with data is. */
enum PayloadType {
    /** What is typed or printed. */
    OUTPUT(1),
    /** Something went wrong. */
    ERROR(2),
    /** The size of the client's terminal. */
    SIZE(3),
    /** A parameter. */
    PARAMETER(4),
    /** What the client has to do first. */
    HANDSHAKE_REQUEST(5),
    /** What the client has done. */
    HANDSHAKE_RESPONSE(6),
    /** The session can begin. */
    HANDSHAKE_COMPLETE(7),
    /** Whether the client has the key. */
    CHALLENGE_REQUEST(8),
    /** That the client has the key. */
    CHALLENGE_RESPONSE(9),
    /** A {@link Flag}. */
    FLAG(10),
    /** What is printed to the standard error of a command without a terminal. */
    STANDARD_ERROR(11),
    /** How a command without a terminal ended. */
    EXIT_CODE(12);

    private final int code;

    PayloadType(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static @Nullable PayloadType of(int code) {
        for (PayloadType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }

    /** What a payload of type {@link #FLAG} says. */
    enum Flag {
        /** The client's connection to the port ended. */
        DISCONNECT_TO_PORT(1),
        /** The client wants the session to end. */
        TERMINATE_SESSION(2),
        /** The node cannot connect to the port. */
        CONNECT_TO_PORT_ERROR(3);

        private final int code;

        Flag(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }
}
