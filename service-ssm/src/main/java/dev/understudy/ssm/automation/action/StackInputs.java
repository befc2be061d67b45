package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.automation.value.WireText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Set<String> ACCESS_CAPABILITIES = Set.of("CAPABILITY_IAM", "CAPABILITY_NAMED_IAM");

    private static final Map<String, Pattern> FORMS = Map.of(
            "StackName", Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,127}"),
            "ClientRequestToken", Pattern.compile("[a-zA-Z0-9][-a-zA-Z0-9]{0,127}"),
            "OnFailure", Pattern.compile("DO_NOTHING|ROLLBACK|DELETE"),
            "Capabilities", Pattern.compile("CAPABILITY_(IAM|NAMED_IAM|AUTO_EXPAND)"),
            "TemplateBody", Pattern.compile("(?s).{1,51200}"),
            "TemplateURL", Pattern.compile(".{1,1024}"),
            "RoleARN", Pattern.compile(".{20,2048}"));

    private StackInputs() {}

    /** Why a step cannot create its stack, or null. */
    static @Nullable Progress refusal(StepStart start) {
        String reason = reason(start);
        if (reason != null) {
            return new Progress.Failed(StepFailures.inputs(reason));
        }
        boolean acknowledged = !Collections.disjoint(WireText.output(start.input("Capabilities")), ACCESS_CAPABILITIES);
        return start.input("TemplateBody").asText().contains(ACCESS_RESOURCE) && !acknowledged
                ? new Progress.Failed(StepFailures.api(
                        "CreateStack",
                        "InsufficientCapabilitiesException",
                        "Requires capabilities : [CAPABILITY_NAMED_IAM]"))
                : null;
    }

    private static @Nullable String reason(StepStart start) {
        for (Map.Entry<String, Pattern> form : FORMS.entrySet()) {
            List<String> values = given(start, form.getKey()) ? WireText.output(start.input(form.getKey())) : List.of();
            for (String value : values) {
                if (!form.getValue().matcher(value).matches()) {
                    return form.getKey() + " is not of the form " + form.getValue() + ": " + value;
                }
            }
        }
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
