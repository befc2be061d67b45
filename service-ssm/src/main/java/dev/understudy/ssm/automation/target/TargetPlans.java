package dev.understudy.ssm.automation.target;

import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.automation.AutomationErrors;
import dev.understudy.ssm.automation.argument.Arguments;
import dev.understudy.ssm.automation.program.Action;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.run.Runbook;
import dev.understudy.ssm.automation.state.ChildRun;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a rate-controlled execution is to do: a step for each target, map of parameters, or account and region.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/running-automations-map-targets.html">Map
 *     targets for an automation</a>
 */
public final class TargetPlans {
    private static final String ACTION = "aws:executeAutomation";
    private static final String ASSUME_ROLE = "AutomationAssumeRole";

    private TargetPlans() {}

    /**
     * What a request says about children; null if it says nothing.
     *
     * @throws dev.understudy.core.error.ModeledError {@code InvalidAutomationExecutionParametersException} or
     *     {@code InvalidTarget}
     */
    public static @Nullable ScaleOut of(TargetRequest request, Runbook runbook, Partition<SsmStore> partition) {
        AutomationProgram program = runbook.program();
        refuseNames(request, program);
        if (request.single()) {
            return null;
        }
        if (request.elsewhere() && program.allSteps().stream().anyMatch(step -> step.action() == Action.APPROVE)) {
            throw AutomationErrors.approvalElsewhere();
        }
        refuseParameters(request, program);
        boolean here = request.targets() != null && !request.elsewhere();
        return new ScaleOut(
                request.parameterName(),
                request.targets(),
                request.maps(),
                here
                        ? TargetValues.of(Objects.requireNonNull(request.targets()), runbook.targetType(), partition)
                        : List.of(),
                request.maxConcurrency(),
                request.maxErrors(),
                request.locations(),
                request.locationsUrl(),
                request.parameters(),
                runbook.targetType());
    }

    /** Targets and the parameter that gets them belong together, in each location as in the request. */
    private static void refuseNames(TargetRequest request, AutomationProgram program) {
        if (request.targets() != null && request.maps() != null) {
            throw AutomationErrors.targetsAndMaps();
        }
        String parameter = request.parameterName();
        if (parameter != null && (!program.parameters().containsKey(parameter) || parameter.equals(ASSUME_ROLE))) {
            throw AutomationErrors.targetParameter();
        }
        if (request.locations() != null) {
            request.locations().forEach(location -> refuseNames(request.in(location), program));
            return;
        }
        // What locations of a file say about targets is known when it has been fetched.
        boolean later = request.locationsUrl() != null && request.targets() == null;
        if ((request.targets() == null) != (parameter == null) && !later) {
            throw AutomationErrors.targetParameter();
        }
    }

    /** What every child gets besides the value of its target is refused before any of them begins. */
    private static void refuseParameters(TargetRequest request, AutomationProgram program) {
        List<Map<String, List<String>>> children = request.maps() == null ? List.of(Map.of()) : request.maps();
        for (Map<String, List<String>> own : children) {
            Arguments.check(program, overlay(request.parameters(), own), request.parameterName());
        }
    }

    /** The steps of such an execution, none of which has begun; none yet if its locations have to be fetched. */
    public static List<StepRecord> steps(ScaleOut scaleOut, Partition<SsmStore> partition, IdGenerator ids) {
        if (scaleOut.locations() != null) {
            return inLocations(scaleOut, partition, ids);
        }
        PartitionKey here = partition.key();
        List<StepRecord> steps = new ArrayList<>();
        String parameter = Objects.requireNonNullElse(scaleOut.parameterName(), "");
        for (String value : scaleOut.resolved()) {
            Map<String, List<String>> parameters = overlay(scaleOut.parameters(), Map.of(parameter, List.of(value)));
            steps.add(step(ids, value, Map.of(parameter, value), ChildRun.here(here, value, parameters)));
        }
        if (scaleOut.locationsUrl() == null) {
            for (Map<String, List<String>> map :
                    Objects.requireNonNullElse(scaleOut.targetMaps(), List.<Map<String, List<String>>>of())) {
                Map<String, String> shown = new LinkedHashMap<>();
                map.forEach((name, values) -> shown.put(name, String.join(",", values)));
                ChildRun child = ChildRun.here(here, null, overlay(scaleOut.parameters(), map));
                String id = ids.uuid();
                steps.add(step(ids, id, shown, child.known(id)));
            }
        }
        return steps;
    }

    private static List<StepRecord> inLocations(ScaleOut scaleOut, Partition<SsmStore> partition, IdGenerator ids) {
        List<StepRecord> steps = new ArrayList<>();
        for (int i = 0; i < Objects.requireNonNull(scaleOut.locations()).size(); i++) {
            for (PartitionKey place : Places.of(scaleOut.locations().get(i), partition)) {
                steps.add(step(
                        ids,
                        place.account() + "_" + place.region(),
                        Map.of(),
                        ChildRun.there(place, i, scaleOut.parameters())));
            }
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
