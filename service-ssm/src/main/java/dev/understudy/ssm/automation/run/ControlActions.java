package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.ssm.automation.argument.ParameterValues;
import dev.understudy.ssm.automation.program.ParameterRule;
import dev.understudy.ssm.automation.program.VariableLimits;
import dev.understudy.ssm.automation.state.Wait;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Actions that need nobody but the clock and the people. */
final class ControlActions {
    /** Seven days less a second. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(604_799);

    private static final String VARIABLE = "variable:";

    private ControlActions() {}

    /**
     * Sleeps for a duration or until a time; one in the past is over at once.
     *
     * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-sleep.html">
     *     aws:sleep</a>
     */
    static Progress sleep(StepStart start) {
        JsonNode duration = start.input("Duration");
        JsonNode timestamp = start.input("Timestamp");
        if (duration.isMissingNode() == timestamp.isMissingNode()) {
            return refused("Exactly one of Duration and Timestamp is needed");
        }
        try {
            if (duration.asText().startsWith("-") || duration.asText().contains("T-")) {
                return refused("Duration is negative: " + duration.asText());
            }
            Instant until = duration.isMissingNode()
                    ? OffsetDateTime.parse(timestamp.asText()).toInstant()
                    : start.now().plus(Duration.parse(duration.asText()));
            if (until.isAfter(start.now().plus(LONGEST_SLEEP))) {
                return refused("A step sleeps at most " + LONGEST_SLEEP.toSeconds() + " seconds");
            }
            return until.isAfter(start.now())
                    ? new Progress.Waits(new Wait.Timer(until))
                    : Progress.Succeeded.plainly();
        } catch (DateTimeException | ArithmeticException e) {
            return refused("Neither an ISO 8601 duration nor a timestamp: " + duration.asText() + timestamp.asText());
        }
    }

    /**
     * Waits for the signal {@code Resume}.
     *
     * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-pause.html">
     *     aws:pause</a>
     */
    static Progress pause(StepStart start) {
        return new Progress.Waits(new Wait.Resume());
    }

    /**
     * Gives a variable another value.
     *
     * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-update-variable.html">
     *     aws:updateVariable</a>
     */
    static Progress updateVariable(StepStart start) {
        String name = start.input("Name").asText();
        String variable = name.startsWith(VARIABLE) ? name.substring(VARIABLE.length()) : "";
        ParameterRule rule = start.run().program().variables().get(variable);
        JsonNode value = start.input("Value");
        if (rule == null) {
            return refused("Name is " + VARIABLE + " and the name of a declared variable, not " + name);
        }
        if (!ParameterValues.fits(rule, value) || !VariableLimits.keep(value)) {
            return refused("The value of variable " + variable + " is not of type "
                    + rule.type().wireName() + ", or too long: " + value);
        }
        if (ParameterValues.notAllowed(rule, value) != null) {
            return refused("The value of variable " + variable + " is not one of " + rule.allowedValues());
        }
        start.run().variables().put(variable, value);
        return Progress.Succeeded.plainly();
    }

    private static Progress refused(String reason) {
        return new Progress.Failed(StepFailures.inputs(reason));
    }
}
