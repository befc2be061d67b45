package dev.understudy.ssm.automation.state;

import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.model.AlarmStateInformation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An execution that a rate-controlled one starts, or will.
 *
 * @param account where it runs
 * @param region where it runs
 * @param target what it is for; null if a map of parameters says so
 * @param parameters what it gets besides the parent's parameters
 * @param location the index of the target location that it belongs to, or -1
 * @param executionId its id, or null if it has none yet or could not start
 * @param triggeredAlarms the alarms that stopped it
 */
public record ChildRun(
        String account,
        String region,
        @Nullable String target,
        Map<String, List<String>> parameters,
        int location,
        @Nullable String executionId,
        List<AlarmStateInformation> triggeredAlarms) {
    /** The list is copied. */
    public ChildRun {
        triggeredAlarms = List.copyOf(triggeredAlarms);
    }

    /** One that runs where its parent does. */
    public static ChildRun here(PartitionKey place, @Nullable String target, Map<String, List<String>> parameters) {
        return new ChildRun(place.account(), place.region(), target, parameters, -1, null, List.of());
    }

    /** One that runs in a place of a target location. */
    public static ChildRun there(PartitionKey place, int location, Map<String, List<String>> parameters) {
        return new ChildRun(place.account(), place.region(), null, parameters, location, null, List.of());
    }

    /** The same with the id that it has or is to have, or without one. */
    public ChildRun known(@Nullable String id) {
        return new ChildRun(account, region, target, parameters, location, id, triggeredAlarms);
    }

    /** The same, over. */
    public ChildRun ended(ExecutionRecord child) {
        return new ChildRun(account, region, target, parameters, location, child.id(), child.triggeredAlarms());
    }
}
