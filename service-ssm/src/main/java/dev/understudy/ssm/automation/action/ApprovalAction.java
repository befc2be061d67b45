package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.id.Arn;
import dev.understudy.core.service.Kernel;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepAction;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.automation.state.Wait;
import java.time.Duration;
import java.util.List;

/**
 * {@code aws:approve}: waits for approvals, and tells a topic that it does.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-approve.html">
 *     aws:approve</a>
 */
public final class ApprovalAction implements StepAction {
    private static final int MOST_APPROVERS = 10;
    private static final int LONGEST_MESSAGE = 4_096;
    private static final String TOPIC_PREFIX = "Automation";
    private static final Duration DELIVERY = Duration.ofSeconds(15);

    private final Kernel kernel;

    /** Approvals that are announced by this kernel. */
    public ApprovalAction(Kernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public Progress begin(StepStart start) {
        ApprovalLines lines = ApprovalLines.of(start);
        List<String> approvers = lines.approvers();
        int count = lines.needed();
        if (approvers.isEmpty() || lines.lines() > MOST_APPROVERS) {
            return refused("Approvers is a list of 1 to " + MOST_APPROVERS);
        }
        if (count < 1 || count > approvers.size()) {
            return refused("MinRequiredApprovals is from 1 to the number of approvers");
        }
        if (start.input("Message").asText("").length() > LONGEST_MESSAGE) {
            return refused("Message has at most " + LONGEST_MESSAGE + " characters");
        }
        JsonNode enhanced = start.input("EnhancedApprovals").path("NotificationArn");
        String topic = enhanced.isMissingNode() ? start.input("NotificationArn").asText("") : enhanced.asText();
        if (!topic.isEmpty() && !announces(topic)) {
            return refused("NotificationArn is not the ARN of a topic whose name begins with " + TOPIC_PREFIX);
        }
        if (!topic.isEmpty()) {
            announce(topic, start, approvers.stream().distinct().toList());
        }
        Wait.Approval wait = new Wait.Approval(approvers, count, List.of());
        start.show(ApprovalOutputs.of(wait).outputs());
        return new Progress.Waits(wait);
    }

    private static boolean announces(String topic) {
        Arn arn = topic.startsWith("arn:") ? Arn.parse(topic) : null;
        return arn != null && arn.service().equals("sns") && arn.resource().startsWith(TOPIC_PREFIX);
    }

    /** Shape and texts: inferred; AWS documents only that there is a message. */
    private void announce(String topic, StepStart start, List<String> approvers) {
        ObjectNode publication = JsonNodeFactory.instance.objectNode();
        publication.put("TopicArn", topic);
        publication.put("Subject", "Automation " + start.executionId() + " waits for approval");
        publication.put("Message", start.input("Message").asText(""));
        ObjectNode detail = publication.deepCopy();
        detail.put("AutomationExecutionId", start.executionId());
        detail.put("DocumentName", start.origin().documentName());
        detail.put("StepName", start.step().name());
        approvers.forEach(detail.putArray("Approvers")::add);
        kernel.events()
                .emit(new EmittedEvent(
                        kernel.ids().uuid(),
                        start.now(),
                        start.place().account(),
                        start.place().region(),
                        "aws.ssm",
                        "Automation Approval Notification",
                        List.of(topic),
                        detail));
        if (kernel.callouts().mapped(topic)) {
            kernel.errands().send(topic, () -> kernel.callouts().call(topic, publication, DELIVERY));
        }
    }

    private static Progress refused(String reason) {
        return new Progress.Failed(StepFailures.inputs(reason));
    }
}
