package dev.understudy.ssm.automation.state;

import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetLocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rate-controlled execution was told about its children.
 *
 * @param parameterName the parameter that gets the target, or null
 * @param targets what the targets are, or null
 * @param targetMaps parameters of each child, or null
 * @param resolved the values that targets came to
 * @param maxConcurrency how many children at once, a number or a percentage, or null
 * @param maxErrors how many errors are fine, a number or a percentage, or null
 * @param locations accounts and regions, or null
 * @param locationsUrl where a list of accounts and regions is kept, or null
 * @param parameters the parameters that all children get
 * @param targetType the type of resources that the runbook is for, or null for all
 */
public record ScaleOut(
        @Nullable String parameterName,
        @Nullable List<Target> targets,
        @Nullable List<Map<String, List<String>>> targetMaps,
        List<String> resolved,
        @Nullable String maxConcurrency,
        @Nullable String maxErrors,
        @Nullable List<TargetLocation> locations,
        @Nullable String locationsUrl,
        Map<String, List<String>> parameters,
        @Nullable String targetType) {
    /** Copies what could change. */
    public ScaleOut {
        resolved = List.copyOf(resolved);
    }

    /** The same with the accounts and regions that its URL led to. */
    public ScaleOut in(List<TargetLocation> fetched) {
        return new ScaleOut(
                parameterName,
                targets,
                targetMaps,
                resolved,
                maxConcurrency,
                maxErrors,
                fetched,
                locationsUrl,
                parameters,
                targetType);
    }

    /** Whether its children run in several accounts and regions. */
    public boolean crossAccount() {
        return locations != null || locationsUrl != null;
    }
}
