package dev.understudy.ssm.command.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a Command document does.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-command-ssm-plugin-reference.html">
 *     Command document plugin reference</a>
 */
final class CommandStepReader {
    private final List<String> plugins = new ArrayList<>();
    private final List<CommandStep> steps = new ArrayList<>();

    private CommandStepReader() {}

    /** Schema 1.2: plugins by name, each with properties, of which some documents have a list and some only one. */
    static CommandStepReader plugins(JsonNode runtimeConfig) {
        CommandStepReader reader = new CommandStepReader();
        for (Map.Entry<String, JsonNode> plugin : runtimeConfig.properties()) {
            JsonNode properties = plugin.getValue().path("properties");
            int number = 0;
            for (JsonNode property : properties.isArray() ? properties : List.of(properties)) {
                if (property.isObject()) {
                    String id = property.path("id").asText(number + "." + plugin.getKey());
                    reader.add(plugin.getKey(), plugin.getKey(), id, property, property);
                    number++;
                }
            }
            if (number == 0) {
                reader.add(
                        plugin.getKey(),
                        plugin.getKey(),
                        "0." + plugin.getKey(),
                        JsonNodeFactory.instance.objectNode(),
                        JsonNodeFactory.instance.objectNode());
            }
        }
        return reader;
    }

    /** Schema 2: steps in order. */
    static CommandStepReader steps(JsonNode mainSteps) {
        CommandStepReader reader = new CommandStepReader();
        for (JsonNode step : mainSteps) {
            String name = step.path("name").asText();
            JsonNode inputs = step.path("inputs");
            reader.add(
                    name,
                    step.path("action").asText(),
                    name,
                    inputs.isObject() ? inputs : JsonNodeFactory.instance.objectNode(),
                    step);
        }
        return reader;
    }

    private void add(String name, String action, String id, JsonNode inputs, JsonNode definition) {
        if (!plugins.contains(name)) {
            plugins.add(name);
        }
        String folder = action.replace(":", "") + "/" + id.replace(":", "");
        steps.add(new CommandStep(
                plugins.indexOf(name),
                name,
                action,
                folder,
                inputs,
                precondition(definition),
                flow(inputs, definition)));
    }

    private static @Nullable Precondition precondition(JsonNode definition) {
        JsonNode operands = definition.path("precondition").path("StringEquals");
        return operands.size() == 2
                ? new Precondition(operands.get(0).asText(), operands.get(1).asText())
                : null;
    }

    private static StepFlow flow(JsonNode inputs, JsonNode definition) {
        String onFailure = either(inputs, definition, "onFailure");
        StepFlow.OnFailure leadsTo = switch (onFailure) {
            case "exit" -> StepFlow.OnFailure.EXIT;
            case "successAndExit" -> StepFlow.OnFailure.SUCCEED_AND_EXIT;
            default -> StepFlow.OnFailure.GO_ON;
        };
        return new StepFlow(
                leadsTo,
                either(inputs, definition, "onSuccess").equals("exit"),
                either(inputs, definition, "finallyStep").equals("true"));
    }

    /** AWS's page has these words among the inputs; documents have them at the step, too. */
    private static String either(JsonNode inputs, JsonNode definition, String word) {
        return inputs.path(word).asText(definition.path(word).asText(""));
    }

    List<String> plugins() {
        return plugins;
    }

    List<CommandStep> steps() {
        return steps;
    }
}
