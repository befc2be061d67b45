package dev.understudy.ssm.automation.run;

import dev.understudy.core.state.Partition;
import dev.understudy.ssm.automation.state.ExecutionRecord;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;

/**
 * Hears what becomes of requests for access; their family brings one of these. The partition's lock is held, and the
 * execution's request is an {@link dev.understudy.ssm.automation.state.AccessRequest}.
 */
public interface AccessDecisions {
    /** The execution is over: its status says whether access was granted. */
    void decided(ExecutionRecord execution, Partition<SsmStore> partition, Instant now);

    /**
     * Somebody takes granted access away.
     *
     * @throws dev.understudy.core.error.ModeledError {@code InvalidAutomationSignalException} if there is none any more
     */
    void revoked(ExecutionRecord execution, Partition<SsmStore> partition, Instant now);
}
