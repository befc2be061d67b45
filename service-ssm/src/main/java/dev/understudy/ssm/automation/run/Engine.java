package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Timeline;
import dev.understudy.ssm.automation.program.Action;
import dev.understudy.ssm.automation.program.OutputRule;
import dev.understudy.ssm.automation.program.Step;
import dev.understudy.ssm.automation.program.StepWork;
import dev.understudy.ssm.automation.state.Activity;
import dev.understudy.ssm.automation.state.Effort;
import dev.understudy.ssm.automation.state.StepFailure;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.Wait;
import dev.understudy.ssm.automation.value.Selector;
import dev.understudy.ssm.automation.value.Template;
import dev.understudy.ssm.automation.value.Unresolved;
import dev.understudy.ssm.automation.value.WireText;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Performs steps one after the other until one has to wait or the execution is over. It works under the partition's
 * lock, on a {@link Run} that its caller loads and saves; which step comes next is the business of {@link StepEnds}.
 *
 * <p>Steps form no circle and loops end, so every call returns.
 */
public final class Engine {
    /** What the timeline calls the end of a wait. */
    public static final String WAKE = "automation-wake";

    /** What the timeline calls the end of the time that a try may take. */
    public static final String TIMEOUT = "automation-step-timeout";

    /** What the timeline calls the end of the time that a loop may take; the resource names execution and step. */
    public static final String LOOP_TIMEOUT = "automation-loop-timeout";

    /** How many tries of steps an execution may begin: enough for a loop in a loop, and an end to runaway runbooks. */
    private static final int MOST_TRIES = 25_000;

    /** How many characters of inputs, outputs and failures the steps of an execution may keep. */
    private static final int MOST_KEPT = 32 << 20;

    private final IdGenerator ids;
    private final Supplier<Map<Action, StepAction>> actions;
    private final StepEnds ends;
    private final StepStops stops;
    private final Returns returns;
    private final CallerSession session;

    Engine(
            IdGenerator ids,
            Supplier<Map<Action, StepAction>> actions,
            StepEnds ends,
            StepStops stops,
            Returns returns,
            CallerSession session) {
        this.ids = ids;
        this.session = session;
        this.actions = actions;
        this.ends = ends;
        this.stops = stops;
        this.returns = returns;
    }

    /** Performs a step and all that follow it without a wait. */
    public void perform(Run run, @Nullable Step first, Instant now) {
        go(run, first == null ? null : new Try(first, 1), now);
    }

    /** Goes on with what {@link StepEnds} decided. */
    void go(Run run, @Nullable Try first, Instant now) {
        Try next = first;
        while (next != null) {
            next = next.attempt() == 1 ? begin(run, next.step(), now) : again(run, next, now);
        }
    }

    private @Nullable Try begin(Run run, Step step, Instant now) {
        int index = run.begin(step, ids, now);
        run.activity(new Activity(index, 1, ids.nextLong(), new Wait.Outside(), false));
        return counted(run, index, step, 1, now);
    }

    private @Nullable Try again(Run run, Try next, Instant now) {
        int index = Objects.requireNonNull(run.state().activity()).step();
        run.activity(new Activity(index, next.attempt(), ids.nextLong(), new Wait.Outside(), false));
        return counted(run, index, next.step(), next.attempt(), now);
    }

    private @Nullable Try counted(Run run, int index, Step step, int attempt, Instant now) {
        Effort effort = run.countTry();
        StepFailure tooMuch = effort.tries() > MOST_TRIES
                ? StepFailures.tooManyTries(MOST_TRIES)
                : effort.kept() > MOST_KEPT ? StepFailures.tooLong(MOST_KEPT) : null;
        return tooMuch == null ? attempt(run, index, step, attempt, now) : ends.exhausted(run, index, tooMuch, now);
    }

    private @Nullable Try attempt(Run run, int index, Step step, int attempt, Instant now) {
        RunScope scope = new RunScope(run, now);
        try {
            if (step.work() instanceof StepWork.Branch branch) {
                run.step(index, run.step(index).withInputs(scope.asFarAsKnown(branch.inputs())));
                return ends.branched(run, index, choose(branch, scope), now);
            }
            if (step.work() instanceof StepWork.Loop loop) {
                run.step(index, run.step(index).withInputs(scope.asFarAsKnown(loop.inputs())));
                JsonNode items = loop.iterators() == null ? null : Template.resolve(loop.iterators(), scope);
                return ends.entered(run, index, attempt, items, now);
            }
            ResolvedInputs inputs = ResolvedInputs.of(step, scope);
            run.step(index, run.step(index).withInputs(inputs.shown()));
            return settle(run, index, step, attempt, begin(run, index, step, inputs.values(), now), now);
        } catch (Unresolved reason) {
            return ends.failed(run, index, StepFailures.inputs(reason.reason()), now);
        }
    }

    private static @Nullable String choose(StepWork.Branch branch, RunScope scope) throws Unresolved {
        for (StepWork.Choice choice : branch.choices()) {
            if (Conditions.holds(choice.condition(), scope)) {
                return choice.nextStep();
            }
        }
        return branch.otherwise();
    }

    private Progress begin(Run run, int index, Step step, Map<String, JsonNode> inputs, Instant now) {
        StepFailure mismatch = StepFailures.mismatch(step.action(), inputs);
        if (mismatch != null) {
            return new Progress.Failed(mismatch);
        }
        StepAction action = actions.get().get(step.action());
        if (action == null) {
            throw new IllegalStateException("nobody performs " + step.action());
        }
        return action.begin(new StepStart(
                run.partition().key(),
                run.id(),
                run.origin(),
                step,
                run.step(index).id(),
                inputs,
                run,
                now));
    }

