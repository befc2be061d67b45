package dev.understudy.appconfig.state;

/**
 * A client that polls for a configuration.
 *
 * @param id given by the service
 * @param environmentId the environment
 * @param profileId the profile
 */
public record SessionRecord(String id, String environmentId, String profileId) {}
