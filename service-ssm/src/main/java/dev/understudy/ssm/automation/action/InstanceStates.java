package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.state.Table;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepAction;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.automation.state.Wait;
import dev.understudy.ssm.automation.value.WireText;
import dev.understudy.ssm.node.state.InstanceStage;
import dev.understudy.ssm.node.state.Machine;
import dev.understudy.ssm.node.state.NodeRecord;
import java.time.Duration;

/**
 * {@code aws:changeInstanceState}: switches the machines that the admin API declares, or waits until somebody has if the
 * step only checks them. About other instances nobody knows anything.
 *
 * @param standIn says how the step ends
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-changestate.html">
 *     aws:changeInstanceState</a>
 */
public record InstanceStates(StepAction standIn) implements StepAction {
    /** How often states are looked at. AWS does not say. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    @Override
    public Progress begin(StepStart start) {
        boolean only = start.input("CheckStateOnly").asText("false").equalsIgnoreCase("true");
        String wanted = start.input("DesiredState").asText();
        JsonNode ids = start.input("InstanceIds");
        Table<String, NodeRecord> nodes = start.run().partition().store().nodes;
        for (String id : WireText.output(ids)) {
            NodeRecord node = nodes.get(id);
            if (node == null || !(node.machine() instanceof Machine.Ec2 instance)) {
                continue;
            }
            if (only && !instance.state().wireValue().equals(wanted)) {
                return new Progress.Waits(new Wait.Poll(start.now().plus(INTERVAL)));
            }
            nodes.put(id, node.withMachine(instance.in(stage(wanted))));
        }
        return standIn.begin(start);
    }

    private static InstanceStage stage(String wanted) {
        for (InstanceStage stage : InstanceStage.values()) {
            if (stage.wireValue().equals(wanted)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("no state " + wanted);
    }
}
