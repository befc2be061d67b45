package dev.understudy.ssm.session;

import dev.understudy.core.lifecycle.Lifecycles;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Transitions;
import dev.understudy.ssm.session.state.SessionRecord;
import dev.understudy.ssm.session.state.SessionState;
import dev.understudy.ssm.state.SsmStore;
import java.time.Duration;
import java.time.Instant;

/**
 * What becomes of sessions in the course of time: they end when somebody wants them to, when nothing happens in them for
 * too long, or when they last too long; and their history is forgotten.
 */
public final class SessionLife {
    /** What the address of a session's data channel begins with. */
    public static final String CHANNEL_PATH = "/v1/data-channel/";

    /** The lifecycle that says how long the end of a session takes. */
    public static final String LIFECYCLE = "ssm.session-termination";

    private static final String TERMINATION = "session-termination";
    private static final String IDLE = "session-idle";
    private static final String LONGEST = "session-longest";
    private static final String HISTORY = "session-history";
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** What the client of an idle session is told. Text: recorded, in aws/amazon-ssm-agent#261. */
    private static final String TOO_IDLE = "Your session timed out due to inactivity and has been terminated.";

    /** What the client of a long session is told. Text: inferred. */
    private static final String TOO_LONG = "Your session reached its maximum duration and has been terminated.";

    private final Lifecycles lifecycles;
    private final SessionAgents agents;

    /** Sessions that end at once when somebody wants them to, unless users say otherwise. */
    public SessionLife(Lifecycles lifecycles, SessionAgents agents) {
        this.lifecycles = lifecycles;
        this.agents = agents;
        lifecycles.register(LIFECYCLE, TransitionPolicy.immediate());
    }

    /** Lets sessions end. */
    public void register(Transitions<SsmStore> transitions) {
        transitions.register(TERMINATION, this::terminated);
        transitions.register(IDLE, this::idle);
        transitions.register(LONGEST, this::lastedTooLong);
        transitions.register(
                HISTORY, (due, partition) -> partition.store().sessions.remove(due.resource()));
    }

    /** A session begins. */
    void begin(SessionRecord session, Partition<SsmStore> partition, Instant now) {
        partition.store().sessions.put(session.id(), session);
        expectActivity(session, partition, now);
        Duration longest = session.limits().longest();
        if (longest != null) {
            partition.timeline().schedule(new DueTransition(now.plus(longest), LONGEST, session.id()));
        }
    }

    private static void expectActivity(SessionRecord session, Partition<SsmStore> partition, Instant last) {
        partition
                .timeline()
                .schedule(new DueTransition(last.plus(session.limits().idle()), IDLE, session.id()));
    }

    /** A client may come back, with a token of its own. */
    SessionRecord resume(SessionRecord session, String token, Partition<SsmStore> partition, Instant now) {
        SessionRecord resumed = session.withToken(token);
        partition.store().sessions.put(session.id(), resumed);
        expectActivity(session, partition, now);
        return resumed;
    }

    /** A session is about to end; if that takes no time, its client hears of it before anybody asks again. */
    void terminate(SessionRecord session, SessionState.Live state, Partition<SsmStore> partition, Instant now) {
        TransitionPolicy policy = lifecycles.policy(LIFECYCLE);
        if (policy instanceof TransitionPolicy.Immediate) {
            end(session.in(state.toTerminated(now)), "", partition, now);
            return;
        }
        SessionRecord terminating = session.in(state.toTerminating());
        partition.store().sessions.put(terminating.id(), terminating);
        partition.timeline().cancel(IDLE, terminating.id());
        partition.timeline().cancel(LONGEST, terminating.id());
        partition.timeline().schedule(TERMINATION, terminating.id(), policy, now);
    }

    private void terminated(DueTransition due, Partition<SsmStore> partition) {
        SessionRecord session = partition.store().sessions.get(due.resource());
        if (session != null && session.state() instanceof SessionState.Terminating terminating) {
            end(session.in(terminating.toTerminated(due.dueAt())), "", partition, due.dueAt());
        }
    }

    private void idle(DueTransition due, Partition<SsmStore> partition) {
        SessionRecord session = partition.store().sessions.get(due.resource());
        if (session == null || !(session.state() instanceof SessionState.Live live)) {
            return;
        }
        Instant last = agents.lastActivity(session.id());
        if (last != null && last.plus(session.limits().idle()).isAfter(due.dueAt())) {
            expectActivity(session, partition, last);
        } else {
            end(session.in(live.toTerminated(due.dueAt())), TOO_IDLE, partition, due.dueAt());
        }
    }

    private void lastedTooLong(DueTransition due, Partition<SsmStore> partition) {
        SessionRecord session = partition.store().sessions.get(due.resource());
        if (session != null && session.state() instanceof SessionState.Live live) {
            end(session.in(live.toTerminated(due.dueAt())), TOO_LONG, partition, due.dueAt());
        }
    }

    /**
     * A session has ended.
     *
     * @param farewell what its client is told; may be empty
     */
    public void end(SessionRecord ended, String farewell, Partition<SsmStore> partition, Instant at) {
        partition.store().sessions.put(ended.id(), ended);
        partition.timeline().cancel(IDLE, ended.id());
        partition.timeline().cancel(LONGEST, ended.id());
        partition.timeline().schedule(new DueTransition(at.plus(REMEMBERED), HISTORY, ended.id()));
        partition.afterUnlock(() -> agents.dismiss(ended.id(), farewell));
    }
}
