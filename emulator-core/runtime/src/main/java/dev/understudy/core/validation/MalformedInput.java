package dev.understudy.core.validation;

/** Input that cannot be read at all: no JSON, or a value of the wrong JSON type. Stops decoding at once. */
public final class MalformedInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a text that says what stands where. */
    public MalformedInput(String message) {
        super(message, null, false, false);
    }
}
