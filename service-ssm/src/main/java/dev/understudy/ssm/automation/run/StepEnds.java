package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.understudy.core.state.DueTransition;
import dev.understudy.ssm.automation.program.Action;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.Step;
import dev.understudy.ssm.automation.program.StepWork;
import dev.understudy.ssm.automation.state.Activity;
import dev.understudy.ssm.automation.state.LoopRound;
import dev.understudy.ssm.automation.state.StepFailure;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.Wait;
import dev.understudy.ssm.automation.value.Unresolved;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What follows the end of a step: another try, another step, another round of a loop, or the end of the execution.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-actions.html">Properties shared
 *     by all actions</a>
 */
final class StepEnds {
    private static final int MOST_ITERATORS = 100;

    private final Finish finish;
    private final StepStops stops;

    StepEnds(Finish finish, StepStops stops) {
        this.finish = finish;
        this.stops = stops;
    }

    /** A step went well. */
    @Nullable Try succeeded(Run run, int index, Map<String, JsonNode> outputs, Instant now) {
        end(run, index, run.step(index).withOutputs(outputs), AutomationExecutionStatus.SUCCESS, now);
        return onward(run, run.programStep(index), now);
    }

    /** A branch went well; null means that no choice fits and there is no default. */
    @Nullable Try branched(Run run, int index, @Nullable String target, Instant now) {
        end(run, index, run.step(index), AutomationExecutionStatus.SUCCESS, now);
        return target == null || oneByOne(run) ? onward(run, run.programStep(index), now) : jump(run, target);
    }

    /** Whether somebody starts the next step. */
    private static boolean oneByOne(Run run) {
        return run.interactive() && run.loop() == null;
    }

    /** A try failed. */
    @Nullable Try failed(Run run, int index, StepFailure failure, Instant now) {
        return went(run, index, AutomationExecutionStatus.FAILED, failure, now);
    }

    /** A try took too long. */
    @Nullable Try timedOut(Run run, int index, Instant now) {
        Activity activity = run.state().activity();
        StepFailure failure = activity != null && activity.reason() instanceof Wait.Agents agents
                ? StepFailures.agentsTimeout(agents.nodeIds())
                : StepFailures.timeout();
        return went(run, index, AutomationExecutionStatus.TIMED_OUT, failure, now);
    }

    /** The execution has done more than one may do: it ends, whatever the step says about failures. */
    @Nullable Try exhausted(Run run, int index, StepFailure failure, Instant now) {
        end(run, index, run.step(index).withFailure(failure), AutomationExecutionStatus.FAILED, now);
        return abort(run, AutomationExecutionStatus.FAILED, failure, now);
    }

    private @Nullable Try went(Run run, int index, AutomationExecutionStatus status, StepFailure failure, Instant now) {
        Step step = run.programStep(index);
        Activity activity = run.state().activity();
        int attempt = activity == null ? 1 : activity.attempt();
        StepStops.stopTimers(run);
        finish.tryEnded(run, run.step(index), now);
        if (attempt < step.attempts()) {
            return new Try(step, attempt + 1);
        }
        end(run, index, run.step(index).withFailure(failure), status, now);
        return afterFailure(run, step, status, failure, now);
    }

    private @Nullable Try afterFailure(
            Run run, Step step, AutomationExecutionStatus status, StepFailure failure, Instant now) {
        String target = step.failureTarget();
        // An approval that nobody gives stops the execution, whatever the step says about failures.
        boolean unapproved = step.action() == Action.APPROVE && status == AutomationExecutionStatus.TIMED_OUT;
        boolean aborts = unapproved || (target == null && !step.continuesOnFailure() && !step.isEnd());
        if (oneByOne(run)) {
            finish.idle(run);
            return null;
        }
        if (aborts && run.interactive()) {
            failLoops(run, status, failure, now);
            finish.idle(run);
            return null;
        }
        if (aborts) {
            return abort(run, status, failure, now);
        }
        if (step.isCritical()) {
            run.verdict(run.verdict().and(status, failure.message()));
        }
        return target == null || step.isEnd() ? onward(run, step, now) : jump(run, target);
    }

    private @Nullable Try abort(Run run, AutomationExecutionStatus status, StepFailure failure, Instant now) {
        if (!run.cancelling()) {
            failLoops(run, status, failure, now);
            run.verdict(run.verdict().and(status, failure.message()));
        }
        finish.over(run, now);
        return null;
    }

    /** The innermost loop fails with its step, and each loop around it. */
    private void failLoops(Run run, AutomationExecutionStatus status, StepFailure failure, Instant now) {
        StepFailure cause = failure;
        LoopRound round = run.loop();
        while (round != null) {
            cause = StepFailures.inLoop(round.name(), cause);
            StepRecord loop = run.step(round.step()).withFailure(cause).ended(status, now);
            run.step(round.step(), loop);
            finish.stepEnded(run, loop, now);
            StepStops.leave(run);
            round = run.loop();
        }
    }

