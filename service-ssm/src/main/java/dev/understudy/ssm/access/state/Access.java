package dev.understudy.ssm.access.state;

import dev.understudy.ssm.model.AccessRequestStatus;
import java.time.Instant;

/**
 * How a request for access stands.
 *
 * <pre>
 *   Pending ──► Approved ──time──► expired
 *      │            └──Revoke──► Revoked
 *      ├──► Rejected
 *      └──► Lapsed      (nobody decided in time)
 * </pre>
 */
public sealed interface Access {
    /** What callers see at a time. */
    AccessRequestStatus status(Instant now);

    /** Nobody has decided yet. */
    record Pending() implements Access {
        @Override
        public AccessRequestStatus status(Instant now) {
            return AccessRequestStatus.PENDING;
        }

        /** The same when it was granted. */
        public Approved toApproved(Instant at, Instant until) {
            return new Approved(at, until);
        }
    }

    /**
     * It was granted for a time.
     *
     * @param at when
     * @param until when it ends by itself
     */
    record Approved(Instant at, Instant until) implements Access {
        @Override
        public AccessRequestStatus status(Instant now) {
            return now.isBefore(until) ? AccessRequestStatus.APPROVED : AccessRequestStatus.EXPIRED;
        }

        /** The same when it was taken away. */
        public Revoked toRevoked(Instant now) {
            return new Revoked(now);
        }
    }

    /** Somebody said no, or nobody can say yes any more. */
    record Rejected() implements Access {
        @Override
        public AccessRequestStatus status(Instant now) {
            return AccessRequestStatus.REJECTED;
        }
    }

    /**
     * It was taken away.
     *
     * @param at when
     */
    record Revoked(Instant at) implements Access {
        @Override
        public AccessRequestStatus status(Instant now) {
            return AccessRequestStatus.REVOKED;
        }
    }

    /** Nobody decided in time. */
    record Lapsed() implements Access {
        @Override
        public AccessRequestStatus status(Instant now) {
            return AccessRequestStatus.EXPIRED;
        }
    }
}
