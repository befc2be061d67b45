package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A runbook that can run: everything in it is known, and its steps form no circle.
 *
 * @param assumeRole the role to run as, a constant or a token; empty if the caller's
 * @param parameters what callers give, by name in the order of the document
 * @param variables what steps may change, by name
 * @param outputs what the execution answers, as {@code step.Output}
 * @param steps its main steps in the order of the document
 * @param attachments URLs of files that belong to the document, by name
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/documents-schemas-features.html">Schema
 *     version 0.3</a>
 */
public record AutomationProgram(
        String assumeRole,
        Map<String, ParameterRule> parameters,
        Map<String, ParameterRule> variables,
        List<String> outputs,
        List<Step> steps,
        Map<String, String> attachments) {
    /** Everything is copied. */
    public AutomationProgram {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        outputs = List.copyOf(outputs);
        steps = List.copyOf(steps);
        attachments = Map.copyOf(attachments);
    }

    /** The same with files. */
    public AutomationProgram with(Map<String, String> files) {
        return new AutomationProgram(assumeRole, parameters, variables, outputs, steps, files);
    }

    /**
     * Reads the content of a document of type Automation.
     *
     * @param content the document as a tree
     * @throws ProgramFault if it is no runbook; the reason is what CreateDocument answers
     */
    public static AutomationProgram parse(JsonNode content) throws ProgramFault {
        return ProgramReader.read(content);
    }

    /** The step of this name, be it within a loop, or null. */
    public @Nullable Step step(String name) {
        return find(steps, name);
    }

    /** The step of this name in a list, be it within a loop there, or null. */
    public static @Nullable Step find(List<Step> steps, String name) {
        for (Step step : steps) {
            if (step.name().equals(name)) {
                return step;
            }
            Step inner = step.work() instanceof StepWork.Loop loop ? find(loop.steps(), name) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    /** All steps, those of loops included. */
    public List<Step> allSteps() {
        List<Step> all = new ArrayList<>();
        collect(steps, all);
        return all;
    }

    private static void collect(List<Step> steps, List<Step> all) {
        for (Step step : steps) {
            all.add(step);
            if (step.work() instanceof StepWork.Loop loop) {
                collect(loop.steps(), all);
            }
        }
    }

    /** The step after this one in a list, or null. */
    public static @Nullable Step following(List<Step> sequence, Step step) {
        for (int i = 0; i + 1 < sequence.size(); i++) {
            if (sequence.get(i).name().equals(step.name())) {
                return sequence.get(i + 1);
            }
        }
        return null;
    }

    /** The names of steps that may come after this one; empty after the last. */
    public List<String> validNextSteps(Step step) {
        List<String> next = new ArrayList<>(new LinkedHashSet<>(step.targets()));
        if (!step.isEnd()
                && (next.isEmpty() || (step.work() instanceof StepWork.Branch branch && branch.otherwise() == null))) {
            Step following = following(steps, step);
            if (following != null && !next.contains(following.name())) {
                next.add(following.name());
            }
        }
        return next;
    }
}
