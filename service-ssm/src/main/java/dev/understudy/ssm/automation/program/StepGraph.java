package dev.understudy.ssm.automation.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways through a list of steps. Since none leads back, an execution visits each step at most once, and ends.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-actions.html">Actions
 *     reference</a>
 */
final class StepGraph {
    private final List<Step> steps;
    private final Map<String, Step> byName = new HashMap<>();
    private final Set<String> harmless = new HashSet<>();
    private final List<String> trace = new ArrayList<>();

    private StepGraph(List<Step> steps) {
        this.steps = steps;
        steps.forEach(step -> byName.put(step.name(), step));
    }

    static void check(List<Step> steps) throws ProgramFault {
        StepGraph graph = new StepGraph(steps);
        for (Step step : steps) {
            graph.visit(step);
        }
    }

    private void visit(Step step) throws ProgramFault {
        if (harmless.contains(step.name())) {
            return;
        }
        int before = trace.indexOf(step.name());
        trace.add(step.name());
        if (before >= 0) {
            throw ProgramErrors.cycle(trace.subList(before, trace.size()));
        }
        for (String target : targets(step)) {
            Step next = byName.get(target);
            if (next != null) {
                visit(next);
            }
        }
        trace.remove(trace.size() - 1);
        harmless.add(step.name());
    }

    private List<String> targets(Step step) {
        List<String> targets = new ArrayList<>(step.targets());
        add(step.failureTarget(), targets);
        add(step.cancelTarget(), targets);
        Step following = AutomationProgram.following(steps, step);
        if (step.nextStep() == null && !step.isEnd() && following != null) {
            targets.add(following.name());
        }
        return targets;
    }

    private static void add(@Nullable String target, List<String> targets) {
        if (target != null) {
            targets.add(target);
        }
    }
}
