package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes outputs what their steps declare. Nothing else is converted: parameters and inputs have static types.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-outputs-inputs.html">Using
 *     action outputs as inputs</a>
 */
final class Conversion {
    private Conversion() {}

    /** A value of another type as one of this; null, or a value that is still not of the type, if there is no way. */
    static @Nullable JsonNode of(JsonNode value, ValueType type) {
        if (value.isArray()) {
            return value.size() == 1 && !type.listOfText() ? single(value.get(0), type) : null;
        }
        if (type.listOfText()) {
            JsonNode text = single(value, ValueType.STRING);
            return text == null ? null : JsonNodeFactory.instance.arrayNode().add(text);
        }
        return single(value, type);
    }

    private static @Nullable JsonNode single(JsonNode value, ValueType type) {
        if (type.accepts(value)) {
            return value;
        }
        return switch (type) {
            case STRING -> value.isIntegralNumber() || value.isBoolean() ? TextNode.valueOf(value.asText()) : null;
            case INTEGER -> value.isTextual() ? WholeNumbers.parsed(value) : null;
            case BOOLEAN -> value.isTextual() ? truth(value.textValue()) : null;
            default -> null;
        };
    }

    private static @Nullable JsonNode truth(String text) {
        return text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                ? BooleanNode.valueOf(text.equalsIgnoreCase("true"))
                : null;
    }
}
