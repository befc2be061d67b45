package dev.understudy.ssm.automation.argument;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.validation.BoundedMatching;
import dev.understudy.ssm.automation.program.ParameterRule;
import dev.understudy.ssm.automation.program.ValueType;
import dev.understudy.ssm.automation.program.WholeNumbers;
import dev.understudy.ssm.automation.run.Trees;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of documents' parameters. On the wire each is a list of texts. */
public final class ParameterValues {
    private ParameterValues() {}

    /** The value that texts mean; null if they cannot mean any of the parameter's type. */
    public static @Nullable JsonNode read(ParameterRule rule, List<String> texts) {
        if (rule.type().listOfText()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            texts.forEach(list::add);
            return list;
        }
        if (rule.type() == ValueType.MAP_LIST) {
            return maps(texts);
        }
        if (texts.size() != 1) {
            return null;
        }
        String text = texts.get(0);
        return switch (rule.type()) {
            case INTEGER -> WholeNumbers.parsed(TextNode.valueOf(text));
            case BOOLEAN -> truth(text);
            case STRING_MAP -> json(text);
            default -> TextNode.valueOf(text);
        };
    }

    private static @Nullable JsonNode maps(List<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String text : texts) {
            JsonNode map = json(text);
            if (map == null) {
                return null;
            }
            list.add(map);
        }
        return list;
    }

    private static JsonNode truth(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return BooleanNode.valueOf(text.equalsIgnoreCase("true"));
        }
        return TextNode.valueOf(text);
    }

    /** The JSON that a text holds; null if it holds none. */
    public static @Nullable JsonNode json(String text) {
        try {
            return Trees.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Whether a value is of the parameter's type, size and pattern; an empty text is if it is the default. */
    public static boolean fits(ParameterRule rule, JsonNode value) {
        boolean none = value.isTextual() && value.textValue().isEmpty() && emptyDefault(rule);
        return none || (rule.type().accepts(value) && rule.sized(value) && matches(rule.allowedPattern(), value));
    }

    private static boolean emptyDefault(ParameterRule rule) {
        JsonNode otherwise = rule.otherwise();
        return otherwise != null
                && otherwise.isTextual()
                && otherwise.textValue().isEmpty();
    }

    private static boolean matches(@Nullable String pattern, JsonNode value) {
        if (pattern == null) {
            return true;
        }
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            Pattern compiled = BoundedMatching.compile(pattern);
            if (item.isTextual()
                    && !BoundedMatching.accepts(
                            item.textValue(), text -> compiled.matcher(text).matches())) {
                return false;
            }
        }
        return true;
    }

    /** The value, or the item of it, that is none of the allowed ones; null if all are allowed. */
    public static @Nullable JsonNode notAllowed(ParameterRule rule, JsonNode value) {
        if (rule.allowedValues().isEmpty()) {
            return null;
        }
        for (JsonNode item : value.isArray() ? value : List.of(value)) {
            if (rule.allowedValues().stream().noneMatch(allowed -> same(allowed, item))) {
                return item;
            }
        }
        return null;
    }

    private static boolean same(JsonNode allowed, JsonNode value) {
        return allowed.isValueNode() ? allowed.asText().equals(value.asText()) : allowed.equals(value);
    }
}
