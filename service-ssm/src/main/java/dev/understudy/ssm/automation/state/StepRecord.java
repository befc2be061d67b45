package dev.understudy.ssm.automation.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of a step, with all its tries.
 *
 * @param id its id, a UUID
 * @param name the step's name
 * @param action its action's name, as in {@code aws:sleep}
 * @param state how far it is
 * @param inputs its resolved inputs as answers show them
 * @param outputs its outputs with their types
 * @param failure why its last try failed, or null
 * @param place the round of a loop that it belongs to, or null
 * @param child the execution that stands behind it, in a rate-controlled execution
 */
public record StepRecord(
        String id,
        String name,
        String action,
        StepState state,
        Map<String, String> inputs,
        Map<String, JsonNode> outputs,
        @Nullable StepFailure failure,
        @Nullable LoopPlace place,
        @Nullable ChildRun child) {
    /** The maps are copied, unless they cannot change anyway. */
    public StepRecord {
        inputs = ImmutableMap.copyOf(inputs);
        outputs = ImmutableMap.copyOf(outputs);
    }

    /** A step that has not begun. */
    public static StepRecord pending(String id, String name, String action, @Nullable LoopPlace place) {
        return new StepRecord(id, name, action, new StepState.Pending(), Map.of(), Map.of(), null, place, null);
    }

    /**
     * The same, begun; one that has ended begins anew and keeps nothing but its id.
     *
     * @param order the how-manieth step of its execution to begin
     * @throws IllegalStateException if it is under way
     */
    public StepRecord begun(Instant now, int order) {
        if (state instanceof StepState.Pending pending) {
            return in(pending.begin(now, order));
        }
        if (state instanceof StepState.Ended ended) {
            StepState anew = ended.toPending().begin(now, order);
            return new StepRecord(id, name, action, anew, Map.of(), Map.of(), null, place, child);
        }
        throw new IllegalStateException("step " + name + " is under way already");
    }

    /**
     * The same, waiting for a signal or no longer.
     *
     * @throws IllegalStateException if it is not under way
     */
    public StepRecord awaiting(boolean signal) {
        if (state instanceof StepState.Active active) {
            return active.waiting() == signal ? this : in(active.awaitSignal(signal));
        }
        throw new IllegalStateException("step " + name + " is not under way");
    }

    private StepRecord in(StepState next) {
        return new StepRecord(id, name, action, next, inputs, outputs, failure, place, child);
    }

    /** The same with inputs. */
    public StepRecord withInputs(Map<String, String> resolved) {
        return new StepRecord(id, name, action, state, resolved, outputs, failure, place, child);
    }

    /** The same with outputs. */
    public StepRecord withOutputs(Map<String, JsonNode> kept) {
        return new StepRecord(id, name, action, state, inputs, kept, failure, place, child);
    }

    /** The same with a failure, or without one. */
    public StepRecord withFailure(@Nullable StepFailure reason) {
        return new StepRecord(id, name, action, state, inputs, outputs, reason, place, child);
    }

    /** The same with an execution behind it. */
    public StepRecord withChild(ChildRun run) {
        return new StepRecord(id, name, action, state, inputs, outputs, failure, place, run);
    }

    /** The same, ended; one that never began is left as it is. */
    public StepRecord ended(AutomationExecutionStatus status, Instant now) {
        return state instanceof StepState.Underway underway ? in(underway.end(status, now)) : this;
    }

    /** The same, about to be cancelled; one that is not at work is left as it is. */
    public StepRecord cancelling() {
        return state instanceof StepState.Active active ? in(active.toCancelling()) : this;
    }

    /** Whether it ever began. */
    public boolean begun() {
        return !(state instanceof StepState.Pending);
    }

    /** Whether it ended well. */
    public boolean successful() {
        return state instanceof StepState.Ended ended && ended.successful();
    }
}
