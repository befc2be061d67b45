package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads steps. */
final class StepReader {
    private static final int MOST_ITERATIONS = 100;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");
    private static final Pattern ON_FAILURE = Pattern.compile("Abort|Continue|step:.+");
    private static final Pattern ON_CANCEL = Pattern.compile("Abort|step:.+");
    private static final Set<ValueType> ITERATORS =
            EnumSet.of(ValueType.BOOLEAN, ValueType.INTEGER, ValueType.STRING, ValueType.STRING_MAP);
    private static final Set<String> PROPERTIES = Set.of(
            "name",
            "action",
            "description",
            "inputs",
            "outputs",
            "onFailure",
            "onCancel",
            "isCritical",
            "isEnd",
            "nextStep",
            "maxAttempts",
            "timeoutSeconds");
    private static final Set<String> OUTPUT_MEMBERS = Set.of("Name", "Selector", "Type");

    private StepReader() {}

    static List<Step> steps(JsonNode list, Set<String> names) throws ProgramFault {
        List<Step> steps = new ArrayList<>();
        for (JsonNode written : list) {
            steps.add(step(written, names));
        }
        return steps;
    }

    private static Step step(JsonNode written, Set<String> names) throws ProgramFault {
        if (!written.isObject()) {
            throw ProgramErrors.noMap("mainSteps");
        }
        for (Map.Entry<String, JsonNode> property : written.properties()) {
            if (!PROPERTIES.contains(property.getKey())) {
                throw ProgramErrors.unknownProperty(property.getKey());
            }
        }
        String name = required(written, "name");
        Action action = action(required(written, "action"));
        if (!NAME.matcher(name).matches()) {
            throw ProgramErrors.badStepName(name);
        }
        if (!names.add(name)) {
            throw ProgramErrors.duplicateSteps();
        }
        Step step = new Step(
                name,
                action,
                work(name, action, written.path("inputs"), names),
                outputs(written.path("outputs")),
                text(written, "onFailure", ON_FAILURE),
                text(written, "onCancel", ON_CANCEL),
                truth(written, "isCritical"),
                truth(written, "isEnd"),
                text(written, "nextStep", NAME),
                number(written, "maxAttempts"),
                seconds(written));
        if (step.isEnd() && step.nextStep() != null) {
            throw ProgramErrors.endAndNext();
        }
        return step;
    }

