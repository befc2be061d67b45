package dev.understudy.core.wire;

/** Why the front end cannot hand over a request whole, although its head could be read. */
public enum Refusal {
    /** The body, or what it unpacks to, is larger than the server accepts. */
    BODY_TOO_LARGE(413, "The request body is larger than this server accepts."),
    /** The body's {@code Content-Encoding} does not match its bytes. */
    BODY_UNREADABLE(400, "The request body cannot be unpacked as its Content-Encoding says.");

    private final int status;
    private final String message;

    Refusal(int status, String message) {
        this.status = status;
        this.message = message;
    }

    /** The HTTP status to answer. */
    public int status() {
        return status;
    }

    /** A text for the caller. */
    public String message() {
        return message;
    }
}
