package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.validation.BoundedMatching;
import dev.understudy.ssm.automation.AutomationErrors;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.ParameterRule;
import dev.understudy.ssm.automation.program.ValueType;
import dev.understudy.ssm.automation.program.WholeNumbers;
import dev.understudy.ssm.automation.value.Scope;
import dev.understudy.ssm.automation.value.Template;
import dev.understudy.ssm.automation.value.Unresolved;
import dev.understudy.ssm.automation.value.WireText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an execution: what the caller gives and what the runbook adds, with their types. On the wire each is
 * a list of texts.
 *
 * @param typed by name, as steps see them
 * @param shown by name, as answers show them
 */
public record Arguments(Map<String, JsonNode> typed, Map<String, List<String>> shown) {
    private static final Pattern ROLE = Pattern.compile("arn:[a-z-]+:iam::[0-9]{12}:role/.+");

    /**
     * Checks what a caller gives.
     *
     * @param system what tokens in defaults stand for besides other parameters
     * @throws dev.understudy.core.error.ModeledError if a parameter is missing, unknown, or not what it has to be
     */
    public static Arguments of(AutomationProgram program, Map<String, List<String>> given, Scope system) {
        for (String name : given.keySet()) {
            if (!program.parameters().containsKey(name)) {
                throw AutomationErrors.undeclaredParameter(name);
            }
        }
        Map<String, JsonNode> typed = new LinkedHashMap<>();
        program.parameters().forEach((name, rule) -> {
            List<String> texts = given.get(name);
            if (texts != null) {
                typed.put(name, checked(name, rule, value(name, rule.type(), texts)));
            } else if (rule.otherwise() == null) {
                throw AutomationErrors.missingParameter(name);
            }
        });
        Map<String, JsonNode> ordered = new LinkedHashMap<>();
        program.parameters().forEach((name, rule) -> {
            JsonNode value = typed.get(name);
            ordered.put(name, value == null ? otherwise(name, rule, program, typed, system) : value);
        });
        checkRole(program, ordered);
        Map<String, List<String>> shown = new LinkedHashMap<>();
        ordered.forEach((name, value) -> shown.put(name, WireText.output(value)));
        return new Arguments(ordered, shown);
    }

    private static JsonNode otherwise(
            String name, ParameterRule rule, AutomationProgram program, Map<String, JsonNode> typed, Scope system) {
        Scope scope = token -> {
            JsonNode given = typed.get(token);
            ParameterRule other = program.parameters().get(token);
            return given != null ? given : other != null ? other.otherwise() : system.value(token);
        };
        try {
            JsonNode written = rule.otherwise();
            return written == null ? TextNode.valueOf("") : Template.resolve(written, scope);
        } catch (Unresolved reason) {
            throw AutomationErrors.parameters(name + ": " + reason.reason());
        }
    }

    private static JsonNode value(String name, ValueType type, List<String> texts) {
        if (type.listOfText()) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            texts.forEach(list::add);
            return list;
        }
        if (type == ValueType.MAP_LIST) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            texts.forEach(text -> list.add(json(name, type, text)));
            return list;
        }
        if (texts.size() != 1) {
            throw AutomationErrors.wrongType(name, type.wireName());
        }
        String text = texts.get(0);
        return switch (type) {
            case INTEGER -> WholeNumbers.parsed(TextNode.valueOf(text));
            case BOOLEAN -> truth(text);
            case STRING_MAP -> json(name, type, text);
            default -> TextNode.valueOf(text);
        };
    }

    private static JsonNode truth(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return BooleanNode.valueOf(text.equalsIgnoreCase("true"));
        }
        return TextNode.valueOf(text);
    }

    private static JsonNode json(String name, ValueType type, String text) {
        try {
            return Trees.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw AutomationErrors.wrongType(name, type.wireName());
        }
    }

    private static JsonNode checked(String name, ParameterRule rule, JsonNode value) {
        boolean none = value.isTextual() && value.textValue().isEmpty() && emptyDefault(rule);
        if (!none && (!rule.type().accepts(value) || !rule.sized(value) || !matches(rule.allowedPattern(), value))) {
            throw AutomationErrors.wrongType(name, rule.type().wireName());
        }
        if (!rule.allowedValues().isEmpty()) {
            for (JsonNode item : value.isArray() ? value : List.of(value)) {
                if (rule.allowedValues().stream().noneMatch(allowed -> same(allowed, item))) {
                    throw AutomationErrors.valueNotAllowed(name, item.asText(), rule.allowedValues());
                }
            }
        }
        return value;
    }

    private static boolean same(JsonNode allowed, JsonNode value) {
        return allowed.isValueNode() ? allowed.asText().equals(value.asText()) : allowed.equals(value);
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
            Pattern compiled = Pattern.compile(pattern);
            if (item.isTextual()
                    && !BoundedMatching.accepts(
                            item.textValue(), text -> compiled.matcher(text).matches())) {
                return false;
            }
        }
        return true;
    }

    private static void checkRole(AutomationProgram program, Map<String, JsonNode> arguments) {
        try {
            String role = Template.resolve(TextNode.valueOf(program.assumeRole()), arguments::get)
                    .asText();
            if (!role.isEmpty() && !ROLE.matcher(role).matches()) {
                throw AutomationErrors.badRole();
            }
        } catch (Unresolved reason) {
            throw AutomationErrors.parameters(reason.reason());
        }
    }
}
