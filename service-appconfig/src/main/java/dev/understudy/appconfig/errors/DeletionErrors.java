package dev.understudy.appconfig.errors;

import static dev.understudy.appconfig.AppConfigErrors.badRequest;

import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.ConflictException;

/** Refusals to delete what is still needed; marked as in {@link dev.understudy.appconfig.AppConfigErrors}. */
public final class DeletionErrors {
    private DeletionErrors() {}

    /** Recorded in 2026; comes before children. */
    public static BadRequestException applicationHasAssociations(String arn) {
        return badRequest("Cannot delete application " + arn + " because there are extensions associated with it."
                + " Please remove the extension associations to this application first.");
    }

    /** Recorded in 2026. */
    public static BadRequestException environmentHasAssociations(String arn) {
        return badRequest("Cannot delete environment " + arn + " because there are extensions associated with it."
                + " Please remove the extension associations to this environment first.");
    }

    /** Recorded in 2026. */
    public static BadRequestException profileHasAssociations(String arn) {
        return badRequest("Cannot delete configuration profile " + arn + " because there are extensions associated with"
                + " it. Please remove the extension associations to this configuration profile first.");
    }

    /** Recorded in 2026. */
    public static BadRequestException applicationHasEnvironments(String applicationId) {
        return badRequest("Cannot delete application " + applicationId
                + ", because there are still environments existing under it.");
    }

    /** Recorded in 2026. */
    public static BadRequestException applicationHasProfiles(String applicationId) {
        return badRequest("Cannot delete application " + applicationId
                + ", because there are still configuration profiles existing under it.");
    }

    /** Recorded in 2026. */
    public static BadRequestException applicationHasExperiments(String applicationId) {
        return badRequest("Cannot delete application " + applicationId
                + ", because there are still experiment definitions existing under it.");
    }

    /** Recorded in 2026. */
    public static BadRequestException environmentHasExperiments(String environmentId) {
        return badRequest("Cannot delete environment " + environmentId
                + ", because there are non-archived experiment definitions associated with it.");
    }

    /** Proposed after the text for environments. */
    public static BadRequestException profileHasExperiments(String profileId) {
        return badRequest("Cannot delete configuration profile " + profileId
                + ", because there are non-archived experiment definitions associated with it.");
    }

    /** Recorded since 2023, without a comma. */
    public static BadRequestException profileHasVersions(String profileId) {
        return badRequest("Cannot delete configuration profile " + profileId
                + " because there are still hosted configuration versions existing under it.");
    }

    /** Proposed. */
    public static ConflictException environmentBusy(String environmentId) {
        return new ConflictException(
                "Cannot delete environment " + environmentId + " because a deployment to it is in progress.");
    }

    /** Proposed. */
    public static ConflictException profileBusy(String profileId) {
        return new ConflictException(
                "Cannot delete configuration profile " + profileId + " because a deployment of it is in progress.");
    }

    /** Recorded in a walkthrough of AWS. */
    public static BadRequestException environmentInUse(String name) {
        return badRequest("Environment " + name + " is actively being used in your application and cannot be deleted.");
    }

    /** Proposed after the text for environments. */
    public static BadRequestException profileInUse(String name) {
        return badRequest(
                "Configuration profile " + name + " is actively being used in your application and cannot be deleted.");
    }
}
