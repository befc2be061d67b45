package dev.understudy.ssm.automation.state;

import dev.understudy.ssm.model.AutomationExecutionStatus;

/** Why the runbook of a change request does not run yet although people have approved it. */
public enum Hold {
    /** It is about to be looked at. */
    APPROVED(AutomationExecutionStatus.APPROVED),
    /** Its time has not come. */
    SCHEDULED(AutomationExecutionStatus.SCHEDULED),
    /** It is about to run although the calendar is closed. */
    OVERRIDE_APPROVED(AutomationExecutionStatus.CHANGE_CALENDAR_OVERRIDE_APPROVED),
    /** It waits until the calendar is open again. */
    OVERRIDE_REJECTED(AutomationExecutionStatus.CHANGE_CALENDAR_OVERRIDE_REJECTED);

    private final AutomationExecutionStatus status;

    Hold(AutomationExecutionStatus status) {
        this.status = status;
    }

    /** What callers see. */
    public AutomationExecutionStatus status() {
        return status;
    }
}
