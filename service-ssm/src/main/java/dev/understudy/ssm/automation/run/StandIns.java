package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.service.AwsPartitions;
import java.util.Locale;

/**
 * Actions of services that are not here. They succeed at once and answer with ids of the right form; tests script
 * anything else as outcomes of the kind {@code ssm.automation-step}.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-actions.html">Actions
 *     reference</a>
 */
final class StandIns implements StepAction {
    private static final int ID_DIGITS = 17;
    private static final int MOST_INSTANCES = 100;

    private final IdGenerator ids;

    StandIns(IdGenerator ids) {
        this.ids = ids;
    }

    @Override
    public Progress begin(StepStart start) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        switch (start.step().action()) {
            case RUN_INSTANCES -> runInstances(start, result);
            case CHANGE_INSTANCE_STATE -> changeInstanceState(start, result);
            case CREATE_IMAGE, COPY_IMAGE ->
                result.put("ImageId", "ami-" + ids.hex(ID_DIGITS)).put("ImageState", "available");
            case CREATE_STACK -> createStack(start, result);
            case EXECUTE_STATE_MACHINE -> stateMachine(start, result);
            case EXECUTE_SCRIPT, INVOKE_WEBHOOK -> {
                return new Progress.Failed(StepFailures.action("Understudy does not perform "
                        + start.step().action().wireName() + "; script the outcome of the step instead"));
            }
            default -> {}
        }
        return new Progress.Succeeded(result, Engine.outputs(result));
    }

    private void runInstances(StepStart start, ObjectNode result) {
        int count = start.input("MaxInstanceCount").asInt(1);
        ArrayNode instances = result.putArray("InstanceIds");
        ArrayNode states = result.putArray("InstanceStates");
        for (int i = 0; i < Math.min(count, MOST_INSTANCES); i++) {
            instances.add("i-" + ids.hex(ID_DIGITS));
            states.add("running");
        }
    }

    private static void changeInstanceState(StepStart start, ObjectNode result) {
        ArrayNode states = result.putArray("InstanceStates");
        String state = start.input("DesiredState").asText().toLowerCase(Locale.ROOT);
        start.input("InstanceIds").forEach(instance -> states.add(state));
    }

    private void createStack(StepStart start, ObjectNode result) {
        String arn = "arn:" + AwsPartitions.of(start.place().region()) + ":cloudformation:"
                + start.place().region() + ":" + start.place().account() + ":stack/"
                + start.input("StackName").asText() + "/" + ids.uuid();
        result.put("StackId", arn).put("StackStatus", "CREATE_COMPLETE").put("StackStatusReason", "");
    }

    private void stateMachine(StepStart start, ObjectNode result) {
        String machine = start.input("stateMachineArn").asText();
        String name = start.input("name").asText(ids.uuid());
        result.put("executionArn", machine.replace(":stateMachine:", ":execution:") + ":" + name);
        result.put("input", start.input("input").asText("{}"));
        result.put("name", name);
        result.put("output", "{}");
        result.put("startDate", start.now().toString());
        result.put("stateMachineArn", machine);
        result.put("status", "SUCCEEDED");
        result.put("stopDate", start.now().toString());
    }
}
