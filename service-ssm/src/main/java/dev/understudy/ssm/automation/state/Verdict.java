package dev.understudy.ssm.automation.state;

import dev.understudy.ssm.model.AutomationExecutionStatus;
import org.jspecify.annotations.Nullable;

/**
 * What critical steps have brought about so far.
 *
 * @param failed the message of the first that failed, or null
 * @param timedOut the message of the first that timed out, or null
 */
public record Verdict(@Nullable String failed, @Nullable String timedOut) {
    /** Nothing went wrong. */
    public static final Verdict GOOD = new Verdict(null, null);

    /** One more critical step went wrong. */
    public Verdict and(AutomationExecutionStatus status, String message) {
        return status == AutomationExecutionStatus.TIMED_OUT
                ? new Verdict(failed, timedOut == null ? message : timedOut)
                : new Verdict(failed == null ? message : failed, timedOut);
    }

    /** How the execution ends; failed beats timed out. */
    public AutomationExecutionStatus status() {
        if (failed != null) {
            return AutomationExecutionStatus.FAILED;
        }
        return timedOut == null ? AutomationExecutionStatus.SUCCESS : AutomationExecutionStatus.TIMED_OUT;
    }

    /** Why it did not end well, or null. */
    public @Nullable String message() {
        return failed == null ? timedOut : failed;
    }
}
