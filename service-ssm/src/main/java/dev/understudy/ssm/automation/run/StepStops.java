package dev.understudy.ssm.automation.run;

import dev.understudy.ssm.automation.state.Activity;
import dev.understudy.ssm.automation.state.LoopRound;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.StepState;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import java.time.Instant;
import java.util.Objects;

/**
 * How steps stop that nobody wants any more.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_StopAutomationExecution.html">
 *     StopAutomationExecution</a>
 */
final class StepStops {
    private final Finish finish;

    StepStops(Finish finish) {
        this.finish = finish;
    }

    /** Stops the step under way, and the loops around it. */
    void halt(Run run, Instant now) {
        Activity activity = run.state().activity();
        if (activity != null) {
            stop(run, activity.step(), now);
        }
        stopLoops(run, now);
    }

    /** Stops a step for good. */
    void stop(Run run, int index, Instant now) {
        leaveOff(run, index, now);
        cancelled(run, index, now);
    }

    /** The step under way stops, and is cancelled with the loops around it once the execution has tidied up. */
    void stopForNow(Run run, int index, Instant now) {
        leaveOff(run, index, now);
        run.step(index, run.step(index).cancelling());
        for (LoopRound round : run.rounds()) {
            run.step(round.step(), run.step(round.step()).cancelling());
        }
    }

    /** The execution has tidied up. */
    void tidied(Run run, Instant now) {
        stopLoops(run, now);
        for (int i = 0; i < run.size(); i++) {
            if (run.step(i).state() instanceof StepState.Cancelling) {
                cancelled(run, i, now);
            }
        }
    }

    private void stopLoops(Run run, Instant now) {
        LoopRound round = run.loop();
        while (round != null) {
            stop(run, round.step(), now);
            leave(run);
            round = run.loop();
        }
    }

    private void leaveOff(Run run, int index, Instant now) {
        stopTimers(run);
        finish.tryEnded(run, run.step(index), now);
        run.activity(null);
    }

    private void cancelled(Run run, int index, Instant now) {
        StepRecord stopped = run.step(index).ended(AutomationExecutionStatus.CANCELLED, now);
        run.step(index, stopped);
        finish.stepEnded(run, stopped, now);
    }

    /** Nothing of the present try is waited for any more. */
    static void stopTimers(Run run) {
        run.partition().timeline().cancel(Engine.WAKE, run.id());
        run.partition().timeline().cancel(Engine.TIMEOUT, run.id());
    }

    /** Leaves the innermost loop, and forgets how long it may take. */
    static void leave(Run run) {
        LoopRound round = Objects.requireNonNull(run.loop());
        run.partition().timeline().cancel(Engine.LOOP_TIMEOUT, loopKey(run, round.step()));
        run.leave();
    }

    /** What the timeline calls a loop of an execution. */
    static String loopKey(Run run, int index) {
        return run.id() + "/" + index;
    }
}
