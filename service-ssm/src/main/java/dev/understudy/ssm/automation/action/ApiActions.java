package dev.understudy.ssm.automation.action;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.automation.state.Wait;
import dev.understudy.ssm.automation.value.Selector;
import dev.understudy.ssm.automation.value.Unresolved;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Actions that call an operation of AWS and keep or compare its answer.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-aws-apis-calling.html">Calling
 *     other AWS services</a>
 */
public final class ApiActions {
    /** How often a property is looked at. AWS does not say. */
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    /** Everything else is a parameter of the operation. */
    private static final Set<String> OWN = Set.of("Service", "Api", "PropertySelector", "DesiredValues");

    private final ApiCalls calls;
    private final PublishedAnswers answers;

    /** Actions that make such calls; runbooks of AWS get answers even if nobody is there. */
    public ApiActions(ApiCalls calls, PublishedAnswers answers) {
        this.calls = calls;
        this.answers = answers;
    }

    /** {@code aws:executeAwsApi}. */
    public Progress execute(StepStart start) {
        return outside(start, () -> new Progress.Succeeded(call(start), Map.of()));
    }

    /** {@code aws:assertAwsResourceProperty}: looks once. */
    public Progress assertProperty(StepStart start) {
        return outside(start, () -> {
            JsonNode found =
                    Selector.select(call(start), start.input("PropertySelector").asText());
            return desired(start, found)
                    ? Progress.Succeeded.plainly()
                    : new Progress.Failed(StepFailures.undesired(text(found), start.input("DesiredValues")));
        });
    }

    /** {@code aws:waitForAwsResourceProperty}: looks until the value is there, whatever went wrong before. */
    public Progress waitForProperty(StepStart start) {
        Instant next = start.nextLook(INTERVAL);
        return new Progress.Outside(
                () -> {
                    try {
                        JsonNode found = Selector.select(
                                call(start), start.input("PropertySelector").asText());
                        return desired(start, found) ? Progress.Succeeded.plainly() : poll(next);
                    } catch (ApiCalls.Fault fault) {
                        return fault.absent() && instead(start, fault) instanceof Progress.Succeeded done
                                ? done
                                : poll(next);
                    } catch (Unresolved notYet) {
                        return poll(next);
                    }
                },
                leaves(start));
    }

    private Progress instead(StepStart start, ApiCalls.Fault fault) {
        return answers.instead(start, fault.failure());
    }

    private static Progress poll(Instant next) {
        return new Progress.Waits(new Wait.Poll(next));
    }

    /** Part of a step that may find that an operation refuses, or that its answer is not as expected. */
    @FunctionalInterface
    private interface Look {
        Progress look() throws ApiCalls.Fault, Unresolved;
    }

    private Progress outside(StepStart start, Look look) {
        return new Progress.Outside(
                () -> {
                    try {
                        return look.look();
                    } catch (ApiCalls.Fault fault) {
                        return fault.absent() ? instead(start, fault) : new Progress.Failed(fault.failure());
                    } catch (Unresolved reason) {
                        return new Progress.Failed(StepFailures.verification(reason.reason()));
                    }
                },
                leaves(start));
    }

    private boolean leaves(StepStart start) {
        return calls.leaves(start.input("Service").asText());
    }

    private JsonNode call(StepStart start) throws ApiCalls.Fault {
        ObjectNode parameters = JsonNodeFactory.instance.objectNode();
        start.inputs().forEach((name, value) -> {
            if (!OWN.contains(name)) {
                parameters.set(name, value);
            }
        });
        return calls.call(start.input("Service").asText(), start.input("Api").asText(), parameters, start.place());
    }

    private static String text(JsonNode found) {
        if (found.isBoolean()) {
            return found.booleanValue() ? "True" : "False";
        }
        return found.isValueNode() ? found.asText() : found.toString();
    }

    /** Desired values are texts; truth is written {@code True} and {@code False} there. */
    private static boolean desired(StepStart start, JsonNode found) {
        String text = text(found);
        for (JsonNode wanted : start.input("DesiredValues")) {
            if (wanted.equals(found) || (found.isValueNode() && wanted.asText().equals(text))) {
                return true;
            }
        }
        return false;
    }
}
