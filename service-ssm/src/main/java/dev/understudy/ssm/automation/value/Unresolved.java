package dev.understudy.ssm.automation.value;

/** A token without a value, or a value that is not what it is needed for. */
public final class Unresolved extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * Why inputs cannot be resolved.
     *
     * @param reason a sentence without its full stop
     */
    public Unresolved(String reason) {
        super(reason, null, false, false);
    }

    /** Why. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
