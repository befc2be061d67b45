package dev.understudy.ssm.command.program;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.automation.program.ParameterRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a Command document lets agents do.
 *
 * @param schemaVersion {@code 1.2}, {@code 2.0} or {@code 2.2}
 * @param parameters what the document's parameters may be, by name
 * @param variables the parameters that scripts get as environment variables
 * @param plugins the names that answers show: plugins in schema 1.2, else steps
 * @param steps what is done, in order
 */
public record CommandProgram(
        String schemaVersion,
        Map<String, ParameterRule> parameters,
        List<String> variables,
        List<String> plugins,
        List<CommandStep> steps) {
    private static final String OLDEST = "1.2";

    /** Everything is copied. */
    public CommandProgram {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        variables = List.copyOf(variables);
        plugins = List.copyOf(plugins);
        steps = List.copyOf(steps);
    }

    /** The program of a content that was found to be that of a Command document. */
    public static CommandProgram parse(JsonNode content) {
        String version = content.path("schemaVersion").asText();
        JsonNode parameters = content.path("parameters");
        CommandStepReader reader = version.equals(OLDEST)
                ? CommandStepReader.plugins(content.path("runtimeConfig"))
                : CommandStepReader.steps(content.path("mainSteps"));
        return new CommandProgram(
                version,
                CommandParameterReader.rules(parameters),
                CommandParameterReader.variables(parameters),
                reader.plugins(),
                reader.steps());
    }

    /** Whether its schema is the one in which plugins have properties. */
    public boolean oldest() {
        return schemaVersion.equals(OLDEST);
    }

    /** Whether steps that a node cannot perform are left out; in older schemas they fail. */
    public boolean lenient() {
        return schemaVersion.equals("2.2");
    }

    /** The environment variables that scripts get, for parameters with these values. */
    public Map<String, String> environment(Map<String, JsonNode> values) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (String name : variables) {
            JsonNode value = values.get(name);
            if (value != null) {
                environment.put("SSM_" + name, value.isTextual() ? value.textValue() : value.toString());
            }
        }
        return environment;
    }
}
