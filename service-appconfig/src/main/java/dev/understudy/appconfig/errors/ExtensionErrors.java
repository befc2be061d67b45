package dev.understudy.appconfig.errors;

import static dev.understudy.appconfig.AppConfigErrors.badRequest;

import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.ConflictException;
import dev.understudy.appconfig.state.ExtensionVersion;
import dev.understudy.core.state.PartitionKey;
import java.util.List;

/** Refusals about extensions and their associations; marked as in {@link dev.understudy.appconfig.AppConfigErrors}. */
public final class ExtensionErrors {
    private ExtensionErrors() {}

    /** Recorded in 2026: not a conflict. */
    public static BadRequestException extensionExists(String name) {
        return badRequest("LatestVersionNumber not populated and an extension with name " + name + " already exists.");
    }

    /** Recorded in 2026. */
    public static ConflictException extensionVersionConflict(int given, int newest) {
        return new ConflictException(
                "LatestVersionNumber supplied in request " + given + " does not match latest version " + newest + ".");
    }

    /** Recorded in 2026; AWS shows the version of the ARN, not that of the request. */
    public static BadRequestException extensionVersionMismatch(String arn, int versionInArn) {
        return badRequest("Version number in ExtensionIdentifier ARN " + arn
                + " does not match request ExtensionVersionNumber " + versionInArn + ".");
    }

    /** Recorded in 2026 for one parameter. */
    public static BadRequestException parametersRequiredAndDynamic(List<String> names) {
        return badRequest("Extension parameters " + String.join(", ", names) + " can not be both required and dynamic");
    }

    /** Recorded in 2026. */
    public static BadRequestException extensionInUse(PartitionKey owner, ExtensionVersion extension, int associations) {
        return badRequest("Cannot delete extension " + extension.id() + ", version " + extension.number()
                + ", for account " + owner.account() + ", as there are " + associations
                + " associations of the extension still existing.");
    }

    /** Proposed. */
    public static BadRequestException awsExtension(ExtensionVersion extension) {
        return badRequest("Extension " + extension.id() + " is authored by AWS and cannot be changed or deleted");
    }

    /** Recorded in 2026. */
    public static BadRequestException noParameters(ExtensionVersion extension) {
        return badRequest("Extension " + extension.name() + " version " + extension.number()
                + " has required parameters, but no parameters have been supplied");
    }

    /** Recorded in 2026, with two blanks. */
    public static BadRequestException parameterMissing(ExtensionVersion extension, String name) {
        return badRequest("Parameter " + name + "  is required for extension " + extension.id() + " version "
                + extension.number() + ", but a value has not been supplied.");
    }

    /** Proposed. */
    public static BadRequestException parameterUnknown(ExtensionVersion extension, String name) {
        return badRequest("Parameter " + name + " is not defined for extension " + extension.id() + " version "
                + extension.number() + ".");
    }

    /** Proposed. */
    public static BadRequestException notAssociable(String arn) {
        return badRequest("Extensions cannot be associated with " + arn
                + ". They act on applications, environments and configuration profiles.");
    }
}
