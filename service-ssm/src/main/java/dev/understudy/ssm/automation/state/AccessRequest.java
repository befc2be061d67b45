package dev.understudy.ssm.automation.state;

import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.model.AutomationSubtype;

/**
 * A request for access to nodes.
 *
 * <pre>
 * PendingApproval ──► Approved | Rejected | TimedOut | Failed | Cancelled
 * </pre>
 *
 * @param opsItemId the request's id, which is that of an OpsItem
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-just-in-time-node-access.html">
 *     Just-in-time node access</a>
 */
public record AccessRequest(String opsItemId) implements ApprovalRequest {
    @Override
    public AutomationSubtype subtype() {
        return AutomationSubtype.ACCESS_REQUEST;
    }

    @Override
    public AutomationExecutionStatus underway(Activity activity) {
        return AutomationExecutionStatus.PENDING_APPROVAL;
    }

    @Override
    public AutomationExecutionStatus end(AutomationExecutionStatus status, ExecutionRecord execution) {
        if (status == AutomationExecutionStatus.SUCCESS) {
            return AutomationExecutionStatus.APPROVED;
        }
        return status == AutomationExecutionStatus.FAILED && ApprovalRequest.rejected(execution)
                ? AutomationExecutionStatus.REJECTED
                : status;
    }
}
