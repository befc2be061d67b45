package dev.understudy.ssm.automation.state;

import dev.understudy.ssm.model.AutomationExecutionStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Children that are counted together: all of a rate-controlled execution, or those of one of its target locations. They
 * begin in the order of their steps.
 *
 * @param location the index of the target location, or -1 if there are none
 * @param first the index of its first step
 * @param size how many steps it has
 * @param begun how many of them have begun
 * @param running how many are under way
 * @param errors how many went wrong
 */
public record Lane(int location, int first, int size, int begun, int running, int errors) {
    /** The lanes of children of which none has begun. */
    public static List<Lane> of(List<StepRecord> children) {
        List<Lane> lanes = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= children.size(); i++) {
            int location = location(children.get(first));
            if (i == children.size() || location(children.get(i)) != location) {
                lanes.add(new Lane(location, first, i - first, 0, 0, 0));
                first = i;
            }
        }
        return lanes;
    }

    private static int location(StepRecord step) {
        return Objects.requireNonNull(step.child()).location();
    }

    /** Whether a step belongs to it. */
    public boolean has(int step) {
        return first <= step && step < first + size;
    }

    /** Whether each of its children has begun. */
    public boolean exhausted() {
        return begun == size;
    }

    /** The index of the step that begins next, unless it is exhausted. */
    public int next() {
        return first + begun;
    }

    /** The next child begins. */
    public Lane begin() {
        return new Lane(location, first, size, begun + 1, running + 1, errors);
    }

    /** A child under way is over. */
    public Lane end(AutomationExecutionStatus status) {
        boolean wrong = status == AutomationExecutionStatus.FAILED || status == AutomationExecutionStatus.TIMED_OUT;
        return new Lane(location, first, size, begun, running - 1, errors + (wrong ? 1 : 0));
    }
}
