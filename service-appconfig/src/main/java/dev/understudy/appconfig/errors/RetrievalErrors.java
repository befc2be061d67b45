package dev.understudy.appconfig.errors;

import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.ResourceNotFoundException;

/** Refusals of GetConfiguration, which is older than the data plane. */
public final class RetrievalErrors {
    private RetrievalErrors() {}

    /** Recorded since 2022. */
    public static BadRequestException flagsNeedDataPlane() {
        return badRequest(
                "Feature flag configurations must be accessed via AWS AppConfig Data's GetLatestConfiguration API.");
    }

    /** Proposed after the text for feature flags. */
    public static BadRequestException encryptedNeedsDataPlane() {
        return badRequest(
                "Encrypted configurations must be accessed via AWS AppConfig Data's GetLatestConfiguration API.");
    }

    /** Proposed. */
    public static ResourceNotFoundException nothingDeployed(String environmentName, String profileName) {
        return ResourceNotFoundException.builder()
                .message("Could not find a deployment of configuration " + profileName + " to environment "
                        + environmentName)
                .resourceName(profileName)
                .build();
    }

    private static BadRequestException badRequest(String message) {
        return BadRequestException.builder().message(message).build();
    }
}
