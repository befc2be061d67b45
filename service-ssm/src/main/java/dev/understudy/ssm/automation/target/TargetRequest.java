package dev.understudy.ssm.automation.target;

import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.model.AutomationExecutionInputs;
import dev.understudy.ssm.model.Runbook;
import dev.understudy.ssm.model.StartAutomationExecutionInput;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetLocation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about the targets of an execution: an operation, a change request, a preview, or a step. Empty
 * lists count as missing ones.
 *
 * @param parameters the parameters that all children get
 * @param parameterName the parameter that gets the target, or null
 * @param targets what the targets are, or null
 * @param maps parameters of each child, or null
 * @param maxConcurrency how many children at once, a number or a percentage, or null
 * @param maxErrors how many errors are fine, a number or a percentage, or null
 * @param locations accounts and regions, or null
 * @param locationsUrl where a list of accounts and regions is kept, or null
 */
public record TargetRequest(
        Map<String, List<String>> parameters,
        @Nullable String parameterName,
        @Nullable List<Target> targets,
        @Nullable List<Map<String, List<String>>> maps,
        @Nullable String maxConcurrency,
        @Nullable String maxErrors,
        @Nullable List<TargetLocation> locations,
        @Nullable String locationsUrl) {
    /** Forgets empty lists. */
    public TargetRequest {
        targets = emptyIsNull(targets);
        maps = emptyIsNull(maps);
        locations = emptyIsNull(locations);
    }

    private static <T> @Nullable List<T> emptyIsNull(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? null : list;
    }

    /** What StartAutomationExecution says. */
    public static TargetRequest of(StartAutomationExecutionInput input) {
        return new TargetRequest(
                Objects.requireNonNullElse(input.parameters(), Map.of()),
                input.targetParameterName(),
                input.targets(),
                input.targetMaps(),
                input.maxConcurrency(),
                input.maxErrors(),
                input.targetLocations(),
                input.targetLocationsURL());
    }

    /** What a change request says of its runbook. */
    public static TargetRequest of(Runbook runbook) {
        return new TargetRequest(
                Objects.requireNonNullElse(runbook.parameters(), Map.of()),
                runbook.targetParameterName(),
                runbook.targets(),
                runbook.targetMaps(),
                runbook.maxConcurrency(),
                runbook.maxErrors(),
                runbook.targetLocations(),
                null);
    }

    /** What a preview is asked about; null for nothing but the runbook. */
    public static TargetRequest of(@Nullable AutomationExecutionInputs inputs) {
        if (inputs == null) {
            return new TargetRequest(Map.of(), null, null, null, null, null, null, null);
        }
        return new TargetRequest(
                Objects.requireNonNullElse(inputs.parameters(), Map.of()),
                inputs.targetParameterName(),
                inputs.targets(),
                inputs.targetMaps(),
                null,
                null,
                inputs.targetLocations(),
                inputs.targetLocationsURL());
    }

    /** What an execution of several locations says about the targets in one of them, whose own words count more. */
    public static TargetRequest in(TargetLocation location, ScaleOut all) {
        return new TargetRequest(
                        all.parameters(),
                        all.parameterName(),
                        all.targets(),
                        all.targetMaps(),
                        all.maxConcurrency(),
                        all.maxErrors(),
                        null,
                        null)
                .in(location);
    }

    /** The same in one location, whose own words count more. */
    TargetRequest in(TargetLocation location) {
        boolean own = emptyIsNull(location.targets()) != null;
        return new TargetRequest(
                parameters,
                parameterName,
                own ? location.targets() : targets,
                maps,
                location.targetsMaxConcurrency() == null ? maxConcurrency : location.targetsMaxConcurrency(),
                location.targetsMaxErrors() == null ? maxErrors : location.targetsMaxErrors(),
                null,
                null);
    }

    /** Whether it says nothing, so that there is one execution and no child. */
    boolean single() {
        return targets == null && maps == null && locations == null && locationsUrl == null;
    }

    /** Whether the targets are found where the children run. */
    boolean elsewhere() {
        return locations != null || locationsUrl != null;
    }
}
