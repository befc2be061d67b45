package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.ssm.automation.state.StepFailure;
import dev.understudy.ssm.automation.value.WireText;
import dev.understudy.ssm.command.PluginView;
import dev.understudy.ssm.command.run.OutputText;
import dev.understudy.ssm.command.state.CommandRecord;
import dev.understudy.ssm.command.state.InvocationRecord;
import dev.understudy.ssm.model.CommandStatus;
import java.util.ArrayList;
import java.util.List;

/** What the step that sent a command gets from it. */
final class CommandResults {
    private static final String CODE = "ResponseCode";
    private static final String OUTPUT = "Output";

    private CommandResults() {}

    /** Success with the outputs, or a failure if the command did not succeed. */
    static Progress of(CommandRecord command, List<InvocationRecord> invocations) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("Status", command.state().status().wireValue());
        List<PluginView> plugins = new ArrayList<>();
        invocations.forEach(invocation -> plugins.addAll(PluginView.all(command, invocation)));
        if (plugins.size() == 1) {
            PluginView only = plugins.get(0);
            result.put(CODE, only.code());
            result.put(OUTPUT, OutputText.both(only.output(), only.errors()));
        }
        result.put("CommandId", command.id());
        return command.state().status() == CommandStatus.SUCCESS
                ? new Progress.Succeeded(result, Engine.outputs(result))
                : new Progress.Failed(failure(result));
    }

    private static StepFailure failure(ObjectNode result) {
        StepFailure failure = StepFailures.command(unexpected(result));
        return result.has(OUTPUT)
                ? failure.answered(
                        result.path(CODE).asText(), result.path(OUTPUT).asText())
                : failure;
    }

    private static String unexpected(ObjectNode result) {
        String id = result.path("CommandId").asText();
        String details = result.has(OUTPUT)
                ? ", ResponseCode=[" + result.path(CODE).asText() + "], Output=["
                        + result.path(OUTPUT).asText() + "]"
                : "";
        return "Command " + id + " returns unexpected invocation result: \n{Status=["
                + result.path("Status").asText() + "]" + details + ", OutputPayload=[" + WireText.escaped(result)
                + "], CommandId=[" + id
                + "]}";
    }
}
