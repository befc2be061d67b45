package dev.understudy.ssm.automation.argument;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.ssm.automation.AutomationErrors;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.ParameterRule;
import dev.understudy.ssm.automation.program.Tokens;
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
 * @param role the ARN of the role that the execution assumes; empty if there is none
 */
public record Arguments(Map<String, JsonNode> typed, Map<String, List<String>> shown, String role) {
    private static final Pattern ROLE = Pattern.compile("arn:[a-z-]+:iam::[0-9]{12}:role/.+");

    /**
     * Checks what a caller gives.
     *
     * @param system what tokens in defaults stand for besides other parameters
     * @throws dev.understudy.core.error.ModeledError if a parameter is missing, unknown, or not what it has to be
     */
    public static Arguments of(AutomationProgram program, Map<String, List<String>> given, Scope system) {
        Map<String, JsonNode> typed = typed(program, given, null);
        ParameterDefaults defaults = new ParameterDefaults(program, typed, system);
        Map<String, JsonNode> ordered = new LinkedHashMap<>();
        program.parameters().keySet().forEach(name -> ordered.put(name, defaults.require(name)));
        String role = role(program, (Scope) ordered::get);
        Map<String, List<String>> shown = new LinkedHashMap<>();
        ordered.forEach((name, value) -> shown.put(name, WireText.output(value)));
        return new Arguments(ordered, shown, role);
    }

    /**
     * Checks what every child of an execution gets, before any of them begins.
     *
     * @param varying the parameter that has another value in each child, or null
     * @throws dev.understudy.core.error.ModeledError if another parameter is missing, unknown, or not what it has to be
     */
    public static void check(AutomationProgram program, Map<String, List<String>> given, @Nullable String varying) {
        Map<String, JsonNode> typed = typed(program, given, varying);
        role(program, (Scope) name -> typed.getOrDefault(name, written(program, name)));
    }

    /** A default that says nothing without an execution counts as none. */
    private static JsonNode written(AutomationProgram program, String name) {
        ParameterRule rule = program.parameters().get(name);
        JsonNode otherwise = rule == null ? null : rule.otherwise();
        return otherwise == null || Tokens.any(otherwise) ? TextNode.valueOf("") : otherwise;
    }

    private static Map<String, JsonNode> typed(
            AutomationProgram program, Map<String, List<String>> given, @Nullable String varying) {
        for (String name : given.keySet()) {
            if (!program.parameters().containsKey(name)) {
                throw AutomationErrors.undeclaredParameter(name);
            }
        }
        Map<String, JsonNode> typed = new LinkedHashMap<>();
        program.parameters().forEach((name, rule) -> {
            List<String> texts = given.get(name);
            if (name.equals(varying)) {
                return;
            }
            if (texts != null) {
                typed.put(name, value(name, rule, texts));
            } else if (rule.otherwise() == null) {
                throw AutomationErrors.missingParameter(name);
            }
        });
        return typed;
    }

    private static JsonNode value(String name, ParameterRule rule, List<String> texts) {
        JsonNode value = ParameterValues.read(rule, texts);
        if (value == null || !ParameterValues.fits(rule, value)) {
            throw AutomationErrors.wrongType(name, rule.type().wireName());
        }
        JsonNode foreign = ParameterValues.notAllowed(rule, value);
        if (foreign != null) {
            throw AutomationErrors.valueNotAllowed(name, foreign.asText(), rule.allowedValues());
        }
        return value;
    }

    /**
     * The ARN of the role that executions assume which get this from their caller; an empty text if there is none.
     *
     * @throws dev.understudy.core.error.ModeledError if it is no ARN of a role
     */
    public static String role(AutomationProgram program, Map<String, List<String>> given) {
        return role(program, (Scope) name -> {
            List<String> texts = given.getOrDefault(name, List.of());
            return texts.size() == 1 ? TextNode.valueOf(texts.get(0)) : written(program, name);
        });
    }

    private static String role(AutomationProgram program, Scope arguments) {
        try {
            String role = Template.resolve(TextNode.valueOf(program.assumeRole()), arguments)
                    .asText();
            if (!role.isEmpty() && !ROLE.matcher(role).matches()) {
                throw AutomationErrors.badRole();
            }
            return role;
        } catch (Unresolved reason) {
            throw AutomationErrors.parameters(reason.reason());
        }
    }
}
