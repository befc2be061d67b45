package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.service.Kernel;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.tag.TagRules;
import dev.understudy.ssm.automation.AutomationTags;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.automation.state.Parent;
import dev.understudy.ssm.automation.state.ScaleOut;
import dev.understudy.ssm.automation.state.Wait;
import dev.understudy.ssm.automation.target.TargetPlans;
import dev.understudy.ssm.automation.target.TargetRequest;
import dev.understudy.ssm.automation.value.WireText;
import dev.understudy.ssm.model.StartAutomationExecutionInput;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.TagSets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code aws:executeAutomation}: starts an execution, which may be rate-controlled itself, and waits for its end.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-executeAutomation.html">
 *     aws:executeAutomation</a>
 */
final class ChildAction implements StepAction {
    /**
     * See <a href="https://docs.aws.amazon.com/general/latest/gr/ssm.html">the quotas of Automation</a>. Nobody can change
     * it, for without it a runbook that runs itself would never end.
     */
    private static final int MOST_LEVELS = 5;

    /** The inputs that are members of StartAutomationExecution; only parameters have another name there. */
    private static final Set<String> MEMBERS = Set.of(
            "DocumentName",
            "DocumentVersion",
            "Targets",
            "TargetParameterName",
            "TargetMaps",
            "TargetLocations",
            "MaxConcurrency",
            "MaxErrors",
            "Tags");

    private final Kernel kernel;
    private final Partitions<SsmStore> partitions;
    private final Launcher launcher;
    private final Runbooks runbooks;

    ChildAction(Kernel kernel, Partitions<SsmStore> partitions, Launcher launcher, Runbooks runbooks) {
        this.kernel = kernel;
        this.partitions = partitions;
        this.launcher = launcher;
        this.runbooks = runbooks;
    }

    @Override
    public Progress begin(StepStart start) {
        if (start.origin().level() >= MOST_LEVELS) {
            return new Progress.Failed(StepFailures.action(
                    "There are at most " + MOST_LEVELS + " levels of automations below the topmost one"));
        }
        return new Progress.Outside(() -> start(start), false);
    }

    private Progress start(StepStart start) {
        try {
            StartAutomationExecutionInput request = request(start);
            PartitionKey caller = start.place();
            Runbook runbook = partitions.within(
                    runbooks.owner(request.documentName(), caller),
                    (partition, now) ->
                            runbooks.require(request.documentName(), request.documentVersion(), partition, caller));
            String id = partitions.within(caller, (partition, now) -> launch(start, request, runbook, partition));
            return new Progress.Waits(new Wait.Child(id));
        } catch (ModeledError refusal) {
            return new Progress.Failed(StepFailures.refused("StartAutomationExecution", refusal));
        }
    }

    private StartAutomationExecutionInput request(StepStart start) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        start.inputs().forEach((name, value) -> {
            if (MEMBERS.contains(name)) {
                members.set(name, name.startsWith("Max") ? JsonNodeFactory.instance.textNode(value.asText()) : value);
            }
        });
        StartAutomationExecutionInput request =
                (StartAutomationExecutionInput) kernel.neighbours().input("ssm", "StartAutomationExecution", members);
        return request.toBuilder().parameters(parameters(start)).build();
    }

    /** Whatever the types are here, parameters travel as lists of texts. */
    private static Map<String, List<String>> parameters(StepStart start) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> given :
                start.input("RuntimeParameters").properties()) {
            parameters.put(given.getKey(), WireText.output(given.getValue()));
        }
        return parameters;
    }

    private String launch(
            StepStart start, StartAutomationExecutionInput request, Runbook runbook, Partition<SsmStore> partition) {
        TargetRequest targets = TargetRequest.of(request);
        ScaleOut scaleOut = TargetPlans.of(targets, runbook, partition);
        Map<String, String> tags = TagSets.of(request.tags());
        TagRules rules = AutomationTags.atStart(kernel.quotas());
        partition.tags().check("", tags, rules);
        PartitionKey here = start.place();
        LaunchPlan plan = LaunchPlan.of(
                        runbook, targets.parameters(), start.origin().executedBy())
                .under(new Parent(
                        here.account(),
                        here.region(),
                        start.executionId(),
                        start.stepExecutionId(),
                        null,
                        start.origin().level() + 1))
                .over(scaleOut, scaleOut == null ? List.of() : TargetPlans.steps(scaleOut, partition, kernel.ids()));
        ExecutionRecord child = launcher.launch(plan, partition, start.now());
        partition.tags().add(AutomationTags.arn(here, child.id()), tags, rules);
        return child.id();
    }
}
