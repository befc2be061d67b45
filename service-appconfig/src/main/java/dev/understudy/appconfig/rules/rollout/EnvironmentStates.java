package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.model.DeploymentState;
import dev.understudy.appconfig.model.EnvironmentState;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.ProfileRecord;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The state of an environment, which follows from its newest deployment. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_Environment.html">Environment</a>.
 */
public final class EnvironmentStates {
    private EnvironmentStates() {}

    /** The state that answers show. */
    public static EnvironmentState of(AppConfigStore store, String environmentId, Instant now) {
        DeploymentRecord newest = newest(store, environmentId);
        return newest == null
                ? EnvironmentState.READY_FOR_DEPLOYMENT
                : after(newest.phaseAt(now).state());
    }

    private static EnvironmentState after(DeploymentState deployment) {
        return switch (deployment) {
            case VALIDATING, DEPLOYING, BAKING -> EnvironmentState.DEPLOYING;
            case COMPLETE -> EnvironmentState.READY_FOR_DEPLOYMENT;
            case ROLLING_BACK -> EnvironmentState.ROLLING_BACK;
            case ROLLED_BACK -> EnvironmentState.ROLLED_BACK;
            case REVERTED -> EnvironmentState.REVERTED;
        };
    }

    /** Whether a deployment to this environment is in progress. */
    public static boolean busy(AppConfigStore store, String environmentId, Instant now) {
        return running(store, environmentId, now) != null;
    }

    /** Whether a deployment of this configuration profile is in progress anywhere. */
    public static boolean deploying(AppConfigStore store, ProfileRecord profile, Instant now) {
        for (EnvironmentRecord environment : store.environmentsOf(profile.applicationId())) {
            DeploymentRecord running = running(store, environment.id(), now);
            if (running != null && running.profile().id().equals(profile.id())) {
                return true;
            }
        }
        return false;
    }

    /** The deployment that is in progress in an environment, or null; there is at most one. */
    public static @Nullable DeploymentRecord running(AppConfigStore store, String environmentId, Instant now) {
        DeploymentRecord newest = newest(store, environmentId);
        return newest != null && newest.phaseAt(now).inProgress() ? newest : null;
    }

    /** The deployment of the highest number in an environment, or null. */
    public static @Nullable DeploymentRecord newest(AppConfigStore store, String environmentId) {
        Map.Entry<String, DeploymentRecord> first = store.deployments
                .startingWith(DeploymentRecord.prefix(environmentId))
                .firstEntry();
        return first == null ? null : first.getValue();
    }

    /** The highest number of a deployment in an environment, 0 if there is none. */
    public static int newestNumber(AppConfigStore store, String environmentId) {
        DeploymentRecord newest = newest(store, environmentId);
        return newest == null ? 0 : newest.number();
    }
}
