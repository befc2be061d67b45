package dev.understudy.proton.rules.rendering.jinja.value;

/** Why a template cannot be read or rendered, and where; made by {@link JinjaErrors}. */
public final class TemplateFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The line of a failure that does not know where it happens. */
    public static final int UNKNOWN_LINE = 0;

    private final int line;

    TemplateFailure(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    /** The line in the template, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong, without the line. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The same failure with a line, unless it has one already. */
    public TemplateFailure at(int here) {
        return line == UNKNOWN_LINE ? new TemplateFailure(here, reason()) : this;
    }
}
