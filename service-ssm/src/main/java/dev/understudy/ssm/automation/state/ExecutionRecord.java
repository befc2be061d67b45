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
 * @param scaleOut what it was told about children, if it is rate-controlled
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
        @Nullable ScaleOut scaleOut,
        List<AlarmStateInformation> triggeredAlarms) {
    /** Copies what could change. */
    public ExecutionRecord {
        variables = ImmutableMap.copyOf(variables);
        steps = List.copyOf(steps);
        loops = List.copyOf(loops);
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

    /** The step under way, or null. */
    public @Nullable StepRecord currentStep() {
        Activity activity = state.activity();
        return activity == null ? null : steps.get(activity.step());
    }

    /** Whether it counts against the quota of simultaneous executions. */
    public boolean independent() {
        return origin.parent() == null;
    }

    /** The same in another state. */
    public ExecutionRecord in(ExecutionState next) {
        return new ExecutionRecord(
                id, number, origin, next, variables, steps, loops, verdict, scaleOut, triggeredAlarms);
    }

    /** The same in another state, with other steps and another verdict. */
    public ExecutionRecord moved(ExecutionState next, List<StepRecord> changed, Verdict so) {
        return new ExecutionRecord(id, number, origin, next, variables, changed, loops, so, scaleOut, triggeredAlarms);
    }

    /** The same, stopped by alarms. */
    public ExecutionRecord stoppedBy(List<AlarmStateInformation> alarms) {
        return new ExecutionRecord(id, number, origin, state, variables, steps, loops, verdict, scaleOut, alarms);
    }

    /** The same with other words about its children, and steps for them. */
    public ExecutionRecord over(ScaleOut plan, List<StepRecord> children) {
        return new ExecutionRecord(
                id, number, origin, state, variables, children, loops, verdict, plan, triggeredAlarms);
    }
}
