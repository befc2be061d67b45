package dev.understudy.ssm.command.program;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.validation.BoundedMatching;
import dev.understudy.ssm.automation.program.ParameterRule;
import dev.understudy.ssm.automation.program.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads what parameters of Command documents may be. Defaults are taken as they are, since AWS does not check them. */
public final class CommandParameterReader {
    private CommandParameterReader() {}

    /** The rules of parameters by name, from the {@code parameters} of a document. */
    public static Map<String, ParameterRule> rules(JsonNode definitions) {
        Map<String, ParameterRule> rules = new LinkedHashMap<>();
        definitions.properties().forEach(definition -> rules.put(definition.getKey(), rule(definition.getValue())));
        return rules;
    }

    static List<String> variables(JsonNode definitions) {
        List<String> variables = new ArrayList<>();
        for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
            if (definition.getValue().path("interpolationType").asText().equals("ENV_VAR")) {
                variables.add(definition.getKey());
            }
        }
        return variables;
    }

    private static ParameterRule rule(JsonNode definition) {
        JsonNode otherwise = definition.path("default");
        List<JsonNode> allowed = new ArrayList<>();
        definition.path("allowedValues").forEach(allowed::add);
        return new ParameterRule(
                type(definition.path("type").asText()),
                otherwise.isMissingNode() || otherwise.isNull() ? null : otherwise,
                allowed,
                pattern(definition.path("allowedPattern")),
                bound(definition.path("minItems")),
                bound(definition.path("maxItems")),
                bound(definition.path("minChars")),
                bound(definition.path("maxChars")));
    }

    private static ValueType type(String name) {
        ValueType type = ValueType.of(name);
        if (type != null) {
            return type;
        }
        return name.startsWith("List<") ? ValueType.STRING_LIST : ValueType.STRING;
    }

    /** A pattern that is none constrains nothing. */
    private static @Nullable String pattern(JsonNode written) {
        if (!written.isTextual()) {
            return null;
        }
        try {
            return BoundedMatching.compile(written.textValue()).pattern();
        } catch (PatternSyntaxException e) {
            return null;
        }
    }

    private static @Nullable Integer bound(JsonNode written) {
        return written.canConvertToInt() ? Integer.valueOf(written.intValue()) : null;
    }
}
