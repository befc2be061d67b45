package dev.understudy.core.yaml;

/** What is wrong with a text in YAML, and on which line; made by {@code *Errors} classes. */
public final class YamlFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    /**
     * A fault.
     *
     * @param line the line, from 1
     * @param reason what is wrong, without the line
     */
    public YamlFault(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }

    /** What is wrong, without the line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
