package dev.understudy.ssm.automation.state;

import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.model.AutomationSubtype;
import dev.understudy.ssm.model.Runbook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change request: a runbook that runs when people have approved it, its time has come and the calendar is open.
 *
 * <pre>
 * PendingApproval ──► Approved ──► Scheduled ──► PendingChangeCalendarOverride ──► ChangeCalendarOverrideApproved
 *        │               │ └──────────┬─┼──────────────────┤ ▲                                    │
 *        ▼               │            │ │       (rejected) ▼ │                                    │
 *     Rejected           │            │ │  ChangeCalendarOverrideRejected                         │
 *                        ▼            ▼ ▼                  ▼ (open again)                          ▼
 *                    RunbookInProgress ◄────────────────────────────────────────────────────────────
 *                        └──► CompletedWithSuccess | CompletedWithFailure
 * </pre>
 *
 * <p>TimedOut is one that nobody decides about, Cancelled one that somebody stopped.
 *
 * @param opsItemId the OpsItem that stands for it
 * @param name what its author calls it, or null
 * @param details what its author says of it, or null
 * @param runbooks the one runbook, as it was asked for
 * @param scheduledTime when it is to run, or null for as soon as it may
 * @param scheduledEndTime when it is expected to be over, or null
 * @param emergency whether it runs in spite of a closed calendar
 * @param autoApproved whether nobody has to approve it
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/change-requests.html">Working with change
 *     requests</a>
 */
public record ChangeRequest(
        String opsItemId,
        @Nullable String name,
        @Nullable String details,
        List<Runbook> runbooks,
        @Nullable Instant scheduledTime,
        @Nullable Instant scheduledEndTime,
        boolean emergency,
        boolean autoApproved)
        implements ApprovalRequest {
    /** The list is copied. */
    public ChangeRequest {
        runbooks = List.copyOf(runbooks);
    }

    @Override
    public AutomationSubtype subtype() {
        return AutomationSubtype.CHANGE_REQUEST;
    }

    @Override
    public int firstStep(int count) {
        return autoApproved ? count - 1 : 0;
    }

    @Override
    public AutomationExecutionStatus underway(Activity activity) {
        Wait reason = activity.reason();
        if (reason instanceof Wait.Held held) {
            return held.hold().status();
        }
        if (reason instanceof Wait.CalendarOverride) {
            return AutomationExecutionStatus.PENDING_CHANGE_CALENDAR_OVERRIDE;
        }
        return reason instanceof Wait.Approval
                ? AutomationExecutionStatus.PENDING_APPROVAL
                : AutomationExecutionStatus.RUNBOOK_IN_PROGRESS;
    }

    @Override
    public AutomationExecutionStatus end(AutomationExecutionStatus status, ExecutionRecord execution) {
        if (status == AutomationExecutionStatus.SUCCESS) {
            return AutomationExecutionStatus.COMPLETED_WITH_SUCCESS;
        }
        boolean ran = !(execution.steps().get(execution.steps().size() - 1).state() instanceof StepState.Pending);
        if (ran) {
            return AutomationExecutionStatus.COMPLETED_WITH_FAILURE;
        }
        return status == AutomationExecutionStatus.FAILED && ApprovalRequest.rejected(execution)
                ? AutomationExecutionStatus.REJECTED
                : status;
    }
}
