package dev.understudy.ssm.automation.run;

import dev.understudy.ssm.automation.state.ChildRun;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.model.TargetLocation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the children of one target location, or of one execution, fare.
 *
 * @param running how many run
 * @param errors how many failed or timed out
 * @param mostRunning how many may run
 * @param mostErrors how many may go wrong
 */
record Tally(int running, int errors, int mostRunning, int mostErrors) {
    /** AWS's default for targets; the one for locations is 1. */
    private static final int USUAL_CONCURRENCY = 10;

    private static final int PERCENT = 100;

    static Tally of(ExecutionRecord execution, List<StepRecord> steps, int location) {
        int all = 0;
        int running = 0;
        int errors = 0;
        for (StepRecord step : steps) {
            ChildRun child = Objects.requireNonNull(step.child());
            if (child.location() == location) {
                all++;
                running += step.state().active() ? 1 : 0;
                errors += wrong(step.state().status()) ? 1 : 0;
            }
        }
        ScaleOut scaleOut = Objects.requireNonNull(execution.scaleOut());
        List<TargetLocation> locations = scaleOut.locations();
        if (location >= 0 && locations != null) {
            TargetLocation place = locations.get(location);
            return new Tally(
                    running,
                    errors,
                    Math.max(1, count(place.targetLocationMaxConcurrency(), all, 1)),
                    count(place.targetLocationMaxErrors(), all, 0));
        }
        return new Tally(
                running,
                errors,
                Math.max(1, count(scaleOut.maxConcurrency(), all, USUAL_CONCURRENCY)),
                count(scaleOut.maxErrors(), all, 0));
    }

    private static boolean wrong(AutomationExecutionStatus status) {
        return status == AutomationExecutionStatus.FAILED || status == AutomationExecutionStatus.TIMED_OUT;
    }

    /** A number, or a percentage of all, rounded down. */
    private static int count(@Nullable String text, int all, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        long number = Long.parseLong(text.replace("%", ""));
        return (int) Math.min(Integer.MAX_VALUE, text.endsWith("%") ? all * number / PERCENT : number);
    }

    /** Whether so many went wrong that no more may start. */
    boolean exceeded() {
        return errors > mostErrors;
    }

    /** How many more may start. */
    int room() {
        return Math.max(0, mostRunning - running);
    }
}
