package dev.understudy.ssm.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.ssm.automation.argument.ParameterValues;
import dev.understudy.ssm.automation.program.ParameterRule;
import dev.understudy.ssm.automation.value.Template;
import dev.understudy.ssm.automation.value.Unresolved;
import dev.understudy.ssm.command.program.CommandParameterReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a session. */
final class SessionArguments {
    private SessionArguments() {}

    /**
     * The properties of a session document with parameters filled in.
     *
     * @param name the document's name
     * @param given what the caller says, by parameter
     * @throws dev.understudy.core.error.ModeledError {@code InvalidParameters}, if one is unknown, missing or illegal
     */
    static JsonNode fill(String name, JsonNode content, Map<String, List<String>> given) {
        Map<String, ParameterRule> rules = CommandParameterReader.rules(content.path("parameters"));
        if (rules.isEmpty() && !given.isEmpty()) {
            throw SessionErrors.noParameters(name);
        }
        if (!rules.keySet().containsAll(given.keySet())) {
            throw SessionErrors.badParameters();
        }
        Map<String, JsonNode> values = new HashMap<>();
        rules.forEach((parameter, rule) -> values.put(parameter, value(rule, given.get(parameter))));
        JsonNode properties = content.path("properties");
        try {
            return properties.isMissingNode()
                    ? JsonNodeFactory.instance.objectNode()
                    : Template.resolve(properties, values::get);
        } catch (Unresolved unknown) {
            throw SessionErrors.unusable(name, unknown.reason());
        }
    }

    private static JsonNode value(ParameterRule rule, @Nullable List<String> texts) {
        JsonNode value = texts == null ? rule.otherwise() : ParameterValues.read(rule, texts);
        boolean legal = value != null
                && (texts == null
                        || (ParameterValues.fits(rule, value) && ParameterValues.notAllowed(rule, value) == null));
        if (value == null || !legal) {
            throw SessionErrors.badParameters();
        }
        return value;
    }
}
