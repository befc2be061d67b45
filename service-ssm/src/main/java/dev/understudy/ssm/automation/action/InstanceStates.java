package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepAction;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.automation.state.Wait;
import dev.understudy.ssm.automation.value.WireText;
import dev.understudy.ssm.node.Registration;
import dev.understudy.ssm.node.state.InstanceStage;
import dev.understudy.ssm.node.state.Machine;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.state.SsmStore;
import java.time.Duration;

/**
 * {@code aws:changeInstanceState}: switches the machines that the admin API declares, or waits until somebody has if the
 * step only checks them; commands that wait for a machine that is switched on are delivered. About other instances nobody knows anything.
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
        Partition<SsmStore> partition = start.run().partition();
        for (String id : WireText.output(ids)) {
            NodeRecord node = partition.store().nodes.get(id);
            if (node == null || !(node.machine() instanceof Machine.Ec2 instance)) {
                continue;
            }
            if (only && !instance.state().wireValue().equals(wanted)) {
                return new Progress.Waits(new Wait.Poll(start.nextLook(INTERVAL)));
            }
            Registration.switchMachine(node, instance, stage(wanted), partition, start.now());
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
