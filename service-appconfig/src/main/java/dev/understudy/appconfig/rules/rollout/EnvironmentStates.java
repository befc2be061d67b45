package dev.understudy.appconfig.rules.rollout;

import dev.understudy.appconfig.model.EnvironmentState;
import dev.understudy.appconfig.state.AppConfigStore;

/** The state of an environment, which follows from its deployments. */
public final class EnvironmentStates {
    private EnvironmentStates() {}

    /** The state that answers show. */
    public static EnvironmentState of(AppConfigStore store, String environmentId) {
        return EnvironmentState.READY_FOR_DEPLOYMENT;
    }

    /** Whether a deployment to this environment is in progress. */
    public static boolean busy(AppConfigStore store, String environmentId) {
        return false;
    }

    /** Whether a deployment of this configuration profile is in progress anywhere. */
    public static boolean deploying(AppConfigStore store, String profileId) {
        return false;
    }
}