    /** The permissions of whoever started the execution are over, and with them the execution. */
    void sessionOver(Run run, Instant now) {
        StepFailure failure = StepFailures.sessionOver();
        Activity activity = run.state().activity();
        if (activity != null) {
            finish.tryEnded(run, run.step(activity.step()), now);
            StepRecord step = run.step(activity.step()).withFailure(failure);
            end(run, activity.step(), step, AutomationExecutionStatus.TIMED_OUT, now);
        }
        abort(run, AutomationExecutionStatus.TIMED_OUT, failure, now);
    }

    /** A loop took too long: what runs in it is stopped, and the loop is tried again or has timed out. */
    @Nullable Try loopTimedOut(Run run, int loop, Instant now) {
        Activity activity = run.state().activity();
        if (activity != null) {
            stops.stop(run, activity.step(), now);
        }
        LoopRound round = Objects.requireNonNull(run.loop());
        while (round.step() != loop) {
            stops.stop(run, round.step(), now);
            StepStops.leave(run);
            round = Objects.requireNonNull(run.loop());
        }
        StepStops.leave(run);
        run.activity(new Activity(loop, round.attempt(), 0, new Wait.Outside(), false));
        return timedOut(run, loop, now);
    }

    private void end(Run run, int index, StepRecord record, AutomationExecutionStatus status, Instant now) {
        Activity activity = run.state().activity();
        if (activity != null && activity.timed()) {
            StepStops.stopTimers(run);
        }
        StepRecord ended = record.ended(status, now);
        run.step(index, status == AutomationExecutionStatus.SUCCESS ? ended.withFailure(null) : ended);
        run.activity(null);
        finish.stepEnded(run, ended, now);
    }

    private @Nullable Try onward(Run run, Step step, Instant now) {
        if (oneByOne(run)) {
            finish.idle(run);
            return null;
        }
        if (step.isEnd()) {
            return endOfSequence(run, now);
        }
        if (step.nextStep() != null) {
            return jump(run, step.nextStep());
        }
        Step following = AutomationProgram.following(run.sequence(), step);
        return following == null ? endOfSequence(run, now) : new Try(following, 1);
    }

    private static Try jump(Run run, String target) {
        return new Try(Objects.requireNonNull(run.program().step(target)), 1);
    }

    private @Nullable Try endOfSequence(Run run, Instant now) {
        LoopRound round = run.loop();
        if (round != null && !run.cancelling()) {
            return endOfRound(run, round, now);
        }
        finish.over(run, now);
        return null;
    }

    /** A loop begins; one without items is over at once. */
    @Nullable Try entered(Run run, int index, int attempt, @Nullable JsonNode items, Instant now) throws Unresolved {
        Step step = run.programStep(index);
        StepWork.Loop loop = (StepWork.Loop) step.work();
        if (items != null && (!items.isArray() || items.size() > MOST_ITERATORS)) {
            throw new Unresolved("Iterators is not a list of at most " + MOST_ITERATORS + " items: " + items);
        }
        if (items != null) {
            for (JsonNode item : items) {
                if (!loop.itemType().accepts(item)) {
                    throw new Unresolved("Iterator value " + item + " is not of type "
                            + loop.itemType().wireName());
                }
            }
        }
        if (items != null && items.isEmpty()) {
            return succeeded(run, index, Map.of(), now);
        }
        run.enter(new LoopRound(index, step.name(), attempt, 1, items, run.size()));
        run.activity(null);
        if (step.timeoutSeconds() != null) {
            run.partition()
                    .timeline()
                    .schedule(new DueTransition(
                            now.plus(step.timeout()), Engine.LOOP_TIMEOUT, StepStops.loopKey(run, index)));
        }
        return new Try(loop.steps().get(0), 1);
    }

    private @Nullable Try endOfRound(Run run, LoopRound round, Instant now) {
        StepWork.Loop loop = (StepWork.Loop) run.programStep(round.step()).work();
        try {
            if (another(run, round, loop, now)) {
                run.nextRound();
                return new Try(loop.steps().get(0), 1);
            }
        } catch (Unresolved reason) {
            StepStops.leave(run);
            run.activity(new Activity(round.step(), loopAttempts(run, round), 0, new Wait.Outside(), false));
            return failed(run, round.step(), StepFailures.inputs(reason.reason()), now);
        }
        Map<String, JsonNode> outputs = loopOutputs(round);
        StepStops.leave(run);
        return succeeded(run, round.step(), outputs, now);
    }

    private static Map<String, JsonNode> loopOutputs(LoopRound round) {
        Map<String, JsonNode> outputs = new LinkedHashMap<>();
        outputs.put("CurrentIteration", IntNode.valueOf(round.iteration()));
        JsonNode item = round.item();
        if (item != null) {
            outputs.put("CurrentIteratorValue", item);
        }
        return outputs;
    }

    private static int loopAttempts(Run run, LoopRound round) {
        return run.programStep(round.step()).attempts();
    }

    private static boolean another(Run run, LoopRound round, StepWork.Loop loop, Instant now) throws Unresolved {
        if (round.iteration() >= loop.maxIterations()) {
            return false;
        }
        if (round.items() != null) {
            return round.iteration() < round.items().size();
        }
        return loop.again() != null && Conditions.holds(loop.again(), new RunScope(run, now));
    }
}
