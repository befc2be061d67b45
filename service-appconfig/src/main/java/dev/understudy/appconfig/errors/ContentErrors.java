package dev.understudy.appconfig.errors;

import static dev.understudy.appconfig.AppConfigErrors.badRequest;

import dev.understudy.appconfig.model.BadRequestDetails;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.BadRequestReason;
import dev.understudy.appconfig.model.BytesMeasure;
import dev.understudy.appconfig.model.ConflictException;
import dev.understudy.appconfig.model.InvalidConfigurationDetail;
import dev.understudy.appconfig.model.PayloadTooLargeException;
import dev.understudy.appconfig.state.HostedVersion;
import java.util.List;

/**
 * Refusals about the content of configurations: hosted versions, validators and feature flag documents; marked as in
 * {@link dev.understudy.appconfig.AppConfigErrors}.
 */
public final class ContentErrors {
    private static final float KB = 1024;

    private ContentErrors() {}

    // Hosted versions

    /** Proposed. */
    public static BadRequestException notHosted(String locationUri) {
        return badRequest("Hosted configuration versions cannot be created for a configuration profile with the"
                + " locationUri " + locationUri);
    }

    /** Recorded in 2026. */
    public static BadRequestException noContent() {
        return badRequest(
                "1 validation error detected: Value at 'content' failed to satisfy constraint: Member must not"
                        + " be null");
    }

    /** Recorded in 2026 with sizes in whole kilobytes. */
    public static PayloadTooLargeException contentTooLarge(int limitKilobytes, int bytes) {
        return PayloadTooLargeException.builder()
                .message("Content size limit exceeded.")
                .measure(BytesMeasure.KILOBYTES)
                .limit((float) limitKilobytes)
                .size((float) Math.ceil(bytes / KB))
                .build();
    }

    /** Recorded in 2026. */
    public static ConflictException staleVersion(int expected, int actual) {
        return new ConflictException(
                "Expected latest version " + expected + " does not match actual latest version " + actual);
    }

    /** Recorded in 2026: not a conflict. */
    public static BadRequestException labelTaken(HostedVersion holder) {
        return badRequest("The version label '" + holder.versionLabel() + "' has already been assigned to hosted"
                + " configuration version " + holder.number() + ". Please provide a different version label to create"
                + " your hosted configuration version.");
    }

    // Validators

    /**
     * A schema that cannot be used, or that the content does not satisfy. AWS begins both with the same words (recorded
     * in 2026).
     *
     * @param schema the schema as given
     * @param reason what is wrong
     * @param details what is wrong, one entry each
     */
    public static BadRequestException schemaNotSatisfied(
            String schema, String reason, List<InvalidConfigurationDetail> details) {
        return invalid(
                "Could not build JSON schema from invalid input:\n " + schema + ".\n Original error message:\n"
                        + reason,
                details);
    }

    /** Proposed. */
    public static BadRequestException functionRefused(String functionArn, String reason) {
        return invalid(
                "Error invoking validator " + functionArn + ": " + reason,
                List.of(new InvalidConfigurationDetail("LAMBDA", functionArn, reason, "NotSatisfied", null)));
    }

    // Feature flag documents

    /** Recorded in 2024. */
    public static BadRequestException malformedFlags() {
        return badRequest("Error invoking extension AppConfig Feature Flags Helper: Malformed 'Content' provided");
    }

    /** Recorded in 2026. */
    public static BadRequestException invalidFlags(List<InvalidConfigurationDetail> details) {
        return invalid("Error invoking extension AppConfig Feature Flags Helper: Invalid 'Content' data", details);
    }

    private static BadRequestException invalid(String message, List<InvalidConfigurationDetail> details) {
        return BadRequestException.builder()
                .message(message)
                .reason(BadRequestReason.INVALID_CONFIGURATION)
                .details(new BadRequestDetails.InvalidConfiguration(details))
                .build();
    }
}
