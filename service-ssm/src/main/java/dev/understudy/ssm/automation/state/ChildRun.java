package dev.understudy.ssm.automation.state;

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
 * @param executionId its id once it has started, or null
 */
public record ChildRun(
        String account,
        String region,
        @Nullable String target,
        Map<String, List<String>> parameters,
        int location,
        @Nullable String executionId) {
    /** The same, started. */
    public ChildRun started(String id) {
        return new ChildRun(account, region, target, parameters, location, id);
    }
}
