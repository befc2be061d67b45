package dev.understudy.ssm.automation.run;

import java.time.Instant;

/** Takes what an action needs from outside of the partition. */
@FunctionalInterface
interface Returns {
    /** Makes the call when the lock is free, and brings its result back to the engine with the ticket. */
    void request(Run run, long ticket, Progress.Outside call, Instant now);
}
