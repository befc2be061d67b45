package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.automation.program.Action;
import dev.understudy.ssm.automation.state.StepFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why steps fail, in the words of Systems Manager. The grammar is recorded in public issues: <em>Step fails when it is
 * [phase]. [detail]. Please refer to …</em>
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-troubleshooting.html">
 *     Troubleshooting Systems Manager Automation</a>
 */
public final class StepFailures {
    private static final String GUIDE =
            "Please refer to Automation Service Troubleshooting Guide for more diagnosis details.";

    /** The model's limit for a value among the details of a failure. */
    private static final int LONGEST_DETAIL = 512;

    private StepFailures() {}

    /** Inputs that cannot be resolved. */
    public static StepFailure inputs(String detail) {
        return fails("validating and resolving the step inputs", detail, "InputValidation", "Verification");
    }

    /** The first input that is not of the type that the action wants, or null. Text: inferred. */
    static @Nullable StepFailure mismatch(Action action, Map<String, JsonNode> inputs) {
        for (Map.Entry<String, JsonNode> input : inputs.entrySet()) {
            String type = action.mismatch(input.getKey(), input.getValue());
            if (type != null) {
                return inputs("Input " + input.getKey() + " is not of type " + type + ": " + input.getValue());
            }
        }
        return null;
    }

    /** A call that was refused. */
    public static StepFailure action(String detail) {
        return fails("Execute/Cancelling action", detail, "Invocation", "Action");
    }

    /** A refusal of an operation, in the format of the Python SDK. */
    public static StepFailure api(String operation, String code, String message) {
        String detail = "An error occurred (" + code + ") when calling the " + operation + " operation: " + message;
        return fails("Execute/Cancelling action", detail, "Invocation", type(code), Map.of("ErrorCode", code));
    }

    /** What kind of failure an error of AWS is, by its code. Rule: inferred from the names of the types. */
    private static String type(String code) {
        if (code.contains("AccessDenied") || code.contains("NotAuthorized") || code.contains("UnauthorizedOperation")) {
            return "Permission";
        }
        boolean throttled =
                code.contains("Throttl") || code.startsWith("TooManyRequests") || code.equals("RequestLimitExceeded");
        return throttled ? "Throttling" : "Action";
    }

    /** The refusal of an operation of this emulator; some say nothing but their code. */
    public static StepFailure refused(String operation, ModeledError refusal) {
        String message = Objects.requireNonNullElse(refusal.getMessage(), "");
        return api(operation, refusal.code(), message)
                .answered(Integer.toString(refusal.httpStatus()), message.isEmpty() ? refusal.code() : message);
    }

    /** Something that did not end well after it was begun. */
    public static StepFailure polling(String detail) {
        return fails("Poll action status for completion", detail, "Invocation", "Action");
    }

    /** A result that is not the wanted one. Phase: inferred. */
    public static StepFailure verification(String detail) {
        return fails("verifying the result of the action", detail, "PostVerification", "Verification");
    }

    /** A property that has not one of the values that it should have. Text: recorded, with both of its full stops. */
    public static StepFailure undesired(String found, JsonNode desired) {
        List<String> quoted = new ArrayList<>();
        desired.forEach(value -> quoted.add("'" + value.asText() + "'"));
        String detail = "Property value '" + found
                + "' from the API output is not in the desired values. Desired values: " + quoted + ".";
        return fails("Execute/Cancelling action", detail + ".", "PostVerification", "Verification");
    }

    /** An execution that did not succeed. Text: recorded. */
    static StepFailure child(String id, String status, List<String> outputs) {
        String detail = "Failed to run automation with executionId: " + id + " " + status + " : {Status=[" + status
                + "], Output=" + outputs + ", ExecutionId=[" + id + "]}";
        return fails("Execution complete: verified", detail, "Invocation", "Action");
    }

    /** Instances that cannot be launched. */
    public static StepFailure launching(String detail) {
        return fails("launching the instance(s)", detail, "Invocation", "Action");
    }

    /** Instances that were launched and are not ready. Text: recorded. */
    static StepFailure launched(String detail) {
        return fails("verifying launched instance(s) are ready to be used", detail, "PostVerification", "Verification");
    }

    /** What a test says: in the words of the action where they are recorded. */
    static StepFailure scripted(Action action, String message, @Nullable JsonNode output) {
        if (action == Action.RUN_INSTANCES) {
            return launching(message);
        }
        return action == Action.RUN_COMMAND && output != null ? command(message) : action(message);
    }

    /** A mistake of Understudy's own. */
    static StepFailure internal() {
        return new StepFailure("Internal Server Error. " + GUIDE, "Invocation", "Internal");
    }

    /** A command that did not succeed. */
    public static StepFailure command(String detail) {
        return fails("verifying the command has completed", detail, "PostVerification", "Action");
    }

    /** A try that took too long. Phase: inferred. */
    public static StepFailure timeout() {
        return new StepFailure(
                "Step timed out while step is Poll action status for completion. " + GUIDE, "Invocation", "Action");
    }

    /** An execution without a role that took longer than the permissions of its caller last. Text: inferred. */
    static StepFailure sessionOver() {
        return new StepFailure(
                "Step timed out while step is Poll action status for completion. The session of the user who started the"
                        + " automation is over; an automation that takes longer needs a role to assume. " + GUIDE,
                "Invocation",
                "Permission");
    }

    /** Agents that were missed for too long. */
    public static StepFailure agentsTimeout(List<String> nodeIds) {
        return new StepFailure(
                "Step timed out while step is verifying the SSM Agent availability on the target instance(s). SSM Agent on"
                        + " Instances: [" + String.join(", ", nodeIds) + "] are not functioning. " + GUIDE,
                "PreVerification",
                "Verification");
    }

    /** An execution that tries more than Understudy lets it. Text: inferred. */
    static StepFailure tooManyTries(int most) {
        return action("An execution tries at most " + most + " steps, each repetition counted");
    }

    /** An execution whose steps keep more than Understudy lets them. Text: inferred. */
    static StepFailure tooLong(int most) {
        return action("The steps of an execution keep at most " + most + " characters");
    }

    /** A loop in which a step failed. Text: inferred. */
    public static StepFailure inLoop(String step, StepFailure cause) {
        return new StepFailure(
                "Step " + step + " failed: " + cause.message(), cause.stage(), cause.type(), cause.details(), null);
    }

    private static StepFailure fails(String phase, String detail, String stage, String type) {
        return fails(phase, detail, stage, type, Map.of());
    }

    private static StepFailure fails(String phase, String detail, String stage, String type, Map<String, String> more) {
        String end = detail.endsWith(".") ? " " : ". ";
        Map<String, String> details = new LinkedHashMap<>();
        details.put("Phase", phase);
        details.put("Detail", detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
        details.putAll(more);
        return new StepFailure(
                "Step fails when it is " + phase + ". " + detail + end + GUIDE, stage, type, details, null);
    }
}
