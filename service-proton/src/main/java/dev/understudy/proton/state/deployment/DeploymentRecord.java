package dev.understudy.proton.state.deployment;

import dev.understudy.core.outcome.Outcome;
import dev.understudy.proton.model.DeploymentState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deployment. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_Deployment.html">Deployment</a>.
 *
 * @param id a UUID
 * @param target what it is for
 * @param method who provisions
 * @param phase where it stands
 * @param createdAt when it began
 * @param lastModifiedAt when it last changed
 * @param completedAt when it ended; null before
 * @param initialState what the resource was; null if this is its first deployment
 * @param targetState what the resource shall become; null if it is deleted
 * @param provisioned what it brought about so far
 * @param scripted how a test wants it to end; null if nobody cares
 */
public record DeploymentRecord(
        String id,
        Target target,
        ProvisioningMethod method,
        DeploymentPhase phase,
        Instant createdAt,
        Instant lastModifiedAt,
        @Nullable Instant completedAt,
        @Nullable DeploymentState initialState,
        @Nullable DeploymentState targetState,
        Provisioned provisioned,
        @Nullable Outcome scripted) {

    /** It goes on. */
    public DeploymentRecord in(DeploymentPhase next, Provisioned brought, Instant now) {
        return new DeploymentRecord(
                id,
                target,
                method,
                next,
                createdAt,
                now,
                next.busy() ? null : now,
                initialState,
                targetState,
                brought,
                scripted);
    }

    /** It goes on with nothing new. */
    public DeploymentRecord in(DeploymentPhase next, Instant now) {
        return in(next, provisioned, now);
    }

    /** The same with an ending that a test wants. */
    public DeploymentRecord scripted(@Nullable Outcome wanted) {
        return new DeploymentRecord(
                id,
                target,
                method,
                phase,
                createdAt,
                lastModifiedAt,
                completedAt,
                initialState,
                targetState,
                provisioned,
                wanted);
    }
}
