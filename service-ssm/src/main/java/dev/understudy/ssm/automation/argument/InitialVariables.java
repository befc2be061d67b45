package dev.understudy.ssm.automation.argument;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.automation.AutomationErrors;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.ParameterRule;
import dev.understudy.ssm.automation.value.Scope;
import dev.understudy.ssm.automation.value.Template;
import dev.understudy.ssm.automation.value.Unresolved;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables with which an execution begins. */
public final class InitialVariables {
    private InitialVariables() {}

    /**
     * The defaults of variables. Tokens in them stand for parameters and what else defaults of parameters may name.
     *
     * @throws dev.understudy.core.error.ModeledError if a token has no value
     */
    public static Map<String, JsonNode> of(AutomationProgram program, Arguments arguments, Scope system) {
        Map<String, JsonNode> variables = new LinkedHashMap<>();
        Scope scope = token -> {
            JsonNode argument = arguments.typed().get(token);
            return argument == null ? system.value(token) : argument;
        };
        for (Map.Entry<String, ParameterRule> variable : program.variables().entrySet()) {
            JsonNode written = variable.getValue().otherwise();
            try {
                if (written != null) {
                    variables.put(variable.getKey(), Template.resolve(written, scope));
                }
            } catch (Unresolved reason) {
                throw AutomationErrors.parameters(variable.getKey() + ": " + reason.reason());
            }
        }
        return variables;
    }
}
