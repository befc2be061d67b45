package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.run.StepStart;
import org.jspecify.annotations.Nullable;

/**
 * What {@code aws:createStack} refuses. Rules: docs; texts: inferred but for the missing capability.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-createstack.html">
 *     aws:createStack</a>
 */
final class StackInputs {
    private static final int MOST_NOTIFICATIONS = 5;
    private static final int MOST_TAGS = 10;
    private static final String ACCESS_RESOURCE = "AWS::IAM::";

    private StackInputs() {}

    /** Why a step cannot create its stack, or null. */
    static @Nullable Progress refusal(StepStart start) {
        String reason = reason(start);
        if (reason != null) {
            return new Progress.Failed(StepFailures.inputs(reason));
        }
        boolean named = start.input("Capabilities").toString().contains("CAPABILITY_");
        return start.input("TemplateBody").asText().contains(ACCESS_RESOURCE) && !named
                ? new Progress.Failed(StepFailures.api(
                        "CreateStack",
                        "InsufficientCapabilitiesException",
                        "Requires capabilities : [CAPABILITY_NAMED_IAM]"))
                : null;
    }

    private static @Nullable String reason(StepStart start) {
        if (given(start, "TemplateBody") == given(start, "TemplateURL")) {
            return "Exactly one of TemplateBody and TemplateURL is needed";
        }
        if (given(start, "DisableRollback") && given(start, "OnFailure")) {
            return "DisableRollback and OnFailure exclude each other";
        }
        if (given(start, "StackPolicyBody") && given(start, "StackPolicyURL")) {
            return "StackPolicyBody and StackPolicyURL exclude each other";
        }
        if (start.input("NotificationARNs").size() > MOST_NOTIFICATIONS) {
            return "NotificationARNs has at most " + MOST_NOTIFICATIONS + " items";
        }
        if (start.input("Tags").size() > MOST_TAGS) {
            return "Tags has at most " + MOST_TAGS + " items";
        }
        JsonNode minutes = start.input("TimeoutInMinutes");
        if (!minutes.isMissingNode() && minutes.asInt() < 1) {
            return "TimeoutInMinutes is at least 1";
        }
        return start.step().attempts() > 1 && !given(start, "ClientRequestToken")
                ? "ClientRequestToken is needed if the step may be tried again"
                : null;
    }

    private static boolean given(StepStart start, String input) {
        return start.inputs().containsKey(input);
    }
}
