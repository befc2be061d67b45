package dev.understudy.codegen;

/** The model asks for something that cannot be generated; the message is one line that says what and where. */
public final class CodegenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal in one line. */
    public CodegenException(String message) {
        super(message);
    }
}
