package dev.understudy.ssm.automation.run;

import dev.understudy.ssm.automation.state.ChildRun;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import dev.understudy.ssm.model.TargetLocation;
import dev.understudy.ssm.scale.Tally;
import java.util.List;
import java.util.Objects;

/** Tells how the children of one target location, or of one execution, fare. */
final class ChildTally {
    /** AWS's default for targets; the one for locations is 1. */
    private static final int USUAL_CONCURRENCY = 10;

    private ChildTally() {}

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
                    Math.max(1, Tally.count(place.targetLocationMaxConcurrency(), all, 1)),
                    Tally.count(place.targetLocationMaxErrors(), all, 0));
        }
        return new Tally(
                running,
                errors,
                Math.max(1, Tally.count(scaleOut.maxConcurrency(), all, USUAL_CONCURRENCY)),
                Tally.count(scaleOut.maxErrors(), all, 0));
    }

    private static boolean wrong(AutomationExecutionStatus status) {
        return status == AutomationExecutionStatus.FAILED || status == AutomationExecutionStatus.TIMED_OUT;
    }
}
