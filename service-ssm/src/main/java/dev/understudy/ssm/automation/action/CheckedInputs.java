package dev.understudy.ssm.automation.action;

import dev.understudy.ssm.automation.program.Action;
import dev.understudy.ssm.automation.run.Progress;
import dev.understudy.ssm.automation.run.StepAction;
import dev.understudy.ssm.automation.run.StepFailures;
import dev.understudy.ssm.automation.run.StepStart;
import dev.understudy.ssm.automation.state.StepRecord;

/**
 * An action whose inputs are looked at before anything else, so that wrong ones fail even if a test scripts how the step
 * ends.
 *
 * @param action what happens if they are right
 */
public record CheckedInputs(StepAction action) implements StepAction {
    @Override
    public Progress begin(StepStart start) {
        String reason = StandInInputs.refusal(start);
        if (reason != null) {
            return new Progress.Failed(StepFailures.inputs(reason));
        }
        Progress refusal = start.step().action() == Action.CREATE_STACK ? StackInputs.refusal(start) : null;
        return refusal == null ? action.begin(start) : refusal;
    }

    @Override
    public void ended(StepRecord step) {
        action.ended(step);
    }
}
