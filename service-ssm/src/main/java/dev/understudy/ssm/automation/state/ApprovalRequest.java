package dev.understudy.ssm.automation.state;

import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.model.AutomationSubtype;

/** What people are asked with an execution; it has statuses of its own. */
public sealed interface ApprovalRequest permits AccessRequest, ChangeRequest {
    /** What answers call it. */
    AutomationSubtype subtype();

    /** The OpsItem that stands for it, as in {@code oi-0123456789ab}. */
    String opsItemId();

    /** The index of the step to begin with among so many. */
    default int firstStep(int count) {
        return 0;
    }

    /**
     * What callers see while the execution goes on.
     *
     * @param activity the step under way
     */
    AutomationExecutionStatus underway(Activity activity);

    /**
     * How the request ends with its execution.
     *
     * @param status how an execution that is no request would end
     * @param execution the execution with all its steps, over but for its state
     */
    AutomationExecutionStatus end(AutomationExecutionStatus status, ExecutionRecord execution);

    /** Whether somebody said no. */
    static boolean rejected(ExecutionRecord execution) {
        return execution.steps().stream()
                .anyMatch(step -> step.outputs().containsKey("ApprovalStatus")
                        && step.outputs().get("ApprovalStatus").asText().equals("Rejected"));
    }
}
