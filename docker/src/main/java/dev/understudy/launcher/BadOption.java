package dev.understudy.launcher;

/** An option that makes no sense, in words for whoever typed it. */
final class BadOption extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadOption(String message) {
        super(message, null, false, false);
    }
}