    private @Nullable Try settle(Run run, int index, Step step, int attempt, Progress progress, Instant now) {
        if (progress instanceof Progress.Succeeded done) {
            return succeed(run, index, step, done, now);
        }
        if (progress instanceof Progress.Failed failed) {
            return ends.failed(run, index, failed.failure(), now);
        }
        if (progress instanceof Progress.TimedOut) {
            return ends.timedOut(run, index, now);
        }
        Wait wait = progress instanceof Progress.Waits waits ? waits.reason() : new Wait.Outside();
        Timeline timeline = run.partition().timeline();
        Activity before = run.state().activity();
        boolean limited = before != null && before.limited();
        // A try that looks again and again has one limit for all its looks; a mere sleep has none of its own.
        if (!limited && wait.limited() && (!(wait instanceof Wait.Timer) || step.timeoutSeconds() != null)) {
            timeline.schedule(new DueTransition(now.plus(step.timeout()), TIMEOUT, run.id()));
            limited = true;
        }
        Activity activity = new Activity(index, attempt, ids.nextLong(), wait, limited);
        run.activity(activity);
        run.step(index, run.step(index).awaiting(wait.signal()));
        Instant until = wait.until();
        if (until != null) {
            timeline.schedule(new DueTransition(until, WAKE, run.id()));
        }
        session.limit(run, step, limited, until, now);
        if (progress instanceof Progress.Outside call) {
            returns.request(run, activity.ticket(), call, now);
        }
        return null;
    }

    private @Nullable Try succeed(Run run, int index, Step step, Progress.Succeeded done, Instant now) {
        Map<String, JsonNode> outputs = new LinkedHashMap<>(done.outputs());
        try {
            for (OutputRule rule : step.outputs()) {
                outputs.put(rule.name(), select(done.response(), rule));
            }
        } catch (Unresolved reason) {
            return ends.failed(run, index, StepFailures.verification(reason.reason()), now);
        }
        return ends.succeeded(run, index, outputs, now);
    }

    private static JsonNode select(JsonNode response, OutputRule rule) throws Unresolved {
        JsonNode value = Selector.select(response, rule.selector());
        JsonNode kept = rule.kept(value);
        if (kept == null) {
            throw new Unresolved(
                    "Output " + rule.name() + " is not of type " + rule.type().wireName() + ": " + value);
        }
        return kept;
    }

    /** A wait is over. */
    public void wake(Run run, Instant now) {
        Activity activity = run.state().activity();
        if (activity == null) {
            return;
        }
        Step step = run.programStep(activity.step());
        if (activity.reason() instanceof Wait.Timer) {
            resume(run, Progress.Succeeded.plainly(), now);
        } else if (activity.reason() instanceof Wait.Scripted scripted) {
            StepFailure failure = scripted.failure();
            resume(
                    run,
                    failure == null
                            ? new Progress.Succeeded(scripted.outputs(), outputs(scripted.outputs()))
                            : new Progress.Failed(failure),
                    now);
        } else if (activity.reason() instanceof Wait.Poll
                || activity.reason() instanceof Wait.Agents
                || activity.reason() instanceof Wait.Held
                || activity.reason() instanceof Wait.CalendarOverride) {
            go(run, attempt(run, activity.step(), step, activity.attempt(), now), now);
        }
    }

    /** The members of a result as outputs. */
    static Map<String, JsonNode> outputs(JsonNode result) {
        Map<String, JsonNode> outputs = new LinkedHashMap<>();
        result.properties().forEach(member -> outputs.put(member.getKey(), member.getValue()));
        if (!outputs.isEmpty()) {
            outputs.put("OutputPayload", JsonNodeFactory.instance.textNode(WireText.escaped(result)));
        }
        return outputs;
    }

    /** What the step under way waited for has come. */
    public void resume(Run run, Progress progress, Instant now) {
        Activity activity = run.state().activity();
        if (activity != null) {
            Step step = run.programStep(activity.step());
            go(run, settle(run, activity.step(), step, activity.attempt(), progress, now), now);
        }
    }

    /** A call has come back; one that nobody waits for any more is ignored. */
    void returned(Run run, long ticket, Progress progress, Instant now) {
        Activity activity = run.state().activity();
        if (activity != null && activity.ticket() == ticket) {
            resume(run, progress, now);
        }
    }

    /** A try has taken too long. */
    public void timeOut(Run run, Instant now) {
        Activity activity = run.state().activity();
        if (activity != null) {
            go(run, ends.timedOut(run, activity.step(), now), now);
        }
    }

    /** The permissions of whoever started the execution are over. */
    void sessionOver(Run run, Instant now) {
        ends.sessionOver(run, now);
    }

    /** A loop has taken too long. */
    void loopTimedOut(Run run, int loop, Instant now) {
        if (run.rounds().stream().anyMatch(round -> round.step() == loop)) {
            go(run, ends.loopTimedOut(run, loop, now), now);
        }
    }

    /** A step is over; what still runs for it may stop. */
    void ended(StepRecord step) {
        StepAction action = actions.get().get(Action.of(step.action()));
        if (action != null) {
            action.ended(step);
        }
    }

    /** Stops the step under way, and the loops around it. */
    public void halt(Run run, Instant now) {
        stops.halt(run, now);
    }

    /**
     * Stops the step under way and goes to the step that it names for this case, if any. Within a loop that is a step of
     * the same loop, which then has no further round.
     */
    public void cancel(Run run, Instant now) {
        Activity activity = run.state().activity();
        if (activity == null) {
            return;
        }
        String target = run.programStep(activity.step()).cancelTarget();
        if (target == null) {
            stops.halt(run, now);
            return;
        }
        stops.stopForNow(run, activity.step(), now);
        perform(run, run.program().step(target), now);
    }
}
