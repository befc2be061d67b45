package dev.understudy.proton.rules.rendering.cloudformation;

import dev.understudy.proton.rules.rendering.DeploymentPlan;
import dev.understudy.proton.rules.rendering.RenderingErrors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Works out expressions of a template: references and functions. Parameters have their defaults, since Proton passes
 * none; resources have {@link PhysicalIds}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html">Pseudo
 *     parameters</a>
 */
final class Evaluation {
    /** Characters of all texts together; a text of many references to a long default would be larger than memory. */
    private static final long MOST_CHARACTERS = 16 * 1024 * 1024;

    /** What {@code AWS::NoValue} is: the member that holds it disappears. */
    private static final Object NO_VALUE = new Object();

    private final String file;
    private final Sections sections;
    private final Map<String, String> pseudoParameters;
    private final PhysicalIds ids;
    private final Functions functions;
    private final Map<String, Boolean> conditions = new HashMap<>();
    private long characters;

    Evaluation(String file, Sections sections, DeploymentPlan plan) {
        this.file = file;
        this.sections = sections;
        this.ids = new PhysicalIds(plan);
        this.functions = new Functions(file, this, sections, plan);
        this.pseudoParameters = Map.of(
                "AWS::Region", plan.region(),
                "AWS::AccountId", plan.account(),
                "AWS::Partition", plan.partition(),
                "AWS::StackName", plan.stackName(),
                "AWS::StackId", ids.stackArn(),
                "AWS::URLSuffix", plan.partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com");
        sections.parameters().forEach((name, parameter) -> {
            if (!(parameter.get("Default") instanceof String)) {
                throw RenderingErrors.missingParameter(file, name);
            }
        });
    }

    /** Whether the {@code Condition} of a resource or output holds, if it has one. */
    boolean included(Map<?, ?> member) {
        return !(member.get("Condition") instanceof String condition) || condition(condition);
    }

    boolean condition(String name) {
        Object expression = sections.conditions().get(name);
        if (expression == null) {
            throw RenderingErrors.template(file, "Unresolved dependencies [" + name + "] in the Conditions block");
        }
        Boolean known = conditions.get(name);
        if (known == null) {
            // False until it is known: a condition that asks for itself gets an answer, and an end.
            conditions.put(name, false);
            known = functions.holds(expression);
            conditions.put(name, known);
        }
        return known;
    }

    /** A text, list or map without functions. */
    Object value(@Nullable Object expression) {
        if (expression instanceof List<?> list) {
            List<Object> values = new ArrayList<>();
            for (Object element : list) {
                Object value = value(element);
                if (value != NO_VALUE) {
                    values.add(value);
                }
            }
            return values;
        }
        if (!(expression instanceof Map<?, ?> map)) {
            return paid(expression == null ? "" : String.valueOf(expression));
        }
        if (map.size() == 1) {
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            String name = String.valueOf(only.getKey());
            if (name.equals("Ref") || name.startsWith("Fn::")) {
                return name.equals("Ref")
                        ? reference(String.valueOf(only.getValue()))
                        : functions.apply(name, only.getValue());
            }
        }
        Map<Object, Object> values = new LinkedHashMap<>();
        map.forEach((key, member) -> values.put(key, value(member)));
        values.values().removeIf(value -> value == NO_VALUE);
        return values;
    }

    String text(@Nullable Object expression) {
        Object value = value(expression);
        if (value instanceof String text) {
            return text;
        }
        throw RenderingErrors.outputNotText(file);
    }

    String paid(String text) {
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw RenderingErrors.template(file, "its values are longer than " + MOST_CHARACTERS + " characters");
        }
        return text;
    }

    Object reference(String name) {
        if (name.equals("AWS::NoValue")) {
            return NO_VALUE;
        }
        if (name.equals("AWS::NotificationARNs")) {
            return List.of();
        }
        String pseudo = pseudoParameters.get(name);
        if (pseudo != null) {
            return pseudo;
        }
        Map<?, ?> parameter = sections.parameters().get(name);
        if (parameter != null) {
            String given = paid(String.valueOf(parameter.get("Default")));
            boolean list = String.valueOf(parameter.get("Type")).contains("List");
            return list ? List.of(given.split("\\s*,\\s*", -1)) : given;
        }
        return paid(ids.id(name, type(name)));
    }

    String attribute(String logicalId, String attribute) {
        return paid(ids.attribute(logicalId, type(logicalId), attribute));
    }

    /** Macros add resources that the template does not show. */
    private String type(String logicalId) {
        Map<?, ?> resource = sections.resources().get(logicalId);
        if (resource == null && !sections.transformed()) {
            throw RenderingErrors.unresolved(file, logicalId, "Outputs");
        }
        return resource == null ? "" : String.valueOf(resource.get("Type"));
    }
}
