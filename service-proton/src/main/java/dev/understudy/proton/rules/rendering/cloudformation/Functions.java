package dev.understudy.proton.rules.rendering.cloudformation;

import dev.understudy.proton.rules.rendering.DeploymentPlan;
import dev.understudy.proton.rules.rendering.RenderingErrors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The functions of CloudFormation.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic
 *     function reference</a>
 */
final class Functions {
    private final String file;
    private final Evaluation evaluation;
    private final Sections sections;
    private final DeploymentPlan plan;

    Functions(String file, Evaluation evaluation, Sections sections, DeploymentPlan plan) {
        this.file = file;
        this.evaluation = evaluation;
        this.sections = sections;
        this.plan = plan;
    }

    Object apply(String name, Object argument) {
        return switch (name) {
            case "Fn::GetAtt" -> getAttribute(argument);
            case "Fn::Sub" -> substitute(argument);
            case "Fn::Join" -> join(arguments(name, argument, 2));
            case "Fn::Split" -> split(arguments(name, argument, 2));
            case "Fn::Select" -> select(arguments(name, argument, 2));
            case "Fn::FindInMap" -> findInMap(arguments(name, argument, 3));
            case "Fn::If" -> choose(arguments(name, argument, 3));
            case "Fn::Base64" ->
                Base64.getEncoder().encodeToString(evaluation.text(argument).getBytes(StandardCharsets.UTF_8));
            // What another stack exports is not known; its name stands for it.
            case "Fn::ImportValue" -> evaluation.text(argument);
            case "Fn::GetAZs" -> zones(evaluation.text(argument));
            default -> throw RenderingErrors.template(file, "the function " + name + " cannot be worked out here");
        };
    }

    /** Whether a condition holds. */
    boolean holds(Object expression) {
        if (expression instanceof Map<?, ?> map && map.size() == 1) {
            Map.Entry<?, ?> only = map.entrySet().iterator().next();
            String name = String.valueOf(only.getKey());
            return switch (name) {
                case "Fn::Equals" -> equal(arguments(name, only.getValue(), 2));
                case "Fn::Not" -> !holds(arguments(name, only.getValue(), 1).get(0));
                case "Fn::And" -> operands(name, only.getValue()).stream().allMatch(this::holds);
                case "Fn::Or" -> operands(name, only.getValue()).stream().anyMatch(this::holds);
                case "Condition" -> evaluation.condition(String.valueOf(only.getValue()));
                default -> throw RenderingErrors.template(file, name + " is no condition");
            };
        }
        throw RenderingErrors.template(file, "Every Conditions member must be a condition function");
    }

    private List<?> operands(String name, Object argument) {
        if (argument instanceof List<?> list) {
            return list;
        }
        throw RenderingErrors.template(file, name + " object requires a list argument");
    }

    private List<?> arguments(String name, Object argument, int count) {
        List<?> list = operands(name, argument);
        if (list.size() < count) {
            throw RenderingErrors.template(file, name + " object requires " + count + " arguments");
        }
        return list;
    }

    private boolean equal(List<?> arguments) {
        return evaluation.value(arguments.get(0)).equals(evaluation.value(arguments.get(1)));
    }

    private String getAttribute(Object argument) {
        List<?> path =
                argument instanceof String text ? List.of(text.split("\\.", 2)) : operands("Fn::GetAtt", argument);
        if (path.size() < 2) {
            throw RenderingErrors.template(file, "Fn::GetAtt object requires two non-empty parameters");
        }
        return evaluation.attribute(String.valueOf(path.get(0)), evaluation.text(path.get(1)));
    }

    private Object substitute(Object argument) {
        List<?> parts = argument instanceof List<?> list && !list.isEmpty() ? list : List.of(argument);
        Map<?, ?> own = parts.size() > 1 && parts.get(1) instanceof Map<?, ?> names ? names : Map.of();
        return evaluation.paid(SubstitutedText.substitute(String.valueOf(parts.get(0)), name -> variable(name, own)));
    }

    private String variable(String name, Map<?, ?> own) {
        Object mine = own.get(name);
        if (mine != null) {
            return evaluation.text(mine);
        }
        int dot = name.startsWith("AWS::") ? -1 : name.indexOf('.');
        if (dot > 0) {
            return evaluation.attribute(name.substring(0, dot), name.substring(dot + 1));
        }
        Object value = evaluation.reference(name);
        return value instanceof List<?> list ? String.join(",", texts(list)) : String.valueOf(value);
    }

    private List<String> texts(List<?> values) {
        return values.stream().map(evaluation::text).toList();
    }

    private List<?> list(Object expression) {
        Object value = evaluation.value(expression);
        return value instanceof List<?> list ? list : List.of(value);
    }

    private Object join(List<?> arguments) {
        return evaluation.paid(String.join(evaluation.text(arguments.get(0)), texts(list(arguments.get(1)))));
    }

    private Object split(List<?> arguments) {
        String delimiter = Pattern.quote(evaluation.text(arguments.get(0)));
        return new ArrayList<Object>(List.of(evaluation.text(arguments.get(1)).split(delimiter, -1)));
    }

    private Object select(List<?> arguments) {
        List<?> list = list(arguments.get(1));
        String index = evaluation.text(arguments.get(0));
        int at = index.matches("\\d{1,6}") ? Integer.parseInt(index) : list.size();
        if (at >= list.size()) {
            throw RenderingErrors.template(file, "Fn::Select cannot select nonexistent value at index " + index);
        }
        return list.get(at);
    }

    private Object findInMap(List<?> arguments) {
        String map = evaluation.text(arguments.get(0));
        String first = evaluation.text(arguments.get(1));
        String second = evaluation.text(arguments.get(2));
        Map<?, ?> mapping = sections.mappings().get(map);
        if (mapping == null || !(mapping.get(first) instanceof Map<?, ?> row) || row.get(second) == null) {
            throw RenderingErrors.template(file, "Unable to get mapping for " + map + "::" + first + "::" + second);
        }
        return evaluation.value(row.get(second));
    }

    private Object choose(List<?> arguments) {
        boolean holds = evaluation.condition(String.valueOf(arguments.get(0)));
        return evaluation.value(arguments.get(holds ? 1 : 2));
    }

    private Object zones(String region) {
        String of = region.isEmpty() ? plan.region() : region;
        return List.of(of + "a", of + "b", of + "c");
    }
}
