package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.automation.program.Step;
import dev.understudy.ssm.automation.state.Activity;
import dev.understudy.ssm.automation.state.Origin;
import dev.understudy.ssm.automation.value.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A try of a step that begins.
 *
 * @param place the account and region in which
 * @param executionId the execution
 * @param origin what the execution began with
 * @param step the step
 * @param stepExecutionId its id in this execution
 * @param inputs its inputs without tokens
 * @param run the execution, for actions that change it
 * @param now the time
 */
public record StepStart(
        PartitionKey place,
        String executionId,
        Origin origin,
        Step step,
        String stepExecutionId,
        Map<String, JsonNode> inputs,
        Run run,
        Instant now) {
    /** The longer a step has waited, the rarer it looks again, so that years go by as fast as hours. */
    private static final int LOOKS = 1_800;

    /** When a step that looks every so often looks again. */
    public Instant nextLook(Duration interval) {
        Duration rarer = Duration.between(begun(), now).dividedBy(LOOKS);
        return now.plus(rarer.compareTo(interval) > 0 ? rarer : interval);
    }

    /** An input; a missing node if it is not there. */
    public JsonNode input(String name) {
        return inputs.getOrDefault(name, MissingNode.getInstance());
    }

    /** When the step began; tries after the first begin later. */
    public Instant begun() {
        Activity activity = run.state().activity();
        Instant at = activity == null ? null : run.step(activity.step()).state().startedAt();
        return at == null ? now : at;
    }

    /** The same as it is after a time. */
    StepStart after(Duration time) {
        return new StepStart(place, executionId, origin, step, stepExecutionId, inputs, run, now.plus(time));
    }

    /** What tokens stand for in this step. */
    public Scope scope() {
        return new RunScope(run, now);
    }

    /** Lets callers see outputs of a step that goes on; only while it begins. */
    public void show(Map<String, JsonNode> outputs) {
        Activity activity = run.state().activity();
        if (activity != null) {
            run.step(activity.step(), run.step(activity.step()).withOutputs(outputs));
        }
    }
}
