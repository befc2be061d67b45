package dev.understudy.ssm.automation.run;

import dev.understudy.ssm.automation.state.StepRecord;

/** Performs one kind of step. */
@FunctionalInterface
public interface StepAction {
    /** Begins a try, or looks again after a {@link dev.understudy.ssm.automation.state.Wait.Poll}; under the lock. */
    Progress begin(StepStart start);

    /** A step of this action is over, however it ended; what still runs for it may stop. Under the lock. */
    default void ended(StepRecord step) {}
}
