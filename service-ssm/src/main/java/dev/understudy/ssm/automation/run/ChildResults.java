package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.model.AutomationExecutionStatus;

/** What the step that started an execution gets from it. */
final class ChildResults {
    private ChildResults() {}

    /** Success with the outputs, or a failure if the execution did not succeed. */
    static Progress of(ExecutionRecord child, AutomationProgram program) {
        String status = child.status().wireValue();
        if (child.status() != AutomationExecutionStatus.SUCCESS) {
            return new Progress.Failed(
                    StepFailures.polling("The automation execution " + child.id() + " ended with status " + status));
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("ExecutionId", child.id());
        result.put("Status", status);
        ArrayNode output = result.putArray("Output");
        DocumentOutputs.of(child, program).values().forEach(values -> values.forEach(output::add));
        return new Progress.Succeeded(result, Engine.outputs(result));
    }
}
