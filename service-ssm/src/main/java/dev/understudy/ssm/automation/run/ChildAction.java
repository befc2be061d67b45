package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.automation.state.Parent;
import dev.understudy.ssm.automation.state.Wait;
import dev.understudy.ssm.automation.value.WireText;
import dev.understudy.ssm.state.SsmStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code aws:executeAutomation}: starts an execution and waits for its end.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-executeAutomation.html">
 *     aws:executeAutomation</a>
 */
final class ChildAction implements StepAction {
    private static final List<String> RATE_CONTROL =
            List.of("Targets", "TargetParameterName", "TargetMaps", "TargetLocations", "MaxConcurrency", "MaxErrors");

    private final Partitions<SsmStore> partitions;
    private final Launcher launcher;
    private final Runbooks runbooks;

    ChildAction(Partitions<SsmStore> partitions, Launcher launcher, Runbooks runbooks) {
        this.partitions = partitions;
        this.launcher = launcher;
        this.runbooks = runbooks;
    }

    @Override
    public Progress begin(StepStart start) {
        for (String name : RATE_CONTROL) {
            if (start.inputs().containsKey(name)) {
                return new Progress.Failed(StepFailures.inputs(
                        "Understudy does not run rate-controlled executions within executions: " + name));
            }
        }
        PartitionKey place = start.place();
        Parent parent = new Parent(place.account(), place.region(), start.executionId(), start.stepExecutionId());
        JsonNode version = start.input("DocumentVersion");
        return new Progress.Outside(
                () -> launch(start, parent, version.isMissingNode() ? null : version.asText()), false);
    }

    private Progress launch(StepStart start, Parent parent, @Nullable String version) {
        try {
            return partitions.within(start.place(), (partition, now) -> {
                Runbook runbook = runbooks.require(start.input("DocumentName").asText(), version, partition);
                Map<String, List<String>> parameters = new LinkedHashMap<>();
                start.input("RuntimeParameters")
                        .properties()
                        .forEach(given -> parameters.put(given.getKey(), WireText.output(given.getValue())));
                launcher.launch(
                        LaunchPlan.of(runbook, parameters, start.origin().executedBy())
                                .under(parent, null),
                        partition,
                        start.now());
                return new Progress.Waits(new Wait.Child());
            });
        } catch (ModeledError refusal) {
            return new Progress.Failed(
                    StepFailures.api("StartAutomationExecution", refusal.code(), String.valueOf(refusal.getMessage())));
        }
    }
}
