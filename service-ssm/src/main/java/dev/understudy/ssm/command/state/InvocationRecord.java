package dev.understudy.ssm.command.state;

import dev.understudy.ssm.model.PlatformType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command on one node.
 *
 * @param commandId the command
 * @param nodeId the node
 * @param nodeName the node's name in its network
 * @param platform the node's platform
 * @param state how far it is
 * @param steps what the agent does; empty until it has the command
 */
public record InvocationRecord(
        String commandId,
        String nodeId,
        String nodeName,
        PlatformType platform,
        InvocationState state,
        List<StepRun> steps) {
    /** The list is copied. */
    public InvocationRecord {
        steps = List.copyOf(steps);
    }

    /** What finds the invocation of a command on a node. */
    public static String key(String commandId, String nodeId) {
        return commandId + "/" + nodeId;
    }

    /** What finds it. */
    public String key() {
        return key(commandId, nodeId);
    }

    /** How it ended; null if it has not. */
    public @Nullable InvocationVerdict verdict() {
        return state instanceof InvocationState.Ended ended ? ended.verdict() : null;
    }

    /** The same in another state. */
    public InvocationRecord in(InvocationState next) {
        return new InvocationRecord(commandId, nodeId, nodeName, platform, next, steps);
    }

    /** The same with other steps. */
    public InvocationRecord with(List<StepRun> changed) {
        return new InvocationRecord(commandId, nodeId, nodeName, platform, state, changed);
    }

    /** The same with another step at an index. */
    public InvocationRecord with(int index, StepRun step) {
        List<StepRun> changed = new ArrayList<>(steps);
        changed.set(index, step);
        return with(changed);
    }

    /** The same after its end, with which everything that was not over ends, too. */
    public InvocationRecord ended(InvocationVerdict verdict, Instant at) {
        return with(steps.stream()
                        .map(step -> step.ended(StepEnd.never(verdict), at))
                        .toList())
                .in(new InvocationState.Ended(verdict, at));
    }
}
