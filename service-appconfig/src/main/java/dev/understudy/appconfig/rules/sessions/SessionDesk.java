package dev.understudy.appconfig.rules.sessions;

import dev.understudy.appconfig.AppConfigDataErrors;
import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.appconfig.state.SessionRecord;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Transitions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Opens sessions and lets their clients in, one token at a time. Sessions whose token is good no more are swept out
 * together from time to time: a due time for each would cost more memory than the sessions themselves.
 */
public final class SessionDesk {
    /** The kind of the transition that sweeps. */
    static final String SWEEP = "session-sweep";

    private static final String ALL = "sessions";
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final int ID_LENGTH = 16;

    private final AppConfigAccess access;
    private final PollInterval interval;

    /** Keeps sessions in the state that {@code access} gives. */
    public SessionDesk(AppConfigAccess access, PollInterval interval) {
        this.access = access;
        this.interval = interval;
    }

    /** Registers what the desk schedules. */
    public static void register(Transitions<AppConfigStore> transitions) {
        transitions.register(SWEEP, (transition, partition) -> sweep(partition, transition.dueAt()));
    }

    /**
     * Opens a session.
     *
     * @param minimumInterval the least time between polls in seconds; null if the client does not ask for one
     */
    public SessionRecord open(
            EnvironmentRecord environment,
            ProfileRecord profile,
            @Nullable Integer minimumInterval,
            RequestContext context) {
        SessionRecord session = new SessionRecord(
                access.kernel().ids().alphanumeric(ID_LENGTH),
                environment.id(),
                profile.id(),
                minimumInterval == null ? 0 : minimumInterval,
                0,
                context.now(),
                0);
        Partition<AppConfigStore> partition = access.partition(context);
        if (partition.store().sessions.size() == 0) {
            scheduleSweep(partition, session.expiresAt());
        }
        partition.store().sessions.put(session.id(), session);
        return session;
    }

    /**
     * The session of a token, if the token is good now. The token is not spent yet.
     *
     * @throws dev.understudy.appconfigdata.model.BadRequestException if it is not
     */
    public SessionRecord admit(String text, RequestContext context) {
        SessionToken token = SessionToken.open(text, context.partition());
        if (token == null) {
            throw AppConfigDataErrors.corruptedToken();
        }
        if (!context.now().isBefore(token.issuedAt().plus(SessionRecord.TOKEN_LIFE))) {
            throw AppConfigDataErrors.expiredToken();
        }
        SessionRecord session = access.store(context).sessions.get(token.sessionId());
        if (session == null || session.polls() != token.number()) {
            throw AppConfigDataErrors.corruptedToken();
        }
        if (interval.tooEarly(session, context.now())) {
            throw AppConfigDataErrors.tooEarly();
        }
        return session;
    }

    /**
     * Spends a session's token.
     *
     * @param deployment the number of the deployment whose configuration the client has now; 0 if it has none
     * @return the session with its next token
     */
    public SessionRecord spend(SessionRecord session, int deployment, RequestContext context) {
        SessionRecord next = session.polled(deployment, context.now());
        access.store(context).sessions.put(next.id(), next);
        return next;
    }

    private static void sweep(Partition<AppConfigStore> partition, Instant now) {
        AppConfigStore store = partition.store();
        Instant next = null;
        for (SessionRecord session : List.copyOf(store.sessions.values())) {
            Instant expiry = session.expiresAt();
            if (!expiry.isAfter(now)) {
                store.sessions.remove(session.id());
            } else if (next == null || expiry.isBefore(next)) {
                next = expiry;
            }
        }
        if (next != null) {
            Instant soonest = now.plus(BETWEEN_SWEEPS);
            scheduleSweep(partition, next.isBefore(soonest) ? soonest : next);
        }
    }

    private static void scheduleSweep(Partition<AppConfigStore> partition, Instant dueAt) {
        partition.timeline().schedule(new DueTransition(dueAt, SWEEP, ALL));
    }
}
