package dev.understudy.appconfig;

import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.ServiceQuotaExceededException;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.validation.ErrorDialect;
import dev.understudy.core.validation.Violation;
import dev.understudy.core.validation.ViolationWording;
import java.util.List;

/**
 * Every refusal of AppConfig's control plane with its text.
 *
 * <p>A text marked <em>recorded</em> was seen in an answer of AWS. A text marked <em>proposed</em> follows the style of
 * those; which code AWS answers with is known from the API reference, the wording is not.
 */
public final class AppConfigErrors {
    /** AppConfig has one code for all bad input; see <a href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_CreateApplication.html#API_CreateApplication_Errors">Errors</a>. */
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

    private AppConfigErrors() {}

    private static BadRequestException badRequest(String message) {
        return BadRequestException.builder().message(message).build();
    }

    private static ResourceNotFoundException notFound(String message, String resource) {
        return ResourceNotFoundException.builder()
                .message(message)
                .resourceName(resource)
                .build();
    }

    // Looking up

    /** Proposed. */
    public static ResourceNotFoundException applicationNotFound(String identifier) {
        return notFound("Could not find application " + identifier, identifier);
    }

    /** Proposed. */
    public static ResourceNotFoundException environmentNotFound(String identifier) {
        return notFound("Could not find environment " + identifier, identifier);
    }

    /** Proposed. */
    public static ResourceNotFoundException profileNotFound(String identifier) {
        return notFound("Could not find configuration profile " + identifier, identifier);
    }

    /** Proposed. */
    public static ResourceNotFoundException strategyNotFound(String identifier) {
        return notFound("Could not find deployment strategy " + identifier, identifier);
    }

    /** Recorded in 2026; {@code version} is a number or a label. */
    public static ResourceNotFoundException hostedVersionNotFound(String profileName, String version) {
        return notFound("Could not find configuration " + profileName + " with version number " + version, version);
    }

    /** Proposed. */
    public static ResourceNotFoundException extensionNotFound(String identifier) {
        return notFound("Could not find extension " + identifier, identifier);
    }

    // Deleting in the wrong order

    /** Proposed after the recorded text for configuration profiles. */
    public static BadRequestException applicationHasEnvironments(String applicationId) {
        return badRequest("Cannot delete application " + applicationId
                + " because there are still environments existing under it.");
    }

    /** Proposed after the recorded text for configuration profiles. */
    public static BadRequestException applicationHasProfiles(String applicationId) {
        return badRequest("Cannot delete application " + applicationId
                + " because there are still configuration profiles existing under it.");
    }

    /** Recorded in 2026. */
    public static BadRequestException applicationHasExperiments(String applicationId) {
        return badRequest("Cannot delete application " + applicationId
                + ", because there are still experiment definitions existing under it.");
    }

    // Tags, lists and quotas

    /** Proposed. */
    public static BadRequestException tooManyTags(int limit) {
        return badRequest("A resource can have at most " + limit + " tags");
    }

    /** Proposed. */
    public static BadRequestException reservedTagKey(String key) {
        return badRequest("Tag key " + key + " is invalid. Tag keys that begin with aws: are reserved");
    }

    /** Proposed. */
    public static BadRequestException invalidNextToken() {
        return badRequest("The next token is invalid");
    }

    /** Proposed; defaults from <a href="https://docs.aws.amazon.com/general/latest/gr/appconfig.html">Service quotas</a>. */
    public static ServiceQuotaExceededException quotaExceeded(int limit, String what) {
        return new ServiceQuotaExceededException("Limit of " + limit + " " + what + " exceeded");
    }

    // Extensions

    /** Recorded for the AWS authored extension AppConfig Feature Flags Helper; {@code message} is the extension's. */
    public static BadRequestException extensionFailed(String extensionName, String message) {
        return badRequest("Error invoking extension " + extensionName + ": " + message);
    }
}
