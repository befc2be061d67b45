package dev.understudy.proton.state.deployment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The deployments of one resource, as far as the resource itself shows them.
 *
 * @param phase where the newest one stands
 * @param lastAttempted the id of the newest one
 * @param lastAttemptedAt when it began
 * @param lastSucceeded the id of the newest one that succeeded; null if none did
 * @param lastSucceededAt when that one succeeded
 * @param provisioned what that one brought about
 */
public record DeploymentTrack(
        DeploymentPhase phase,
        String lastAttempted,
        Instant lastAttemptedAt,
        @Nullable String lastSucceeded,
        @Nullable Instant lastSucceededAt,
        Provisioned provisioned) {

    /** The track of a resource whose first deployment begins. */
    public static DeploymentTrack first(String deployment, Instant now) {
        return new DeploymentTrack(
                DeploymentPhase.InProgress.first(), deployment, now, null, null, Provisioned.NOTHING);
    }

    /** Another deployment begins. */
    public DeploymentTrack attempt(DeploymentPhase begun, String deployment, Instant now) {
        return new DeploymentTrack(begun, deployment, now, lastSucceeded, lastSucceededAt, provisioned);
    }

    /** The newest deployment stands elsewhere now. */
    public DeploymentTrack in(DeploymentPhase next) {
        return new DeploymentTrack(next, lastAttempted, lastAttemptedAt, lastSucceeded, lastSucceededAt, provisioned);
    }

    /** The newest deployment succeeded. */
    public DeploymentTrack succeeded(DeploymentPhase.Succeeded end, Provisioned brought, Instant now) {
        return new DeploymentTrack(end, lastAttempted, lastAttemptedAt, lastAttempted, now, brought);
    }

    /** Whether there is something that others can build on. */
    public boolean everSucceeded() {
        return lastSucceeded != null;
    }
}
