package dev.understudy.appconfig.errors;

import dev.understudy.appconfig.model.BadRequestDetails;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.BadRequestReason;
import dev.understudy.appconfig.model.ConflictException;
import dev.understudy.appconfig.model.ExperimentDefinitionStatus;
import dev.understudy.appconfig.model.InvalidConfigurationDetail;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import java.util.List;

/** Refusals of experiment operations; marked as in {@link dev.understudy.appconfig.AppConfigErrors}. */
public final class ExperimentErrors {
    private ExperimentErrors() {}

    private static BadRequestException badRequest(String message) {
        return BadRequestException.builder().message(message).build();
    }

    private static ResourceNotFoundException notFound(String message, String resource) {
        return ResourceNotFoundException.builder()
                .message(message)
                .resourceName(resource)
                .build();
    }

    // Definitions

    /** Proposed. */
    public static ResourceNotFoundException definitionNotFound(String identifier) {
        return notFound("Could not find experiment definition " + identifier, identifier);
    }

    /** Proposed: a list is asked for what belongs to something that is not there. */
    public static ResourceNotFoundException filterNotFound(String kind, String identifier) {
        return notFound("Could not find " + kind + " " + identifier, identifier);
    }

    /** Proposed. */
    public static ConflictException nameTaken(String name) {
        return new ConflictException("An experiment definition with the name " + name + " already exists.");
    }

    /** Proposed. */
    public static BadRequestException notAFlagProfile(String profileId) {
        return badRequest("Configuration profile " + profileId + " is not of type AWS.AppConfig.FeatureFlags.");
    }

    /** Recorded in 2026 for both states. */
    public static ConflictException cannotUpdate(String definitionId, ExperimentDefinitionStatus status) {
        String sentence =
                "Cannot update experiment definition " + definitionId + " with status " + status.wireValue() + ".";
        return new ConflictException(
                status == ExperimentDefinitionStatus.ACTIVE
                        ? sentence + " Stop the current experiment run before updating the experiment definition."
                        : sentence);
    }

    /** Recorded in 2026. */
    public static BadRequestException cannotDelete(String definitionId) {
        return badRequest(
                "Experiment definition " + definitionId + " cannot be deleted while an experiment is running.");
    }

    // Starting a run

    /** Proposed. */
    public static ConflictException cannotStart(String definitionId, ExperimentDefinitionStatus status) {
        return new ConflictException(
                "Cannot start experiment definition " + definitionId + " with status " + status.wireValue() + ".");
    }

    /** Proposed. */
    public static BadRequestException flagNotDeployed(String flagKey, String environmentId) {
        return badRequest("Flag '" + flagKey + "' is not deployed to environment '" + environmentId + "'.");
    }

    /** Proposed. */
    public static ConflictException flagInUse(String flagKey, String definitionId) {
        return new ConflictException("Experiment definition " + definitionId + " is already running on flag '" + flagKey
                + "' in this environment.");
    }

    /** Proposed. */
    public static ConflictException environmentBusy(String environmentId) {
        return new ConflictException("A deployment to environment " + environmentId + " is in progress.");
    }

    /** Proposed. */
    public static BadRequestException noWeight(String definitionId) {
        return badRequest("The weights of experiment definition " + definitionId + " are all 0.");
    }

    /** Proposed. */
    public static BadRequestException unknownTreatment(String key) {
        return badRequest("There is no treatment with key '" + key + "'.");
    }

    /** Recorded in 2026. */
    public static BadRequestException invalidContent(
            String flagKey, String environmentId, String version, List<InvalidConfigurationDetail> details) {
        return BadRequestException.builder()
                .message(
                        "Experiment definition produces invalid flag content. Ensure audience rule is valid and control,"
                                + " treatment flag values comply with the definition of flag '" + flagKey
                                + "' deployed to environment '" + environmentId + "' (configuration version '" + version
                                + "').")
                .reason(BadRequestReason.INVALID_CONFIGURATION)
                .details(BadRequestDetails.invalidConfiguration(details))
                .build();
    }

    // Changing and stopping a run

    /** Proposed. */
    public static ResourceNotFoundException runNotFound(String definitionId, int run) {
        return notFound(
                "Could not find experiment run " + run + " for experiment definition " + definitionId,
                Integer.toString(run));
    }

    /** Recorded in 2026. */
    public static BadRequestException terminal(String definitionId, int run) {
        return badRequest("Cannot update experiment run " + run + " for experiment definition " + definitionId
                + " because it is already terminal.");
    }

    /** Recorded in 2026. */
    public static BadRequestException notRunning(String definitionId, int run) {
        return badRequest("Experiment run " + run + " for experiment definition " + definitionId + " is not running.");
    }

    /** Recorded in 2026. */
    public static BadRequestException twoAttributes(float exposure) {
        return badRequest("1 validation error detected: Value " + exposure
                + " at 'exposurePercentage' failed to satisfy constraint: Only one deployment attribute can be updated"
                + " per request");
    }

    /** Recorded in 2026. */
    public static BadRequestException exposureLowered(float current, float requested) {
        return badRequest(
                "Exposure percentage can only be increased. Current: " + current + "%, Requested: " + requested + "%.");
    }

    /** Proposed: a new version without a flag that an experiment runs on. */
    public static BadRequestException flagUnderExperiment(String flagKey) {
        return badRequest("Flag '" + flagKey + "' is under experiment and missing in this configuration version.");
    }
}
