package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.automation.run.Trees;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What actions of EC2, CloudFormation and Step Functions refuse, whatever becomes of them afterwards. Rules: docs of the
 * action or of the operation behind it; texts: inferred.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-actions.html">Actions
 *     reference</a>
 */
final class StandInInputs {
    private static final int MOST_INSTANCES = 100;
    private static final Set<String> INSTANCE_STATES = Set.of("running", "stopped", "terminated");
    private static final Map<String, Pattern> FORMS = Map.of(
            "InstanceInitiatedShutdownBehavior",
            Pattern.compile("stop|terminate"),
            "UserData",
            Pattern.compile("[A-Za-z0-9+/\\s]*=?\\s*=?\\s*"),
            "stateMachineArn",
            Pattern.compile("arn:[^:]+:states:[^:]+:[^:]+:stateMachine:.+"),
            "name",
            Pattern.compile("[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/]{1,80}"));

    private StandInInputs() {}

    /** Why a step cannot do its work, or null. */
    static @Nullable String refusal(StepStart start) {
        for (Map.Entry<String, Pattern> form : FORMS.entrySet()) {
            JsonNode value = start.input(form.getKey());
            if (!value.isMissingNode()
                    && !form.getValue().matcher(value.asText()).matches()) {
                return form.getKey() + " is not of the form " + form.getValue() + ": " + value.asText();
            }
        }
        return switch (start.step().action()) {
            case RUN_INSTANCES -> runInstances(start);
            case CHANGE_INSTANCE_STATE -> changeInstanceState(start);
            case COPY_IMAGE -> copyImage(start);
            case EXECUTE_STATE_MACHINE -> stateMachine(start);
            default -> null;
        };
    }

    private static @Nullable String runInstances(StepStart start) {
        int most = start.input("MaxInstanceCount").asInt(1);
        int least = start.input("MinInstanceCount").asInt(1);
        if (least < 1 || most < least || most > MOST_INSTANCES) {
            return "MinInstanceCount and MaxInstanceCount are numbers from 1 to " + MOST_INSTANCES
                    + ", the first not above the second";
        }
        if (given(start, "IamInstanceProfileArn") && given(start, "IamInstanceProfileName")) {
            return "IamInstanceProfileArn and IamInstanceProfileName exclude each other";
        }
        return null;
    }

    private static @Nullable String changeInstanceState(StepStart start) {
        String state = start.input("DesiredState").asText();
        if (!INSTANCE_STATES.contains(state)) {
            return "DesiredState is one of running, stopped and terminated, not " + state;
        }
        return start.input("InstanceIds").isEmpty() ? "InstanceIds is a list of at least one id" : null;
    }

    private static @Nullable String copyImage(StepStart start) {
        boolean encrypted = start.input("Encrypted").asText("false").equalsIgnoreCase("true");
        return given(start, "KmsKeyId") && !encrypted ? "KmsKeyId is for images that are Encrypted" : null;
    }

    private static @Nullable String stateMachine(StepStart start) {
        try {
            Trees.JSON.readTree(start.input("input").asText("{}"));
            return null;
        } catch (JsonProcessingException e) {
            return "input is no JSON: " + start.input("input").asText();
        }
    }

    private static boolean given(StepStart start, String input) {
        return !start.input(input).asText().isEmpty();
    }
}
