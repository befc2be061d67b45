package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.validation.BoundedMatching;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads runbooks: their frame, parameters and variables. */
final class ProgramReader {
    private static final Set<String> PROPERTIES = Set.of(
            "schemaVersion", "description", "assumeRole", "parameters", "variables", "outputs", "files", "mainSteps");
    private static final Pattern PARAMETER_NAME = Pattern.compile("[A-Za-z0-9]+");

    private ProgramReader() {}

    static AutomationProgram read(JsonNode content) throws ProgramFault {
        if (!content.isObject()) {
            throw ProgramErrors.noMap("document");
        }
        for (Map.Entry<String, JsonNode> property : content.properties()) {
            if (!PROPERTIES.contains(property.getKey())) {
                throw ProgramErrors.unknownProperty(property.getKey());
            }
        }
        text(content, "description");
        files(content.path("files"));
        JsonNode mainSteps = content.path("mainSteps");
        if (!mainSteps.isArray() || mainSteps.isEmpty()) {
            throw ProgramErrors.noSteps();
        }
        AutomationProgram program = new AutomationProgram(
                text(content, "assumeRole"),
                rules(content.path("parameters"), "parameters"),
                rules(content.path("variables"), "variables"),
                outputs(content.path("outputs")),
                StepReader.steps(mainSteps, new HashSet<>()),
                Map.of());
        ProgramCheck.check(program);
        return program;
    }

    private static String text(JsonNode content, String property) throws ProgramFault {
        JsonNode text = content.path(property);
        if (!text.isTextual() && !text.isMissingNode() && !text.isNull()) {
            throw ProgramErrors.badValue(property, text.toString());
        }
        return text.isTextual() ? text.textValue() : "";
    }

    private static void files(JsonNode files) throws ProgramFault {
        boolean maps = files.isObject() || files.isMissingNode() || files.isNull();
        for (JsonNode file : files) {
            maps &= file.isObject();
        }
        if (!maps) {
            throw ProgramErrors.noMap("files");
        }
    }

    private static List<String> outputs(JsonNode written) throws ProgramFault {
        List<String> outputs = new ArrayList<>();
        if (!written.isArray() && !written.isMissingNode() && !written.isNull()) {
            throw ProgramErrors.badValue("outputs", written.toString());
        }
        for (JsonNode output : written) {
            if (!output.isTextual()) {
                throw ProgramErrors.badValue("outputs", output.toString());
            }
            outputs.add(output.textValue());
        }
        return outputs;
    }

    private static Map<String, ParameterRule> rules(JsonNode written, String place) throws ProgramFault {
        Map<String, ParameterRule> rules = new LinkedHashMap<>();
        if (!written.isObject() && !written.isMissingNode() && !written.isNull()) {
            throw ProgramErrors.noMap(place);
        }
        for (Map.Entry<String, JsonNode> definition : written.properties()) {
            if (!PARAMETER_NAME.matcher(definition.getKey()).matches()) {
                throw ProgramErrors.badParameterName(definition.getKey());
            }
            rules.put(
                    definition.getKey(),
                    rule(new ProgramFault.Definition(place, definition.getKey()), definition.getValue()));
        }
        return rules;
    }

    private static ParameterRule rule(ProgramFault.Definition place, JsonNode definition) throws ProgramFault {
        if (!definition.isObject()) {
            throw ProgramErrors.noMap(place.name());
        }
        JsonNode typeName = definition.path("type");
        if (typeName.isMissingNode()) {
            throw ProgramErrors.noParameterType();
        }
        ValueType type = ValueType.of(typeName.asText());
        if (type == null) {
            throw ProgramErrors.badParameterType(typeName.asText()).in(place);
        }
        return new ParameterRule(
                type,
                defaultValue(place, type, definition),
                allowedValues(definition.path("allowedValues")),
                pattern(definition),
                bound(definition, "minItems"),
                bound(definition, "maxItems"),
                bound(definition, "minChars"),
                bound(definition, "maxChars"));
    }

    private static List<JsonNode> allowedValues(JsonNode written) throws ProgramFault {
        if (!written.isArray() && !written.isMissingNode() && !written.isNull()) {
            throw ProgramErrors.badValue("allowedValues", written.toString());
        }
        List<JsonNode> allowed = new ArrayList<>();
        written.forEach(allowed::add);
        return allowed;
    }

    private static @Nullable String pattern(JsonNode definition) throws ProgramFault {
        JsonNode written = definition.path("allowedPattern");
        if (written.isMissingNode()) {
            return null;
        }
        try {
            return BoundedMatching.compile(written.asText()).pattern();
        } catch (PatternSyntaxException e) {
            throw ProgramErrors.badValue("allowedPattern", written.asText());
        }
    }

    private static @Nullable Integer bound(JsonNode definition, String name) throws ProgramFault {
        JsonNode bound = definition.path(name);
        if (bound.isMissingNode()) {
            return null;
        }
        if (!bound.canConvertToInt() || bound.intValue() < 0) {
            throw ProgramErrors.badValue(name, bound.toString());
        }
        return bound.intValue();
    }

    /** An empty text stands for no instance, bucket or role; a token is replaced when the execution starts. */
    private static @Nullable JsonNode defaultValue(ProgramFault.Definition place, ValueType type, JsonNode definition)
            throws ProgramFault {
        JsonNode written = definition.path("default");
        if (written.isMissingNode() || written.isNull()) {
            return null;
        }
        boolean none = written.asText("-").isEmpty() && (type == ValueType.STRING || type.resource());
        if (none || (written.isTextual() && Tokens.any(written))) {
            return written;
        }
        JsonNode value = type == ValueType.INTEGER && written.isTextual() ? WholeNumbers.parsed(written) : written;
        if (!type.accepts(value) && !Tokens.any(written)) {
            throw ProgramErrors.wrongDefault(
                            type.wireName(), written.isTextual() ? written.textValue() : written.toString())
                    .in(place);
        }
        return value;
    }
}
