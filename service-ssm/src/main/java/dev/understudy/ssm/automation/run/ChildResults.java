package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.StepFailure;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the step that started an execution gets from it. */
final class ChildResults {
    private ChildResults() {}

    /** Success with the outputs, or a failure if the execution did not succeed. */
    static Progress of(ExecutionRecord child, AutomationProgram program) {
        // The outputs of a rate-controlled execution are those of its children, which have no place here.
        Map<String, List<String>> outputs = child.scaleOut() == null ? DocumentOutputs.of(child, program) : Map.of();
        List<String> values = outputs.values().stream().flatMap(List::stream).toList();
        StepFailure failure = failure(child, values);
        if (failure != null) {
            return new Progress.Failed(failure);
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("ExecutionId", child.id());
        result.put("Status", child.status().wireValue());
        ArrayNode output = result.putArray("Output");
        values.forEach(output::add);
        return new Progress.Succeeded(result, Engine.outputs(result));
    }

    /** Why a step whose execution is over failed, or null if it did not. */
    static @Nullable StepFailure failure(ExecutionRecord child) {
        return failure(child, List.of());
    }

    private static @Nullable StepFailure failure(ExecutionRecord child, List<String> outputs) {
        return child.status() == AutomationExecutionStatus.SUCCESS
                ? null
                : StepFailures.child(child.id(), child.status().wireValue(), outputs);
    }
}
