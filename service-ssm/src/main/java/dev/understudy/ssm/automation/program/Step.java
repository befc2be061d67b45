package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Recorded: executions show it although nobody gave it. */
    private static final String NO_REBOOT = "NoReboot";

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

    /** How long one try may take; no longer than its action allows. */
    public Duration timeout() {
        Duration written = timeoutSeconds == null ? action.timeout() : Duration.ofSeconds(timeoutSeconds);
        Duration longest = action.longest();
        return longest == null || written.compareTo(longest) <= 0 ? written : longest;
    }

    /** Its inputs with tokens, and those that its action adds; none if it is a branch or a loop. */
    public Map<String, JsonNode> templates() {
        if (!(work instanceof StepWork.Inputs inputs)) {
            return Map.of();
        }
        if (action != Action.CREATE_IMAGE || inputs.templates().containsKey(NO_REBOOT)) {
            return inputs.templates();
        }
        Map<String, JsonNode> all = new LinkedHashMap<>(inputs.templates());
        all.put(NO_REBOOT, BooleanNode.FALSE);
        return all;
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
