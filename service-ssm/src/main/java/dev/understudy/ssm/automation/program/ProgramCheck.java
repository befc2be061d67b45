package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what one part of a runbook says of another: names of steps, parameters and outputs. */
final class ProgramCheck {
    /** Steps that nobody may go to when an execution is cancelled; see AWS's description of {@code onCancel}. */
    private static final Set<Action> NOT_ON_CANCEL = EnumSet.of(
            Action.APPROVE,
            Action.COPY_IMAGE,
            Action.CREATE_IMAGE,
            Action.CREATE_STACK,
            Action.CREATE_TAGS,
            Action.PAUSE,
            Action.RUN_INSTANCES,
            Action.SLEEP);

    /** Stands for the target of a command in {@code aws:runCommand}. */
    private static final String RESOURCE_ID = "RESOURCE_ID";

    private static final String SCRIPT = "Script";

    private final AutomationProgram program;
    private final Set<String> stepNames = new HashSet<>();

    private ProgramCheck(AutomationProgram program) {
        this.program = program;
        program.allSteps().forEach(step -> stepNames.add(step.name()));
    }

    static void check(AutomationProgram program) throws ProgramFault {
        ProgramCheck check = new ProgramCheck(program);
        DefaultTokens.check(program);
        check.tokens(TextNode.valueOf(program.assumeRole()));
        for (ParameterRule variable : program.variables().values()) {
            if (variable.otherwise() != null) {
                check.tokens(variable.otherwise());
            }
        }
        check.sequence(program.steps());
        for (String output : program.outputs()) {
            if (!check.stepNames.contains(stepOf(output))) {
                throw ProgramErrors.unknownOutput(output);
            }
        }
    }

    private void sequence(List<Step> steps) throws ProgramFault {
        Set<String> here = new HashSet<>();
        steps.forEach(step -> here.add(step.name()));
        for (Step step : steps) {
            known(step.nextStep(), here, "nextStep");
            known(step.failureTarget(), here, "onFailure");
            known(step.cancelTarget(), here, "onCancel");
            for (String target : step.targets()) {
                known(target, here, "NextStep");
            }
            cancelTarget(step);
            for (JsonNode template : templates(step)) {
                tokens(template);
            }
            nested(step);
            if (step.work() instanceof StepWork.Loop loop) {
                sequence(loop.steps());
            }
        }
        StepGraph.check(steps);
    }

    private static void known(@Nullable String target, Set<String> steps, String property) throws ProgramFault {
        if (target != null && !steps.contains(target)) {
            throw ProgramErrors.unknownTarget(target, property);
        }
    }

    private void cancelTarget(Step step) throws ProgramFault {
        String target = step.cancelTarget();
        Step other = target == null ? null : program.step(target);
        if (other != null && NOT_ON_CANCEL.contains(other.action())) {
            throw ProgramErrors.badCancelTarget(
                    step.name(), other.name(), other.action().wireName());
        }
    }

    private static List<JsonNode> templates(Step step) {
        List<JsonNode> found = new ArrayList<>();
        if (step.work() instanceof StepWork.Inputs inputs) {
            found.addAll(inputs.templates().values());
        } else if (step.work() instanceof StepWork.Branch branch) {
            branch.choices().forEach(choice -> ConditionReader.operands(choice.condition(), found));
        } else if (step.work() instanceof StepWork.Loop loop) {
            if (loop.iterators() != null) {
                found.add(loop.iterators());
            }
            if (loop.again() != null) {
                ConditionReader.operands(loop.again(), found);
            }
        }
        return found;
    }

    private void tokens(JsonNode template) throws ProgramFault {
        Set<String> names = new LinkedHashSet<>();
        Tokens.collect(template, names);
        for (String name : names) {
            if (name.startsWith("ssm:")) {
                throw ProgramErrors.parameterStoreToken(name);
            }
            if (!declared(name)) {
                throw ProgramErrors.undeclared(name);
            }
        }
    }

    private boolean declared(String name) {
        if (name.startsWith("global:") || name.startsWith("automation:")) {
            return true;
        }
        if (name.startsWith("variable:")) {
            return program.variables().containsKey(name.substring("variable:".length()));
        }
        return name.indexOf('.') > 0
                ? stepNames.contains(stepOf(name))
                : program.parameters().containsKey(name) || name.equals(RESOURCE_ID);
    }

    /** Scripts may have braces of their own. */
    private static void nested(Step step) throws ProgramFault {
        for (Map.Entry<String, JsonNode> input : step.templates().entrySet()) {
            if (!input.getKey().equals(SCRIPT) && Tokens.nested(input.getValue())) {
                throw ProgramErrors.nestedTokens(input.getKey());
            }
        }
    }

    private static String stepOf(String output) {
        int dot = output.indexOf('.');
        return dot < 0 ? output : output.substring(0, dot);
    }
}
