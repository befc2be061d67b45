package dev.understudy.ssm.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Those at the nodes' ends of sessions, while clients are connected or may come back. */
public interface SessionAgents {
    /** When something was said last in a session; null if nothing ever was. Takes no lock. */
    @Nullable Instant lastActivity(String sessionId);

    /**
     * Ends the work of a session that is over. The caller holds no lock.
     *
     * @param farewell what the client is told; may be empty
     */
    void dismiss(String sessionId, String farewell);
}
