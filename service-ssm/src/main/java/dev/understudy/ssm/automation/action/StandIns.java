package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepAction;
import dev.understudy.ssm.automation.run.StepStart;
import java.util.Map;

/**
 * Actions of services that are not here. They succeed at once and answer with ids of the right form; tests script
 * anything else as outcomes of the kind {@code ssm.automation-step}.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-actions.html">Actions
 *     reference</a>
 */
public final class StandIns implements StepAction {
    private static final int ID_DIGITS = 17;

    private final IdGenerator ids;

    /** Actions with such ids. */
    public StandIns(IdGenerator ids) {
        this.ids = ids;
    }

    @Override
    public Progress begin(StepStart start) {
        return switch (start.step().action()) {
            case RUN_INSTANCES -> runInstances(start);
            case CHANGE_INSTANCE_STATE -> changeInstanceState(start);
            case CREATE_IMAGE, COPY_IMAGE -> image();
            case CREATE_STACK -> createStack(start);
            case EXECUTE_STATE_MACHINE -> stateMachine(start);
            default -> Progress.Succeeded.plainly();
        };
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static Progress done(ObjectNode result) {
        return Progress.Succeeded.showing(result);
    }

    private Progress runInstances(StepStart start) {
        int most = start.input("MaxInstanceCount").asInt(1);
        ObjectNode result = object();
        ArrayNode instances = result.putArray("InstanceIds");
        ArrayNode states = result.putArray("InstanceStates");
        for (int i = 0; i < most; i++) {
            instances.add("i-" + ids.hex(ID_DIGITS));
            states.add("running");
        }
        return done(result);
    }

    /** Recorded: there is no OutputPayload. */
    private static Progress changeInstanceState(StepStart start) {
        String state = start.input("DesiredState").asText();
        JsonNode instances = start.input("InstanceIds");
        ObjectNode result = object();
        ArrayNode states = result.putArray("InstanceStates");
        instances.forEach(instance -> states.add(state));
        return new Progress.Succeeded(result, Map.of("InstanceStates", states));
    }

    private Progress image() {
        return done(object().put("ImageId", "ami-" + ids.hex(ID_DIGITS)).put("ImageState", "available"));
    }

    private Progress createStack(StepStart start) {
        String region = start.place().region();
        String arn = "arn:" + AwsPartitions.of(region) + ":cloudformation:" + region + ":"
                + start.place().account() + ":stack/" + start.input("StackName").asText() + "/" + ids.uuid();
        return done(object().put("StackId", arn)
                .put("StackStatus", "CREATE_COMPLETE")
                .put("StackStatusReason", ""));
    }

    private Progress stateMachine(StepStart start) {
        String machine = start.input("stateMachineArn").asText();
        String name = start.input("name").asText(ids.uuid());
        return done(object().put("executionArn", machine.replace(":stateMachine:", ":execution:") + ":" + name)
                .put("input", start.input("input").asText("{}"))
                .put("name", name)
                .put("output", "{}")
                .put("startDate", start.begun().toString())
                .put("stateMachineArn", machine)
                .put("status", "SUCCEEDED")
                .put("stopDate", start.now().toString()));
    }
}
