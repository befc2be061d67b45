package dev.understudy.ssm.parameter.state;

/**
 * How far a parameter policy got.
 *
 * <pre>
 *   Pending ──► InProgress ──► Finished
 *                    └───────► Failed
 * </pre>
 *
 * A policy is in progress only while the scan acts on it, so callers never see that state here. An expiration ends with
 * the parameter itself. A no-change notification goes back to {@code Pending} as a new policy with every put.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ParameterInlinePolicy.html">
 *     ParameterInlinePolicy</a>
 */
public enum PolicyStatus {
    /** It has not acted yet. */
    PENDING("Pending"),
    /** It is acting. */
    IN_PROGRESS("InProgress"),
    /** It has acted. */
    FINISHED("Finished"),
    /** It could not act. */
    FAILED("Failed");

    private final String wireValue;

    PolicyStatus(String wireValue) {
        this.wireValue = wireValue;
    }

    /** The status as it stands in answers. */
    public String wireValue() {
        return wireValue;
    }

    /**
     * Goes on to another status.
     *
     * @throws IllegalStateException if no policy goes there from here
     */
    public PolicyStatus next(PolicyStatus next) {
        boolean legal = switch (this) {
            case PENDING -> next == IN_PROGRESS;
            case IN_PROGRESS -> next == FINISHED || next == FAILED;
            case FINISHED, FAILED -> false;
        };
        if (!legal) {
            throw new IllegalStateException("a policy does not become " + next + " when it is " + this);
        }
        return next;
    }
}
