package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.state.Decision;
import dev.understudy.ssm.automation.state.Wait;

/**
 * What a step shows of its approvals, from the moment at which it waits for them. The members of a decision are as users
 * of AWS quote them.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-approve.html">
 *     aws:approve</a>
 */
public final class ApprovalOutputs {
    private ApprovalOutputs() {}

    /** {@code ApprovalStatus}, {@code Waiting} until everything is decided, and {@code ApproverDecisions}. */
    public static Progress.Succeeded of(Wait.Approval approval) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        boolean rejected = approval.decisions().stream().anyMatch(decision -> !decision.approved());
        boolean complete = approval.decisions().size() >= approval.needed();
        result.put("ApprovalStatus", rejected ? "Rejected" : complete ? "Approved" : "Waiting");
        ArrayNode decisions = result.putArray("ApproverDecisions");
        for (Decision decision : approval.decisions()) {
            ObjectNode said = decisions
                    .addObject()
                    .put("Approver", decision.approver())
                    .put("Decision", decision.approved() ? "Approve" : "Reject")
                    .put("ApprovalDecisionTime", decision.at().toString());
            if (decision.comment() != null) {
                said.put("Comment", decision.comment());
            }
        }
        return Progress.Succeeded.showing(result);
    }
}
