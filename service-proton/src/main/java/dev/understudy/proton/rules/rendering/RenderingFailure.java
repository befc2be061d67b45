package dev.understudy.proton.rules.rendering;

/** Ends a rendering; made by {@link RenderingErrors}, caught by {@link Renderer}. */
public final class RenderingFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RenderingFailure(String message) {
        super(message, null, false, false);
    }

    /** What is wrong, with file and line where it has them. */
    public String message() {
        return String.valueOf(getMessage());
    }
}
