package dev.understudy.ssm.automation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.outcome.Outcome;
import dev.understudy.core.service.Kernel;
import dev.understudy.ssm.automation.program.Action;
import dev.understudy.ssm.automation.state.StepFailure;
import dev.understudy.ssm.automation.state.Wait;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who performs which action. Tests may script how any of them ends that is more than control flow. */
final class Actions {
    /** How steps end; the name is {@code runbook/step}. */
    static final String OUTCOME = "ssm.automation-step";

    private Actions() {}

    static Map<Action, StepAction> all(Kernel kernel, StepAction child, StepAction runCommand) {
        kernel.outcomes().declare(OUTCOME);
        Map<Action, StepAction> actions = new EnumMap<>(Action.class);
        actions.put(Action.SLEEP, ControlActions::sleep);
        actions.put(Action.PAUSE, ControlActions::pause);
        actions.put(Action.APPROVE, ControlActions::approve);
        actions.put(Action.UPDATE_VARIABLE, ControlActions::updateVariable);
        ApiCalls calls = new ApiCalls(kernel);
        ApiActions api = new ApiActions(calls);
        actions.put(Action.EXECUTE_AWS_API, scripted(kernel, api::execute));
        actions.put(Action.ASSERT_PROPERTY, scripted(kernel, api::assertProperty));
        actions.put(Action.WAIT_FOR_PROPERTY, scripted(kernel, api::waitForProperty));
        actions.put(Action.EXECUTE_AUTOMATION, scripted(kernel, child));
        actions.put(Action.INVOKE_LAMBDA_FUNCTION, scripted(kernel, new LambdaAction(kernel)));
        actions.put(Action.RUN_COMMAND, scripted(kernel, runCommand));
        StandIns standIns = new StandIns(kernel.ids());
        for (Action action : Action.values()) {
            if (action != Action.BRANCH && action != Action.LOOP) {
                actions.putIfAbsent(action, scripted(kernel, standIns));
            }
        }
        return actions;
    }

    private static StepAction scripted(Kernel kernel, StepAction otherwise) {
        return start -> {
            String name = start.origin().documentName() + "/" + start.step().name();
            Optional<Outcome> outcome = kernel.outcomes().next(OUTCOME, name, start.place());
            if (outcome.isEmpty()) {
                return otherwise.begin(start);
            }
            return end(start, outcome.get(), otherwise);
        };
    }

    private static Progress end(StepStart start, Outcome outcome, StepAction otherwise) {
        if (outcome instanceof Outcome.Failure failure) {
            JsonNode output = failure.output();
            StepFailure reason = failure.output() != null && start.step().action() == Action.RUN_COMMAND
                    ? StepFailures.command(failure.message())
                    : StepFailures.action(failure.message());
            return ended(start, outcome.delay(), output, reason);
        }
        JsonNode output = outcome.output();
        if (output == null && otherwise.begin(start) instanceof Progress.Succeeded done) {
            output = done.response();
        }
        return ended(start, outcome.delay(), output, null);
    }

    private static Progress ended(
            StepStart start, @Nullable Duration delay, @Nullable JsonNode output, @Nullable StepFailure failure) {
        JsonNode result = output == null ? JsonNodeFactory.instance.objectNode() : output;
        if (delay != null && !delay.isZero()) {
            return new Progress.Waits(new Wait.Scripted(start.now().plus(delay), result, failure));
        }
        return failure == null ? new Progress.Succeeded(result, Engine.outputs(result)) : new Progress.Failed(failure);
    }
}
