package dev.understudy.ssm.command.state;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.command.program.StepFlow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step on a node.
 *
 * @param plugin the index of the plugin that answers show for it
 * @param document the documents around it, from the outermost one, joined with slashes; empty for the command's own
 * @param name its name
 * @param action the plugin that performs it
 * @param folder where its output goes below a command's and node's folder
 * @param inputs what the plugin is told, without references
 * @param timeoutSeconds how long it may take, in seconds
 * @param flow what follows it
 * @param foregone how it ends without being performed; null if it is performed
 * @param state how far it is
 */
public record StepRun(
        int plugin,
        String document,
        String name,
        String action,
        String folder,
        JsonNode inputs,
        int timeoutSeconds,
        StepFlow flow,
        @Nullable StepEnd foregone,
        StepState state) {
    /** The same in another state. */
    public StepRun in(StepState next) {
        return new StepRun(plugin, document, name, action, folder, inputs, timeoutSeconds, flow, foregone, next);
    }

    /** The same after its end; one that is over stays as it is. */
    public StepRun ended(StepEnd end, Instant at) {
        if (state instanceof StepState.Ended) {
            return this;
        }
        Instant since = state instanceof StepState.Running running ? running.since() : null;
        return in(new StepState.Ended(since, at, end));
    }

    /** How it ended; null if it has not. */
    public @Nullable StepEnd end() {
        return state instanceof StepState.Ended ended ? ended.end() : null;
    }
}
