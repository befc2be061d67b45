package dev.understudy.ssm.automation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import dev.understudy.ssm.model.AlarmStateInformation;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An execution of a runbook.
 *
 * @param id its id, a UUID
 * @param number the how-manieth of its account and region
 * @param origin what it began with
 * @param state how far it is
 * @param variables the current values of the runbook's variables
 * @param steps its steps: first the main ones in the order of the document, then those of loops as they began
 * @param loops the loops that it is in, the innermost last
 * @param verdict what critical steps brought about
 * @param effort what all this has taken
 * @param scaleOut what it was told about children, if it is rate-controlled
 * @param lanes how far these children are; empty if there are none
 * @param triggeredAlarms the alarms that stopped it
 */
public record ExecutionRecord(
        String id,
        long number,
        Origin origin,
        ExecutionState state,
        Map<String, JsonNode> variables,
        List<StepRecord> steps,
        List<LoopRound> loops,
        Verdict verdict,
        Effort effort,
        @Nullable ScaleOut scaleOut,
        List<Lane> lanes,
        List<AlarmStateInformation> triggeredAlarms) {
    /** Copies what could change. */
    public ExecutionRecord {
        variables = ImmutableMap.copyOf(variables);
        steps = SharedList.copyOf(steps);
        loops = List.copyOf(loops);
        lanes = List.copyOf(lanes);
        triggeredAlarms = List.copyOf(triggeredAlarms);
    }

    /** What callers see. */
    public AutomationExecutionStatus status() {
        ApprovalRequest request = origin.request();
        Activity activity = state.activity();
        return request != null && activity != null && state instanceof ExecutionState.Running
                ? request.underway(activity)
                : state.status();
    }

    /** When it ended, or null. */
    public @Nullable Instant endedAt() {
        return state instanceof ExecutionState.Ended ended ? ended.at() : null;
    }

    /** The step under way, or null; of children that run at once, the first. */
    public @Nullable StepRecord currentStep() {
        if (scaleOut != null) {
            return state.over() ? null : firstChildUnderway();
        }
        Activity activity = state.activity();
        return activity == null ? null : steps.get(activity.step());
    }

    private @Nullable StepRecord firstChildUnderway() {
        for (StepRecord step : steps) {
            if (step.state() instanceof StepState.Underway) {
                return step;
            }
        }
        return null;
    }

    /** The same in another state. */
    public ExecutionRecord in(ExecutionState next) {
        return new ExecutionRecord(
                id, number, origin, next, variables, steps, loops, verdict, effort, scaleOut, lanes, triggeredAlarms);
    }

    /** The same, cancelled; its steps at work are about to be. */
    public ExecutionRecord cancelled(ExecutionState.Cancelling next) {
        return new ExecutionRecord(
                id,
                number,
                origin,
                next,
                variables,
                steps.stream().map(StepRecord::cancelling).toList(),
                loops,
                verdict,
                effort,
                scaleOut,
                lanes,
                triggeredAlarms);
    }

    /** The same with another verdict. */
    public ExecutionRecord judged(Verdict so) {
        return new ExecutionRecord(
                id, number, origin, state, variables, steps, loops, so, effort, scaleOut, lanes, triggeredAlarms);
    }

    /** The same with one child further on, which belongs to a lane. */
    public ExecutionRecord child(int step, StepRecord changed, int lane, Lane counted) {
        return new ExecutionRecord(
                id,
                number,
                origin,
                state,
                variables,
                SharedList.with(steps, step, changed),
                loops,
                verdict,
                effort,
                scaleOut,
                SharedList.with(lanes, lane, counted),
                triggeredAlarms);
    }

    /** The same, stopped by alarms. */
    public ExecutionRecord stoppedBy(List<AlarmStateInformation> alarms) {
        return new ExecutionRecord(
                id, number, origin, state, variables, steps, loops, verdict, effort, scaleOut, lanes, alarms);
    }

    /** The same with other words about its children, and steps for them, of which none has begun. */
    public ExecutionRecord over(ScaleOut plan, List<StepRecord> children) {
        return new ExecutionRecord(
                id,
                number,
                origin,
                state,
                variables,
                children,
                loops,
                verdict,
                effort,
                plan,
                Lane.of(children),
                triggeredAlarms);
    }
}
