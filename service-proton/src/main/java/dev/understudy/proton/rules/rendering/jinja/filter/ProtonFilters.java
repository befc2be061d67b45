package dev.understudy.proton.rules.rendering.jinja.filter;

import dev.understudy.proton.rules.rendering.jinja.expression.Filter;
import dev.understudy.proton.rules.rendering.jinja.value.Arguments;
import dev.understudy.proton.rules.rendering.jinja.value.Budget;
import dev.understudy.proton.rules.rendering.jinja.value.JinjaErrors;
import dev.understudy.proton.rules.rendering.jinja.value.PythonText;
import dev.understudy.proton.rules.rendering.jinja.value.Values;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The filters that Proton adds for CloudFormation templates. Those that print YAML print it in flow style, which is
 * right wherever a template puts it.
 *
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/cfn-filters.html">CloudFormation parameter
 *     filters</a>
 */
final class ProtonFilters {
    static final Map<String, Filter> ALL = Map.of(
            "proton_cfn_ecs_task_definition_formatted_env_vars", ProtonFilters::taskVariables,
            "proton_cfn_lambda_function_formatted_env_vars", ProtonFilters::functionVariables,
            "proton_cfn_iam_policy_arns", ProtonFilters::policyArns,
            "proton_cfn_sanitize", ProtonFilters::sanitize);

    private static final Pattern PLAIN = Pattern.compile("[a-zA-Z0-9_-]*");
    private static final Pattern ARN =
            Pattern.compile("arn:[a-zA-Z-]+:[a-zA-Z0-9-]+:[a-zA-Z0-9-]*:(\\d{12})?:[\\w+=,.@:/*-]+");
    private static final Pattern POLICY_ARN = Pattern.compile("^arn:[a-zA-Z-]+:iam::\\d{12}:policy/");

    private ProtonFilters() {}

    private static Object taskVariables(Object input, Arguments arguments, Budget budget) {
        StringBuilder yaml = new StringBuilder();
        variables("proton_cfn_ecs_task_definition_formatted_env_vars", input, arguments)
                .forEach((name, value) -> yaml.append(yaml.isEmpty() ? "[" : ", ")
                        .append("{Name: ")
                        .append(quoted(name))
                        .append(", Value: ")
                        .append(quoted(value))
                        .append('}'));
        return closed(yaml, "[", "]", budget);
    }

    private static Object functionVariables(Object input, Arguments arguments, Budget budget) {
        StringBuilder yaml = new StringBuilder();
        variables("proton_cfn_lambda_function_formatted_env_vars", input, arguments)
                .forEach((name, value) -> yaml.append(yaml.isEmpty() ? "{" : ", ")
                        .append(quoted(name))
                        .append(": ")
                        .append(quoted(value)));
        return closed(yaml, "{", "}", budget);
    }

    private static String closed(StringBuilder yaml, String open, String close, Budget budget) {
        budget.text(yaml.length());
        return (yaml.isEmpty() ? open : yaml) + close;
    }

    private static Map<?, ?> variables(String filter, Object input, Arguments arguments) {
        if (!(input instanceof Map<?, ?> variables)) {
            throw JinjaErrors.wrongInput(filter, "a dictionary", input);
        }
        if (!arguments.limitedTo("raw").truth(0, "raw", true)) {
            for (Object value : variables.values()) {
                checked(PythonText.of(value));
            }
        }
        return variables;
    }

    private static void checked(String value) {
        if (!PLAIN.matcher(value).matches()) {
            throw JinjaErrors.illegalValue(value);
        }
    }

    /** The values of a dictionary of outputs, or of a list. */
    private static Object policyArns(Object input, Arguments arguments, Budget budget) {
        Iterable<?> values = input instanceof Map<?, ?> map ? map.values() : Values.elements(input, budget);
        StringBuilder yaml = new StringBuilder();
        for (Object value : values) {
            String arn = PythonText.of(value);
            if (!POLICY_ARN.matcher(arn).find()) {
                throw JinjaErrors.noPolicyArn(arn);
            }
            yaml.append(yaml.isEmpty() ? "[" : ", ").append(quoted(arn));
        }
        return closed(yaml, "[", "]", budget);
    }

    private static Object sanitize(Object input, Arguments arguments, Budget budget) {
        if (!(input instanceof String value)) {
            throw JinjaErrors.wrongInput("proton_cfn_sanitize", "text", input);
        }
        budget.text(value.length());
        if (!PLAIN.matcher(value).matches() && !ARN.matcher(value).matches()) {
            throw JinjaErrors.illegalCharacters(value);
        }
        return value;
    }

    /** Single quotes, in which YAML knows no escapes but the doubled quote; line breaks need double quotes. */
    private static String quoted(Object value) {
        String text = PythonText.of(value);
        boolean simple = text.chars().allMatch(character -> character >= ' ');
        return simple
                ? "'" + text.replace("'", "''") + "'"
                : "\""
                        + text.replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replace("\n", "\\n")
                                .replace("\t", "\\t")
                                .replace("\r", "\\r")
                        + "\"";
    }
}
