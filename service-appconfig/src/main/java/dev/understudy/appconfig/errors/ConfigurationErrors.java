package dev.understudy.appconfig.errors;

import static dev.understudy.appconfig.AppConfigErrors.badRequest;

import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.state.ProfileRecord;

/**
 * Refusals about environments, configuration profiles, their sources and their keys; marked as in {@link
 * dev.understudy.appconfig.AppConfigErrors}.
 */
public final class ConfigurationErrors {
    private ConfigurationErrors() {}

    /** Recorded in 2026, although the model does not require the member. */
    public static BadRequestException monitorWithoutRole() {
        return badRequest("1 validation error detected: Value null at 'alarmRoleArn' failed to satisfy constraint:"
                + " Member must not be null.");
    }

    /** Recorded in 2026. */
    public static BadRequestException invalidLocation(String uri) {
        return badRequest("Invalid locationUri " + uri);
    }

    /** Recorded in 2026. */
    public static BadRequestException unsupportedLocation(String uri) {
        return badRequest("The Uri: " + uri + " is of an unsupported type");
    }

    /** Recorded in 2026. */
    public static BadRequestException roleMissing(String uri) {
        return badRequest("1 validation error detected: Value null at 'retrievalRoleArn' failed to satisfy constraint:"
                + " Member must not be null if the request has the following uri: " + uri);
    }

    /** Recorded in 2026. */
    public static BadRequestException roleNotAllowed(String roleArn, String uri) {
        return badRequest("1 validation error detected: Value " + roleArn + " at 'retrievalRoleArn' failed to satisfy"
                + " constraint: Member must be null if the request has the following uri: " + uri);
    }

    /** Recorded in 2026. */
    public static BadRequestException flagsNotHosted() {
        return badRequest("ConfigurationProfiles of type '" + ProfileRecord.FEATURE_FLAGS
                + "' can only have a locationUri of 'hosted'");
    }

    /** Proposed; the rule is that of <a href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-creating-configuration-profile.html">JSON Schema validators</a>. */
    public static BadRequestException flagsWithSchema() {
        return badRequest("ConfigurationProfiles of type '" + ProfileRecord.FEATURE_FLAGS
                + "' cannot have validators of type JSON_SCHEMA");
    }

    /** Recorded in 2026. */
    public static BadRequestException functionWithoutAccount(String arn) {
        return badRequest("ARN " + arn + " is invalid due to not containing an account ID.");
    }

    // Keys

    /** Recorded in 2026. */
    public static BadRequestException keyNotHosted() {
        return badRequest("KmsKeyIdentifier applies only to AppConfig hosted configuration data. For non-hosted"
                + " configuration sources, configure encryption in the corresponding service.");
    }

    /** Proposed. */
    public static BadRequestException invalidKey(String identifier) {
        return badRequest("KMS key " + identifier + " could not be found");
    }

    /** Proposed. */
    public static BadRequestException unusableKey(String identifier) {
        return badRequest("KMS key " + identifier + " is not enabled");
    }

    /** Proposed. */
    public static BadRequestException awsManagedKey(String identifier) {
        return badRequest("KMS key " + identifier + " is not a customer managed key");
    }

    // Sources

    /** Proposed. */
    public static BadRequestException sourceUnreadable(String uri, String version, String reason) {
        return badRequest("Could not read version " + version + " of configuration " + uri + ": " + reason);
    }

    /** Proposed; the limit is that of <a href="https://docs.aws.amazon.com/general/latest/gr/appconfig.html">Service quotas</a>. */
    public static BadRequestException configurationTooLarge(int limitKilobytes) {
        return badRequest("The configuration exceeds the deployment size limit of " + limitKilobytes + " KB");
    }
}
