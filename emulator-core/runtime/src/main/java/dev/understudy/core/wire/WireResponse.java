package dev.understudy.core.wire;

/**
 * One HTTP answer, whole. The front end adds what HTTP itself needs, such as {@code Content-Length}.
 *
 * @param status the HTTP status; {@link #CLOSED} and {@link #RESET} stand for an answer that never comes
 * @param headers the header fields; the holder may still add some
 * @param body the body; empty if there is none
 */
public record WireResponse(int status, HeaderList headers, byte[] body) {
    /** No status: the connection is closed without an answer. */
    public static final int CLOSED = 0;

    /** No status: the connection is reset. */
    public static final int RESET = -1;

    private static final byte[] NO_BYTES = new byte[0];

    /** An answer without a body. */
    public static WireResponse empty(int status) {
        return new WireResponse(status, new HeaderList(), NO_BYTES);
    }

    /** Whether there is an answer to write at all. */
    public boolean present() {
        return status > 0;
    }

    @Override
    public String toString() {
        return status + " " + headers + " " + body.length + " bytes";
    }
}
