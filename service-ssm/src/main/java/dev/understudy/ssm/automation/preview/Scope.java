package dev.understudy.ssm.automation.preview;

import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.automation.program.Action;
import dev.understudy.ssm.automation.program.AutomationProgram;
import dev.understudy.ssm.automation.program.Step;
import dev.understudy.ssm.automation.run.Runbook;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.model.AutomationExecutionPreview;
import dev.understudy.ssm.model.ImpactType;
import dev.understudy.ssm.model.TargetPreview;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an execution would touch: how many targets in which account and region.
 *
 * @param runbook what it would run
 * @param plan what it would be told about children, or null
 * @param targets how many targets, by place
 */
record Scope(Runbook runbook, @Nullable ScaleOut plan, Map<PartitionKey, Integer> targets) {
    private static final String EVERYTHING = "/";

    /** With so many more targets in a place. */
    Scope and(PartitionKey place, int count) {
        Map<PartitionKey, Integer> all = new LinkedHashMap<>(targets);
        all.merge(place, count, Integer::sum);
        return new Scope(runbook, plan, all);
    }

    /** The answer. */
    AutomationExecutionPreview preview() {
        Collection<PartitionKey> places = targets.keySet();
        int count = targets.values().stream().mapToInt(Integer::intValue).sum();
        return AutomationExecutionPreview.builder()
                .stepPreviews(impacts(runbook.program()))
                .regions(places.stream().map(PartitionKey::region).distinct().toList())
                .targetPreviews(
                        plan == null || untargeted(plan, count)
                                ? List.of()
                                : List.of(TargetPreview.builder()
                                        .count(count)
                                        .targetType(type(plan))
                                        .build()))
                .totalAccounts((int)
                        places.stream().map(PartitionKey::account).distinct().count())
                .build();
    }

    /** Whether nobody said anything about targets. */
    private static boolean untargeted(ScaleOut plan, int count) {
        return count == 0 && plan.targets() == null && plan.targetMaps() == null;
    }

    /** Loops are what their steps are, so only those count. */
    private static Map<String, Integer> impacts(AutomationProgram program) {
        Map<String, Integer> impacts = new TreeMap<>();
        for (Step step : program.allSteps()) {
            if (step.action() != Action.LOOP) {
                impacts.merge(impact(step.action().impact()).wireValue(), 1, Integer::sum);
            }
        }
        return impacts;
    }

    private static ImpactType impact(Action.Impact impact) {
        return switch (impact) {
            case MUTATING -> ImpactType.MUTATING;
            case NON_MUTATING -> ImpactType.NON_MUTATING;
            case UNDETERMINED -> ImpactType.UNDETERMINED;
        };
    }

    /** The type of the targets: the runbook's, or that of the parameter that gets them; null if neither says. */
    private @Nullable String type(ScaleOut scaleOut) {
        String declared = runbook.targetType();
        if (declared != null && !declared.equals(EVERYTHING)) {
            return declared.substring(1);
        }
        String parameter = scaleOut.parameterName();
        if (parameter == null) {
            return null;
        }
        String type = Objects.requireNonNull(runbook.program().parameters().get(parameter))
                .type()
                .wireName();
        String resource = type.startsWith("List<") ? type.substring("List<".length(), type.length() - 1) : type;
        return resource.startsWith("AWS::") ? resource.substring(0, resource.lastIndexOf("::")) : null;
    }
}
