package dev.understudy.ssm.automation.argument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.ssm.automation.AutomationErrors;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.ParameterRule;
import dev.understudy.ssm.automation.value.Scope;
import dev.understudy.ssm.automation.value.Template;
import dev.understudy.ssm.automation.value.TextLength;
import dev.understudy.ssm.automation.value.Unresolved;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of all parameters of an execution: those that the caller gives, and the defaults of the others. Defaults
 * refer to other parameters, whose defaults may do so, too, but never in a circle; each is made once, however many refer
 * to it.
 */
final class ParameterDefaults implements Scope {
    private static final int LONGEST = 1 << 20;

    private final AutomationProgram program;
    private final Map<String, JsonNode> known;
    private final Scope system;
    private long length;

    /**
     * The defaults beside some parameters.
     *
     * @param given what the caller gives
     * @param system what tokens stand for besides parameters
     */
    ParameterDefaults(AutomationProgram program, Map<String, JsonNode> given, Scope system) {
        this.program = program;
        this.known = new HashMap<>(given);
        this.system = system;
    }

    /**
     * The value of a parameter; an empty text if it has neither value nor default.
     *
     * @throws dev.understudy.core.error.ModeledError if its default has no value, or all of them are too long
     */
    JsonNode require(String name) {
        try {
            JsonNode value = made(name);
            return value == null ? TextNode.valueOf("") : value;
        } catch (Unresolved reason) {
            throw AutomationErrors.parameters(name + ": " + reason.reason());
        }
    }

    private @Nullable JsonNode made(String name) throws Unresolved {
        JsonNode already = known.get(name);
        ParameterRule rule = program.parameters().get(name);
        JsonNode written = rule == null ? null : rule.otherwise();
        if (already != null || written == null) {
            return already;
        }
        JsonNode value = Template.resolve(written, this);
        known.put(name, value);
        length += TextLength.of(value);
        if (length > LONGEST) {
            throw AutomationErrors.parameters("Defaults have more than " + LONGEST + " characters");
        }
        return value;
    }

    @Override
    public @Nullable JsonNode value(String token) {
        try {
            return program.parameters().containsKey(token) ? made(token) : system.value(token);
        } catch (Unresolved unknown) {
            return null;
        }
    }
}
