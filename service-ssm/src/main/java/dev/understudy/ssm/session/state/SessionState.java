package dev.understudy.ssm.session.state;

import dev.understudy.ssm.model.SessionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a session stands.
 *
 * <pre>
 *   Connecting ──data channel opens──► Connected ──client is gone──► Disconnected
 *       │                                │  ▲                          │  │
 *       │                                │  └──────resume, open────────┘  │
 *       └────────────────┬───────────────┴────────────────────────────────┘
 *                        ├──TerminateSession──► Terminating ──► Terminated
 *                        ├──the shell ends, idle or open for too long──► Terminated
 *                        └──the client cannot do what the session needs──► Failed
 * </pre>
 */
public sealed interface SessionState {
    /** As answers show it. */
    SessionStatus status();

    /** When it ended; null as long as it has not. */
    default @Nullable Instant endedAt() {
        return null;
    }

    /** A session that a client may take part in. */
    sealed interface Live extends SessionState {
        /** A client has opened the data channel. */
        default Connected toConnected() {
            return new Connected();
        }

        /** Somebody wants it to end. */
        default Terminating toTerminating() {
            return new Terminating();
        }

        /** It ended. */
        default Terminated toTerminated(Instant at) {
            return new Terminated(at);
        }

        /** It cannot go on. */
        default Failed toFailed(Instant at) {
            return new Failed(at);
        }
    }

    /** Nobody has opened the data channel yet. */
    record Connecting() implements Live {
        @Override
        public SessionStatus status() {
            return SessionStatus.CONNECTING;
        }
    }

    /** A client is there. */
    record Connected() implements Live {
        @Override
        public SessionStatus status() {
            return SessionStatus.CONNECTED;
        }

        /** The client is gone. */
        public Disconnected toDisconnected() {
            return new Disconnected();
        }
    }

    /** The client is gone and may come back. */
    record Disconnected() implements Live {
        @Override
        public SessionStatus status() {
            return SessionStatus.DISCONNECTED;
        }
    }

    /** It is about to end. */
    record Terminating() implements SessionState {
        @Override
        public SessionStatus status() {
            return SessionStatus.TERMINATING;
        }

        /** It ended. */
        public Terminated toTerminated(Instant at) {
            return new Terminated(at);
        }
    }

    /**
     * It ended.
     *
     * @param endedAt when
     */
    record Terminated(Instant endedAt) implements SessionState {
        @Override
        public SessionStatus status() {
            return SessionStatus.TERMINATED;
        }
    }

    /**
     * It could not go on.
     *
     * @param endedAt since when
     */
    record Failed(Instant endedAt) implements SessionState {
        @Override
        public SessionStatus status() {
            return SessionStatus.FAILED;
        }
    }
}
