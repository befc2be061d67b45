package dev.understudy.appconfig;

import dev.understudy.appconfigdata.model.BadRequestDetails;
import dev.understudy.appconfigdata.model.BadRequestException;
import dev.understudy.appconfigdata.model.BadRequestReason;
import dev.understudy.appconfigdata.model.InvalidParameterDetail;
import dev.understudy.appconfigdata.model.InvalidParameterProblem;
import dev.understudy.appconfigdata.model.ResourceNotFoundException;
import dev.understudy.appconfigdata.model.ResourceType;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.validation.ErrorDialect;
import dev.understudy.core.validation.Violation;
import dev.understudy.core.validation.ViolationWording;
import java.util.List;
import java.util.Map;

/** Every refusal of AppConfigData with its text; marked as in {@link AppConfigErrors}. */
public final class AppConfigDataErrors {
    /** AppConfigData has one code for all bad input. */
    public static final ErrorDialect DIALECT = new ErrorDialect() {
        @Override
        public ModeledError invalid(List<Violation> violations) {
            return badRequest(ViolationWording.sentence(violations));
        }

        @Override
        public ModeledError malformed(String message) {
            return badRequest(message);
        }
    };

    private static final String TOKEN = "configuration_token";

    private AppConfigDataErrors() {}

    private static BadRequestException badRequest(String message) {
        return BadRequestException.builder().message(message).build();
    }

    private static BadRequestException badToken(String message, InvalidParameterProblem problem) {
        return BadRequestException.builder()
                .message(message)
                .reason(BadRequestReason.INVALID_PARAMETERS)
                .details(BadRequestDetails.invalidParameters(Map.of(TOKEN, new InvalidParameterDetail(problem))))
                .build();
    }

    private static ResourceNotFoundException notFound(
            String message, ResourceType type, Map<String, String> referencedBy) {
        return ResourceNotFoundException.builder()
                .message(message)
                .resourceType(type)
                .referencedBy(referencedBy)
                .build();
    }

    // Tokens

    /** Recorded in 2026, as far as it goes: for a token that was used before. Also for what is no token. */
    public static BadRequestException corruptedToken() {
        return badToken("Token not valid", InvalidParameterProblem.CORRUPTED);
    }

    /** Proposed. */
    public static BadRequestException expiredToken() {
        return badToken("Token has expired", InvalidParameterProblem.EXPIRED);
    }

    /** Recorded since 2023. */
    public static BadRequestException tooEarly() {
        return badToken("Request too early", InvalidParameterProblem.POLL_INTERVAL_NOT_SATISFIED);
    }

    // Opening a session

    /** Proposed. */
    public static ResourceNotFoundException applicationNotFound(String identifier) {
        return notFound(
                "Could not find application " + identifier,
                ResourceType.APPLICATION,
                Map.of("ApplicationIdentifier", identifier));
    }

    /** Proposed. */
    public static ResourceNotFoundException environmentNotFound(String identifier) {
        return notFound(
                "Could not find environment " + identifier,
                ResourceType.ENVIRONMENT,
                Map.of("EnvironmentIdentifier", identifier));
    }

    /** Proposed. */
    public static ResourceNotFoundException profileNotFound(String identifier) {
        return notFound(
                "Could not find configuration profile " + identifier,
                ResourceType.CONFIGURATION_PROFILE,
                Map.of("ConfigurationProfileIdentifier", identifier));
    }

    // Polling

    /** Proposed. */
    public static ResourceNotFoundException sessionWithoutEnvironment(String environmentId) {
        return notFound(
                "Could not find environment " + environmentId,
                ResourceType.ENVIRONMENT,
                Map.of("EnvironmentIdentifier", environmentId));
    }

    /** Proposed. */
    public static ResourceNotFoundException sessionWithoutProfile(String profileId) {
        return notFound(
                "Could not find configuration profile " + profileId,
                ResourceType.CONFIGURATION_PROFILE,
                Map.of("ConfigurationProfileIdentifier", profileId));
    }

    /** Proposed. */
    public static ResourceNotFoundException nothingDeployed(String environmentId, String profileId) {
        return notFound(
                "Could not find a deployment of configuration profile " + profileId + " to environment "
                        + environmentId,
                ResourceType.DEPLOYMENT,
                Map.of("EnvironmentIdentifier", environmentId, "ConfigurationProfileIdentifier", profileId));
    }
}
