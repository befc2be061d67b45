package dev.understudy.ssm.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.ssm.access.policy.ManualPolicy;
import dev.understudy.ssm.access.policy.Ruling;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.ProgramFault;

/** What executions do that stand for requests for access: a step for each level of approvers. */
final class AccessPrograms {
    /** What a runbook would take for a parameter's name. */
    private static final String PLACEHOLDER = "{{";

    private AccessPrograms() {}

    /**
     * The program of a ruling.
     *
     * @param reason what approvers read; left out if a runbook would read something else in it
     */
    static AutomationProgram of(Ruling ruling, String reason) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("schemaVersion", "0.3");
        ArrayNode steps = content.putArray("mainSteps");
        if (ruling instanceof Ruling.ByPeople people) {
            for (ManualPolicy.Level level : people.manual().levels()) {
                ObjectNode inputs = step(steps, "ApproveLevel" + (steps.size() + 1), "aws:approve");
                level.approvers().forEach(inputs.putArray("Approvers")::add);
                inputs.put("MinRequiredApprovals", level.needed());
                if (!reason.contains(PLACEHOLDER)) {
                    inputs.put("Message", reason);
                }
            }
        } else {
            // A program has a step; this one takes no time.
            step(steps, "AutoApprove", "aws:sleep").put("Duration", "PT0S");
        }
        try {
            return AutomationProgram.parse(content);
        } catch (ProgramFault fault) {
            throw AccessErrors.unreadablePolicy(ruling.policy(), fault.reason());
        }
    }

    private static ObjectNode step(ArrayNode steps, String name, String action) {
        return steps.addObject().put("name", name).put("action", action).putObject("inputs");
    }
}
