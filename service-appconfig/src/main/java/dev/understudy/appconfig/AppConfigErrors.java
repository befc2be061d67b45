package dev.understudy.appconfig;

import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.ServiceQuotaExceededException;
import dev.understudy.appconfig.state.ApplicationRecord;
import dev.understudy.appconfig.state.EnvironmentRecord;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.validation.ErrorDialect;
import dev.understudy.core.validation.Violation;
import dev.understudy.core.validation.ViolationWording;
import java.util.List;

/**
 * The refusals of AppConfig's control plane with their texts; those of one subject alone stand in {@link
 * dev.understudy.appconfig.errors}.
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

    /** A refusal of a request that says something wrong. */
    public static BadRequestException badRequest(String message) {
        return BadRequestException.builder().message(message).build();
    }

    private static ResourceNotFoundException notFound(String message) {
        return ResourceNotFoundException.builder().message(message).build();
    }

    // Looking up; AWS names no resource besides the text

    /** Recorded in 2026. */
    public static ResourceNotFoundException applicationNotFound(PartitionKey owner, String identifier) {
        return notFound(
                "Application with Id " + identifier + " could not be found for account " + owner.account() + ".");
    }

    /** Recorded in 2026. */
    public static ResourceNotFoundException environmentNotFound(
            PartitionKey owner, String applicationId, String identifier) {
        return notFound("Environment with Application Id " + applicationId + " and Environment Id " + identifier
                + " could not be found for account " + owner.account() + ".");
    }

    /** Recorded in 2026. */
    public static ResourceNotFoundException profileNotFound(
            PartitionKey owner, String applicationId, String identifier) {
        return notFound("Configuration Profile with Application Id " + applicationId + " and Configuration Profile Id "
                + identifier + " could not be found for account " + owner.account() + ".");
    }

    /** Recorded in 2026. */
    public static ResourceNotFoundException strategyNotFound(String identifier) {
        return notFound("DeploymentStrategy with Id " + identifier + " could not be found.");
    }

    /** Recorded in 2026. */
    public static ResourceNotFoundException hostedVersionNotFound(
            PartitionKey owner, ProfileRecord profile, int number) {
        return notFound("Hosted Configuration Version with Application Id " + profile.applicationId()
                + ", Configuration Profile Id " + profile.id() + ", and Version " + number
                + " could not be found for account " + owner.account());
    }

    /** Recorded in 2026 for a deployment; {@code version} is a number or a label. */
    public static ResourceNotFoundException configurationNotFound(ProfileRecord profile, String version) {
        return notFound("Could not find configuration " + profile.name() + " with version number " + version);
    }

    /** Recorded in 2026. */
    public static ResourceNotFoundException extensionNotFound(PartitionKey owner) {
        return notFound("Extension could not be found for account " + owner.account() + ".");
    }

    /** Proposed. */
    public static ResourceNotFoundException associationNotFound(PartitionKey owner) {
        return notFound("Extension association could not be found for account " + owner.account() + ".");
    }

    /** Proposed. */
    public static ResourceNotFoundException resourceNotFound(PartitionKey owner, String arn) {
        return notFound("Resource with Arn " + arn + " could not be found for account " + owner.account() + ".");
    }

    /** Recorded in 2026: 404 although it is about a value. */
    public static ResourceNotFoundException unknownProfileType() {
        return ResourceNotFoundException.builder()
                .message("Invalid type, must be one of: AWS.Freeform, AWS.AppConfig.FeatureFlags")
                .resourceName("ConfigurationProfileType")
                .build();
    }

    // Names

    /** Recorded in 2026. */
    public static BadRequestException applicationNameTaken(PartitionKey owner, ApplicationRecord holder) {
        return badRequest("Application with name " + holder.name() + " already exists with id " + holder.id()
                + " in account " + owner.account());
    }

    /** Recorded in 2026. */
    public static BadRequestException environmentNameTaken(PartitionKey owner, EnvironmentRecord holder) {
        return badRequest("Environment with name " + holder.name() + " already exists with id " + holder.id()
                + " in application " + holder.applicationId() + " and account " + owner.account());
    }

    /** Recorded in 2026, without an “and”. */
    public static BadRequestException profileNameTaken(PartitionKey owner, ProfileRecord holder) {
        return badRequest("ConfigurationProfile with name " + holder.name() + " already exists with id " + holder.id()
                + " in application " + holder.applicationId() + " account " + owner.account());
    }

    // Deployment strategies

    /** Recorded in 2026, without a full stop. */
    public static BadRequestException predefinedStrategyUpdate(String id) {
        return badRequest("Cannot update predefined Deployment Strategy " + id);
    }

    /** Recorded in 2026, with a full stop. */
    public static BadRequestException predefinedStrategyDelete(String id) {
        return badRequest("Cannot delete predefined Deployment Strategy " + id + ".");
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
    public static BadRequestException tagKeyCharacters(String key) {
        return badRequest(
                "Tag key " + key + " is invalid. Valid characters are letters, digits, spaces and + - = . _ : /");
    }

    /** Proposed. */
    public static BadRequestException malformedArn(String arn) {
        return badRequest("ARN " + arn + " is invalid.");
    }

    /** Recorded in 2026. */
    public static BadRequestException invalidNextToken(String token) {
        return badRequest("Invalid nextToken parameter " + token + ".");
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
