package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.automation.program.Action;
import dev.understudy.ssm.automation.state.StepFailure;
import org.jspecify.annotations.Nullable;

/**
 * What somebody scripted as the result of a step, although a step with this result fails: actions wait for a state, and
 * another one is none to go on with.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-actions.html">Actions
 *     reference</a>
 */
final class UnexpectedResults {
    private UnexpectedResults() {}

    /** Why a step with this result fails, or null if it does not. Texts: inferred but for that of launched instances. */
    static @Nullable StepFailure failure(StepStart start, JsonNode result) {
        Action action = start.step().action();
        return switch (action) {
            case RUN_INSTANCES, CHANGE_INSTANCE_STATE -> instances(start, result);
            case CREATE_IMAGE, COPY_IMAGE ->
                other(
                        result,
                        "ImageState",
                        "available",
                        "Image " + result.path("ImageId").asText());
            case CREATE_STACK ->
                other(
                        result,
                        "StackStatus",
                        "CREATE_COMPLETE",
                        "Stack " + start.input("StackName").asText());
            case EXECUTE_STATE_MACHINE ->
                other(
                        result,
                        "status",
                        "SUCCEEDED",
                        "Execution of " + start.input("stateMachineArn").asText());
            case INVOKE_LAMBDA_FUNCTION ->
                result.has("FunctionError")
                        ? StepFailures.action("The function failed: "
                                + result.path("FunctionError").asText() + " " + result.path("Payload"))
                        : null;
            default -> null;
        };
    }

    private static @Nullable StepFailure instances(StepStart start, JsonNode result) {
        boolean launched = start.step().action() == Action.RUN_INSTANCES;
        String wanted = launched ? "running" : start.input("DesiredState").asText();
        JsonNode ids = launched ? result.path("InstanceIds") : start.input("InstanceIds");
        JsonNode states = result.path("InstanceStates");
        for (int i = 0; i < states.size(); i++) {
            String state = states.path(i).asText();
            if (!state.equals(wanted)) {
                String detail = entered("Instance " + ids.path(i).asText(), state);
                return launched ? StepFailures.launched(detail) : StepFailures.verification(detail);
            }
        }
        return null;
    }

    private static @Nullable StepFailure other(JsonNode result, String member, String wanted, String what) {
        String state = result.path(member).asText(wanted);
        return state.equals(wanted) ? null : StepFailures.verification(entered(what, state));
    }

    private static String entered(String what, String state) {
        return what + " entered unexpected state: " + state;
    }
}
