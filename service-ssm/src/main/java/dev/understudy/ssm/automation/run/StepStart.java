package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.automation.program.Step;
import dev.understudy.ssm.automation.state.Origin;
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
    /** An input; a missing node if it is not there. */
    public JsonNode input(String name) {
        return inputs.getOrDefault(name, MissingNode.getInstance());
    }
}
