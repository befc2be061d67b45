package dev.understudy.appconfig.state;

import java.util.Locale;

/**
 * A deployment of one version of a configuration to an environment.
 *
 * @param applicationId the application
 * @param environmentId the environment that is deployed to
 * @param profileId the profile of the configuration
 * @param number counted from 1 in its environment, over all profiles
 */
public record DeploymentRecord(String applicationId, String environmentId, String profileId, int number) {
    /** The key in its table: the newest deployment of an environment comes first. */
    public String key() {
        return key(environmentId, number);
    }

    /** The key of a deployment. */
    public static String key(String environmentId, int number) {
        return prefix(environmentId) + String.format(Locale.ROOT, "%010d", Integer.MAX_VALUE - number);
    }

    /** What the keys of all deployments of an environment begin with. */
    public static String prefix(String environmentId) {
        return environmentId + "/";
    }
}
