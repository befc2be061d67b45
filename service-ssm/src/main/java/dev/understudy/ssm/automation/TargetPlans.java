package dev.understudy.ssm.automation;

import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.state.ChildRun;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.model.StartAutomationExecutionInput;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.model.TargetLocation;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a rate-controlled execution is to do: a step for each target, map of parameters, or account and region.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/running-automations-map-targets.html">Map
 *     targets for an automation</a>
 */
final class TargetPlans {
    private static final String ACTION = "aws:executeAutomation";
    private static final String ASSUME_ROLE = "AutomationAssumeRole";
    private static final String TAG = "tag:";

    private TargetPlans() {}

    /** What a request says about children; null if it says nothing. */
    static @Nullable ScaleOut of(
            StartAutomationExecutionInput input, AutomationProgram program, Partition<SsmStore> partition) {
        List<Target> targets = emptyIsNull(input.targets());
        List<Map<String, List<String>>> maps = emptyIsNull(input.targetMaps());
        if (targets != null && maps != null) {
            throw AutomationErrors.targetsAndMaps();
        }
        String parameter = input.targetParameterName();
        if ((targets == null) != (parameter == null) && maps == null) {
            throw AutomationErrors.targetParameter();
        }
        if (parameter != null && (!program.parameters().containsKey(parameter) || parameter.equals(ASSUME_ROLE))) {
            throw AutomationErrors.targetParameter();
        }
        if (targets == null && maps == null && input.targetLocations() == null) {
            return null;
        }
        return new ScaleOut(
                parameter,
                targets,
                maps,
                targets == null ? List.of() : resolve(targets, partition),
                input.maxConcurrency(),
                input.maxErrors(),
                input.targetLocations(),
                Objects.requireNonNullElse(input.parameters(), Map.of()));
    }

    private static <T> @Nullable List<T> emptyIsNull(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? null : list;
    }

    private static List<String> resolve(List<Target> targets, Partition<SsmStore> partition) {
        if (targets.size() > 1) {
            throw AutomationErrors.parameters("Only one resource group or tag can be specified at a time");
        }
        Target target = targets.get(0);
        String key = Objects.requireNonNullElse(target.key(), "");
        List<String> values = Objects.requireNonNullElse(target.values(), List.of());
        if (key.startsWith(TAG)) {
            return tagged(key.substring(TAG.length()), values, partition);
        }
        return switch (key) {
            case "ParameterValues", "InstanceIds", "AWS::EC2::Instance" -> {
                if (values.isEmpty()) {
                    throw AutomationErrors.invalidTarget();
                }
                yield values.equals(List.of("*")) ? List.of() : values;
            }
            // Nobody can create groups of resources here, so each is empty.
            case "ResourceGroup", "resource-groups:Name" -> List.of();
            default -> throw AutomationErrors.targetKey();
        };
    }

    /** The ids of resources of Systems Manager that have a tag. */
    private static List<String> tagged(String tag, List<String> values, Partition<SsmStore> partition) {
        TreeSet<String> found = new TreeSet<>();
        partition.tags().all().forEach((resource, tags) -> {
            String value = tags.get(tag);
            if (value != null && (values.isEmpty() || values.contains(value))) {
                String path = resource.substring(resource.lastIndexOf(':') + 1);
                found.add(path.startsWith("parameter") ? path.substring("parameter".length()) : last(path));
            }
        });
        return List.copyOf(found);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The steps of such an execution, none of which has begun. */
    static List<StepRecord> steps(ScaleOut scaleOut, Partition<SsmStore> partition, IdGenerator ids) {
        String account = partition.key().account();
        String region = partition.key().region();
        List<StepRecord> steps = new ArrayList<>();
        if (scaleOut.locations() != null) {
            for (int i = 0; i < scaleOut.locations().size(); i++) {
                TargetLocation location = scaleOut.locations().get(i);
                for (String there : Objects.requireNonNullElse(location.accounts(), List.of(account))) {
                    for (String in : Objects.requireNonNullElse(location.regions(), List.of(region))) {
                        if (!Objects.requireNonNullElse(location.excludeAccounts(), List.<String>of())
                                .contains(there)) {
                            steps.add(step(
                                    ids,
                                    there + "_" + in,
                                    Map.of(),
                                    new ChildRun(there, in, null, scaleOut.parameters(), i, null)));
                        }
                    }
                }
            }
            return steps;
        }
        String parameter = Objects.requireNonNullElse(scaleOut.parameterName(), "");
        for (String value : scaleOut.resolved()) {
            Map<String, List<String>> parameters = overlay(scaleOut.parameters(), Map.of(parameter, List.of(value)));
            steps.add(step(
                    ids, value, Map.of(parameter, value), new ChildRun(account, region, value, parameters, -1, null)));
        }
        for (Map<String, List<String>> map :
                Objects.requireNonNullElse(scaleOut.targetMaps(), List.<Map<String, List<String>>>of())) {
            Map<String, List<String>> parameters = overlay(scaleOut.parameters(), map);
            Map<String, String> shown = new LinkedHashMap<>();
            map.forEach((name, values) -> shown.put(name, String.join(",", values)));
            steps.add(step(ids, ids.uuid(), shown, new ChildRun(account, region, null, parameters, -1, null)));
        }
        return steps;
    }

    private static Map<String, List<String>> overlay(Map<String, List<String>> all, Map<String, List<String>> own) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(all);
        parameters.putAll(own);
        return parameters;
    }

    private static StepRecord step(IdGenerator ids, String name, Map<String, String> inputs, ChildRun child) {
        return StepRecord.pending(ids.uuid(), name, ACTION, null)
                .withInputs(inputs)
                .withChild(child);
    }
}
