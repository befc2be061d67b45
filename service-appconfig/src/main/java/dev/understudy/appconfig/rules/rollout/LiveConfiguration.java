package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentPhase;
import dev.understudy.appconfig.state.DeploymentRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What clients of a configuration profile get in an environment at a moment.
 *
 * @param incoming the deployment in progress; null if there is none
 * @param percentage the share of clients that get it, from 0 to 100
 * @param current what all other clients get: the newest complete deployment; null if there is none
 */
public record LiveConfiguration(
        @Nullable DeploymentRecord incoming,
        float percentage,
        @Nullable DeploymentRecord current) {
    private static final LiveConfiguration NOTHING = new LiveConfiguration(null, 0, null);

    /**
     * What is live. A deployment that was rolled back or reverted counts for nothing: the one before is live again.
     *
     * @param now the time of the request
     */
    public static LiveConfiguration of(AppConfigStore store, String environmentId, String profileId, Instant now) {
        Integer newest = store.newestDeployment(environmentId, profileId);
        DeploymentRecord deployment = newest == null ? null : store.deployment(environmentId, newest);
        if (deployment == null) {
            return NOTHING;
        }
        DeploymentPhase phase = deployment.phaseAt(now);
        return phase instanceof DeploymentPhase.Running
                ? new LiveConfiguration(deployment, phase.percentageComplete(), before(store, deployment, now))
                : new LiveConfiguration(null, 0, complete(store, deployment, now));
    }

    /** This deployment or the newest complete one before it. */
    private static @Nullable DeploymentRecord complete(AppConfigStore store, DeploymentRecord deployment, Instant now) {
        DeploymentRecord candidate = deployment;
        while (candidate != null && !(candidate.phaseAt(now) instanceof DeploymentPhase.Complete)) {
            candidate = before(store, candidate);
        }
        return candidate;
    }

    private static @Nullable DeploymentRecord before(AppConfigStore store, DeploymentRecord deployment, Instant now) {
        DeploymentRecord previous = before(store, deployment);
        return previous == null ? null : complete(store, previous, now);
    }

    private static @Nullable DeploymentRecord before(AppConfigStore store, DeploymentRecord deployment) {
        Integer previous = deployment.previousNumber();
        return previous == null
                ? null
                : store.deployment(deployment.environment().id(), previous);
    }

    /** Whether anything was ever deployed that counts. */
    public boolean deployed() {
        return incoming != null || current != null;
    }

    /**
     * What one client gets; null if nothing has reached it.
     *
     * @param clientId what tells clients apart, see {@link RolloutShare#place}
     */
    public @Nullable DeploymentRecord servedTo(String clientId) {
        return incoming != null && RolloutShare.reaches(clientId, percentage) ? incoming : current;
    }
}
