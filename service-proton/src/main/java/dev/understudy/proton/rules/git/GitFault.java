package dev.understudy.proton.rules.git;

/** Something in a repository that cannot be read; the message says what, for a status. */
public final class GitFault extends Exception {
    private static final long serialVersionUID = 1L;

    GitFault(String message) {
        super(message, null, false, false);
    }

    /** What cannot be read and why. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
