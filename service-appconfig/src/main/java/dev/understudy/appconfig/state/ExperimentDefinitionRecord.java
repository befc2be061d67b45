package dev.understudy.appconfig.state;

import dev.understudy.appconfig.model.ExperimentDefinitionStatus;

/**
 * What an experiment is about.
 *
 * @param applicationId the application
 * @param id 7 characters, given by the service
 * @param name given by the user, unique in its application
 * @param profileId the feature flag profile
 * @param environmentId the environment
 * @param status whether a run is under way
 */
public record ExperimentDefinitionRecord(
        String applicationId,
        String id,
        String name,
        String profileId,
        String environmentId,
        ExperimentDefinitionStatus status) {}
