package dev.understudy.ssm.automation.run;

import dev.understudy.ssm.automation.state.StepRecord;
import java.time.Instant;

/** Hears of ends. */
interface Finish {
    /** A try of a step failed or took too long. */
    void tryEnded(Run run, StepRecord step, Instant now);

    /** A step ended. */
    void stepEnded(Run run, StepRecord step, Instant now);

    /** An interactive execution waits for somebody to start the next step. */
    void idle(Run run);

    /** No step is left: the execution ends as its verdict says, or as cancelled. */
    void over(Run run, Instant now);
}