    private static String required(JsonNode written, String property) throws ProgramFault {
        JsonNode value = written.path(property);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw ProgramErrors.missingInStep(property);
        }
        return value.textValue();
    }

    private static Action action(String name) throws ProgramFault {
        Action action = Action.of(name);
        if (action == null) {
            throw ProgramErrors.unknownAction(name);
        }
        return action;
    }

    private static @Nullable String text(JsonNode written, String property, Pattern pattern) throws ProgramFault {
        JsonNode value = written.path(property);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual() || !pattern.matcher(value.textValue()).matches()) {
            throw ProgramErrors.badValue(property, value.toString());
        }
        return value.textValue();
    }

    private static @Nullable Boolean truth(JsonNode written, String property) throws ProgramFault {
        String text = written.path(property).asText();
        if (written.path(property).isMissingNode()) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw ProgramErrors.badValue(property, text);
        }
        return text.equals("true");
    }

    private static @Nullable Integer number(JsonNode written, String property) throws ProgramFault {
        JsonNode value = WholeNumbers.parsed(written.path(property));
        if (written.path(property).isMissingNode()) {
            return null;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 1) {
            throw ProgramErrors.badValue(property, value.toString());
        }
        return value.intValue();
    }

    private static @Nullable Long seconds(JsonNode written) throws ProgramFault {
        Integer seconds = number(written, "timeoutSeconds");
        return seconds == null ? null : seconds.longValue();
    }

    private static List<OutputRule> outputs(JsonNode written) throws ProgramFault {
        if (!written.isArray() && !written.isMissingNode() && !written.isNull()) {
            throw ProgramErrors.badValue("outputs", written.toString());
        }
        List<OutputRule> outputs = new ArrayList<>();
        for (JsonNode output : written) {
            outputs.add(output(output));
        }
        return outputs;
    }

    private static OutputRule output(JsonNode output) throws ProgramFault {
        for (Map.Entry<String, JsonNode> member : output.properties()) {
            if (!OUTPUT_MEMBERS.contains(member.getKey())) {
                throw ProgramErrors.unknownProperty(member.getKey());
            }
        }
        String typeName = output.path("Type").asText("String");
        ValueType type = ValueType.of(typeName);
        if (type == null || type.resource()) {
            throw ProgramErrors.badParameterType(typeName);
        }
        String selector = output.path("Selector").asText();
        if (output.path("Name").asText().isBlank() || !output.path("Name").isTextual() || !selector.startsWith("$")) {
            throw ProgramErrors.badValue("outputs", output.toString());
        }
        return new OutputRule(output.path("Name").textValue(), selector, type);
    }

    private static StepWork work(String step, Action action, JsonNode inputs, Set<String> names) throws ProgramFault {
        Map<String, JsonNode> templates = new LinkedHashMap<>();
        if (!inputs.isObject() && !inputs.isMissingNode() && !inputs.isNull()) {
            throw ProgramErrors.noMap("inputs");
        }
        inputs.properties().forEach(input -> templates.put(input.getKey(), input.getValue()));
        action.check(templates.keySet());
        return switch (action) {
            case BRANCH -> branch(step, inputs, templates);
            case LOOP -> loop(step, inputs, templates, names);
            default -> new StepWork.Inputs(templates);
        };
    }

    private static StepWork.Branch branch(String step, JsonNode inputs, Map<String, JsonNode> templates)
            throws ProgramFault {
        List<StepWork.Choice> choices = new ArrayList<>();
        if (!inputs.path("Choices").isArray()) {
            throw ProgramErrors.badCondition(step);
        }
        for (JsonNode choice : inputs.path("Choices")) {
            JsonNode next = choice.path("NextStep");
            if (!next.isTextual()) {
                throw ProgramErrors.badCondition(step);
            }
            choices.add(new StepWork.Choice(ConditionReader.choice(step, choice), next.textValue()));
        }
        JsonNode otherwise = inputs.path("Default");
        if (choices.isEmpty() || !(otherwise.isMissingNode() || otherwise.isTextual())) {
            throw ProgramErrors.badCondition(step);
        }
        return new StepWork.Branch(choices, otherwise.isTextual() ? otherwise.textValue() : null, templates);
    }

    private static StepWork.Loop loop(String step, JsonNode inputs, Map<String, JsonNode> templates, Set<String> names)
            throws ProgramFault {
        JsonNode iterators = inputs.path("Iterators");
        JsonNode again = inputs.path("LoopCondition");
        if (iterators.isMissingNode() == again.isMissingNode()) {
            throw ProgramErrors.badValue("Iterators", "exactly one of Iterators and LoopCondition is needed");
        }
        if (!iterators.isMissingNode() && !items(iterators)) {
            throw ProgramErrors.badValue("Iterators", iterators.toString());
        }
        String typeName = inputs.path("IteratorDataType").asText("String");
        ValueType type = ValueType.of(typeName);
        if (type == null || !ITERATORS.contains(type)) {
            throw ProgramErrors.badParameterType(typeName);
        }
        Integer most = number(inputs, "MaxIterations");
        if (most != null && most > MOST_ITERATIONS) {
            throw ProgramErrors.badValue("MaxIterations", most.toString());
        }
        JsonNode inner = inputs.path("Steps");
        List<Step> steps = inner.isArray() ? steps(inner, names) : List.of();
        if (steps.isEmpty()) {
            throw ProgramErrors.badValue("Steps", inner.toString());
        }
        // Tokens of the steps have no values before these begin, and each shows its own inputs then.
        templates.remove("Steps");
        return new StepWork.Loop(
                iterators.isMissingNode() ? null : iterators,
                type,
                again.isMissingNode() ? null : ConditionReader.condition(step, again),
                most == null ? MOST_ITERATIONS : most,
                steps,
                templates);
    }

    /** A list, or a token for one. */
    private static boolean items(JsonNode iterators) {
        return iterators.isArray()
                ? Tokens.any(iterators) || iterators.size() <= MOST_ITERATIONS
                : Tokens.any(iterators);
    }
}
