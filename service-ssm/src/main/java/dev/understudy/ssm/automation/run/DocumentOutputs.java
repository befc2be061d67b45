package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.value.WireText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The outputs that a runbook declares, as an execution has them. */
public final class DocumentOutputs {
    /** What stands for the output of a step that has not succeeded. Text: recorded, also of failed executions. */
    private static final String NONE = "No output available yet because the step is not successfully executed";

    private DocumentOutputs() {}

    /** By name, as in {@code step.Output}. */
    public static Map<String, List<String>> of(ExecutionRecord execution, AutomationProgram program) {
        Map<String, List<String>> outputs = new LinkedHashMap<>();
        for (String name : program.outputs()) {
            outputs.put(name, value(execution, name));
        }
        return outputs;
    }

    private static List<String> value(ExecutionRecord execution, String name) {
        int dot = name.indexOf('.');
        String step = dot < 0 ? name : name.substring(0, dot);
        List<String> found = List.of(NONE);
        for (StepRecord record : execution.steps()) {
            JsonNode output = record.outputs().get(name.substring(dot + 1));
            if (record.name().equals(step) && record.successful() && output != null) {
                found = WireText.output(output);
            }
        }
        return found;
    }
}
