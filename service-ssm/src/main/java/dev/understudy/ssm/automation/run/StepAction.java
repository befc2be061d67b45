package dev.understudy.ssm.automation.run;

/** Performs one kind of step. */
@FunctionalInterface
public interface StepAction {
    /** Begins a try, or looks again after a {@link dev.understudy.ssm.automation.state.Wait.Poll}; under the lock. */
    Progress begin(StepStart start);
}
