package dev.understudy.core.wire;

/**
 * One HTTP answer, whole. The front end adds what HTTP itself needs, such as {@code Content-Length}.
 *
 * @param status the HTTP status
 * @param headers the header fields; the holder may still add some
 * @param body the body; empty if there is none
 */
public record WireResponse(int status, HeaderList headers, byte[] body) {
    private static final byte[] NO_BYTES = new byte[0];

    /** An answer without a body. */
    public static WireResponse empty(int status) {
        return new WireResponse(status, new HeaderList(), NO_BYTES);
    }

    @Override
    public String toString() {
        return status + " " + headers + " " + body.length + " bytes";
    }
}
