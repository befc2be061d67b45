package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.outcome.Outcome;
import dev.understudy.core.outcome.Outcomes;
import dev.understudy.ssm.automation.state.StepFailure;
import dev.understudy.ssm.automation.state.StepRecord;
import dev.understudy.ssm.automation.state.Wait;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An action whose steps end as somebody scripted, or else as they do by themselves.
 *
 * @param outcomes what is scripted
 * @param otherwise what performs steps about which nothing is
 */
record ScriptedAction(Outcomes outcomes, StepAction otherwise) implements StepAction {
    /** How steps end; the name is {@code runbook/step}. */
    static final String OUTCOME = "ssm.automation-step";

    @Override
    public Progress begin(StepStart start) {
        String name = start.origin().documentName() + "/" + start.step().name();
        Optional<Outcome> outcome = outcomes.next(OUTCOME, name, start.place());
        return outcome.isEmpty() ? otherwise.begin(start) : end(start, outcome.get());
    }

    private Progress end(StepStart start, Outcome outcome) {
        if (outcome instanceof Outcome.Failure failure) {
            StepFailure reason = StepFailures.scripted(start.step().action(), failure.message(), failure.output());
            return ended(start, outcome.delay(), failure.output(), reason);
        }
        JsonNode output = outcome.output();
        Duration delay = Objects.requireNonNullElse(outcome.delay(), Duration.ZERO);
        if (output == null && otherwise.begin(start.after(delay)) instanceof Progress.Succeeded done) {
            output = done.response();
        }
        StepFailure unexpected = output == null ? null : UnexpectedResults.failure(start, output);
        return ended(start, outcome.delay(), output, unexpected);
    }

    private static Progress ended(
            StepStart start, @Nullable Duration delay, @Nullable JsonNode output, @Nullable StepFailure failure) {
        JsonNode result = output == null ? JsonNodeFactory.instance.objectNode() : output;
        if (delay != null && !delay.isZero()) {
            return new Progress.Waits(new Wait.Scripted(start.now().plus(delay), result, failure));
        }
        return failure == null ? Progress.Succeeded.showing(result) : new Progress.Failed(failure);
    }

    @Override
    public void ended(StepRecord step) {
        otherwise.ended(step);
    }
}
