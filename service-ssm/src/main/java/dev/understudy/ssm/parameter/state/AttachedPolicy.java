package dev.understudy.ssm.parameter.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parameter policy that is attached to a parameter.
 *
 * @param type what it does
 * @param text the policy as JSON
 * @param period how long before the expiration, or after the last change, it acts; null for an expiration
 * @param dueAt when it acts
 * @param status how far it got
 */
public record AttachedPolicy(
        PolicyType type, String text, @Nullable Duration period, Instant dueAt, PolicyStatus status) {

    /** The same policy in the next status. */
    public AttachedPolicy become(PolicyStatus next) {
        return new AttachedPolicy(type, text, period, dueAt, status.next(next));
    }

    /** The same policy on a parameter that was changed: only what waits for changes begins anew. */
    public AttachedPolicy afterChange(Instant modifiedAt) {
        return type == PolicyType.NO_CHANGE_NOTIFICATION && period != null
                ? new AttachedPolicy(type, text, period, modifiedAt.plus(period), PolicyStatus.PENDING)
                : this;
    }

    /** Whether it still has to act. */
    public boolean pending() {
        return status == PolicyStatus.PENDING;
    }
}
