package dev.understudy.ssm.automation.program;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a runbook. What is null was not written; answers leave it out then.
 *
 * @param name its name, unique in the runbook
 * @param action what it does
 * @param work what it does it with
 * @param outputs what it keeps of its answer
 * @param onFailure {@code Abort}, {@code Continue}, {@code step:name} or null
 * @param onCancel {@code Abort}, {@code step:name} or null
 * @param critical whether its failure is the execution's, or null
 * @param end whether the execution ends with it, or null
 * @param nextStep what comes after success, or null
 * @param maxAttempts how often it is tried, or null
 * @param timeoutSeconds how long one try may take, or null
 */
public record Step(
        String name,
        Action action,
        StepWork work,
        List<OutputRule> outputs,
        @Nullable String onFailure,
        @Nullable String onCancel,
        @Nullable Boolean critical,
        @Nullable Boolean end,
        @Nullable String nextStep,
        @Nullable Integer maxAttempts,
        @Nullable Long timeoutSeconds) {
    private static final String CONTINUE = "Continue";
    private static final String STEP = "step:";

    /** The list is copied. */
    public Step {
        outputs = List.copyOf(outputs);
    }

    /** Whether the execution goes on after a failure as after success. */
    public boolean continuesOnFailure() {
        return CONTINUE.equals(onFailure);
    }

    /** The step to go to after a failure, or null. */
    public @Nullable String failureTarget() {
        return target(onFailure);
    }

    /** The step to go to when the execution is cancelled, or null. */
    public @Nullable String cancelTarget() {
        return target(onCancel);
    }

    private static @Nullable String target(@Nullable String option) {
        return option != null && option.startsWith(STEP) ? option.substring(STEP.length()) : null;
    }

    /**
     * Whether its failure is the execution's; {@code onFailure: Continue} turns the default off, {@code step:} does not.
     *
     * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-actions.html">Properties
     *     shared by all actions</a>
     */
    public boolean isCritical() {
        return critical == null ? !continuesOnFailure() : critical;
    }

    /** Whether the execution ends with it. */
    public boolean isEnd() {
        return Boolean.TRUE.equals(end);
    }

    /** How often it is tried. */
    public int attempts() {
        return maxAttempts == null ? 1 : maxAttempts;
    }

    /** How long one try may take. */
    public Duration timeout() {
        return timeoutSeconds == null ? action.timeout() : Duration.ofSeconds(timeoutSeconds);
    }

    /** The steps that may come after it by its own words, without the one that follows in the document. */
    List<String> targets() {
        List<String> targets = new ArrayList<>();
        if (work instanceof StepWork.Branch branch) {
            branch.choices().forEach(choice -> targets.add(choice.nextStep()));
            if (branch.otherwise() != null) {
                targets.add(branch.otherwise());
            }
        }
        if (nextStep != null) {
            targets.add(nextStep);
        }
        return targets;
    }
}
