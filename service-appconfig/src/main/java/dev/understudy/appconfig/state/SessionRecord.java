package dev.understudy.appconfig.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client that polls for a configuration. Its tokens hold most of what is known of it, so that ten thousand of them cost
 * little.
 *
 * @param id given by the service; it also decides when a rollout reaches the client
 * @param environmentId the environment
 * @param profileId the profile
 * @param minimumInterval the least time between polls that the client asked for, in seconds; 0 if it did not
 * @param polls how many polls were answered: the number of the token that is good next
 * @param tokenIssuedAt when that token was given out
 * @param served the number of the deployment whose configuration the client has; 0 if it has none
 */
public record SessionRecord(
        String id,
        String environmentId,
        String profileId,
        int minimumInterval,
        int polls,
        Instant tokenIssuedAt,
        int served) {
    /** For how long a token is good. */
    public static final Duration TOKEN_LIFE = Duration.ofHours(24);

    /** The session after one more poll. */
    public SessionRecord polled(int deployment, Instant now) {
        return new SessionRecord(id, environmentId, profileId, minimumInterval, polls + 1, now, deployment);
    }

    /** When the client was answered last; null if it has not polled yet. */
    public @Nullable Instant polledAt() {
        return polls == 0 ? null : tokenIssuedAt;
    }

    /** When its token is good no more. */
    public Instant expiresAt() {
        return tokenIssuedAt.plus(TOKEN_LIFE);
    }
}
