package dev.understudy.ssm.session.state;

import dev.understudy.ssm.model.AccessType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session with a node.
 *
 * @param id the name of who started it, and 17 hexadecimal digits
 * @param target the node
 * @param agentVersion the version of the node's agent, on which the client's manners depend
 * @param owner the ARN of who started it
 * @param reason why, as its owner says; null if it does not
 * @param documentName the session document
 * @param work what it is for
 * @param properties the document's properties with the parameters filled in, as JSON, for the client
 * @param limits how long it may last
 * @param logs where what its client sees is kept besides
 * @param accessType how its owner came to be allowed to
 * @param startedAt when it was started
 * @param token what a client needs to open the data channel
 * @param state where it stands
 */
public record SessionRecord(
        String id,
        String target,
        String agentVersion,
        String owner,
        @Nullable String reason,
        String documentName,
        SessionWork work,
        String properties,
        SessionLimits limits,
        SessionLogs logs,
        AccessType accessType,
        Instant startedAt,
        String token,
        SessionState state) {
    /** Whether it belongs to the history. */
    public boolean over() {
        return state.endedAt() != null;
    }

    /** The same session in another state. */
    public SessionRecord in(SessionState next) {
        return new SessionRecord(
                id,
                target,
                agentVersion,
                owner,
                reason,
                documentName,
                work,
                properties,
                limits,
                logs,
                accessType,
                startedAt,
                token,
                next);
    }

    /** The same session with another token; the one before does not open it any more. */
    public SessionRecord withToken(String next) {
        return new SessionRecord(
                id,
                target,
                agentVersion,
                owner,
                reason,
                documentName,
                work,
                properties,
                limits,
                logs,
                accessType,
                startedAt,
                next,
                state);
    }
}
