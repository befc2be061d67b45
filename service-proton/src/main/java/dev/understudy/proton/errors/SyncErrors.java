package dev.understudy.proton.errors;

import static dev.understudy.proton.ProtonErrors.conflict;
import static dev.understudy.proton.ProtonErrors.notFound;
import static dev.understudy.proton.ProtonErrors.validation;

import dev.understudy.proton.model.ConflictException;
import dev.understudy.proton.model.ResourceNotFoundException;
import dev.understudy.proton.model.ValidationException;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.sync.SyncSource;

/**
 * Refusals about syncing, and reasons why something is not synced; marked as in {@link
 * dev.understudy.proton.ProtonErrors}.
 */
public final class SyncErrors {
    private SyncErrors() {}

    /** Proposed, for an operation that declares no ResourceNotFoundException. */
    public static ValidationException templateMissing(TemplateKind kind, String name) {
        return validation("The " + kind.words() + " " + name + " doesn't exist.");
    }

    /** Proposed, for an operation that declares no ResourceNotFoundException. */
    public static ValidationException serviceMissing(String name) {
        return validation("The service " + name + " doesn't exist.");
    }

    /** Proposed. */
    public static ConflictException templateConfigExists(TemplateKind kind, String name) {
        return conflict("The " + kind.words() + " " + name + " already has another sync configuration.");
    }

    /** Proposed. */
    public static ResourceNotFoundException templateConfigNotFound(TemplateKind kind, String name) {
        return notFound("The " + kind.words() + " " + name + " has no sync configuration.");
    }

    /** Proposed. */
    public static ConflictException serviceConfigExists(String name) {
        return conflict("The service " + name + " already has another sync configuration.");
    }

    /** Proposed. */
    public static ResourceNotFoundException serviceConfigNotFound(String name) {
        return notFound("The service " + name + " has no sync configuration.");
    }

    /** Proposed. */
    public static ResourceNotFoundException neverSynced(SyncSource source) {
        return notFound("The branch " + source.branch() + " of the " + source.provider() + " repository "
                + source.repository() + " was never synced.");
    }

    /** Proposed. */
    public static ResourceNotFoundException instanceNeverSynced(String service, String instance) {
        return notFound("The service instance " + instance + " of the service " + service + " was never synced.");
    }

    /** Proposed. */
    public static ResourceNotFoundException blockerNotFound(String id) {
        return notFound("The service sync blocker " + id + " doesn't exist.");
    }

    /** Proposed. */
    public static ConflictException alreadyResolved(String id) {
        return conflict("The service sync blocker " + id + " is already resolved.");
    }

    /** Proposed. */
    public static String noSpecFile(String path) {
        return "The spec file " + path + " is missing.";
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-template-sync-configs.html">Template sync configurations</a>. */
    public static String noRegistrationFile(String file, String folder) {
        return "The file " + file + " is missing in " + folder + ".";
    }

    /** Proposed; as before. */
    public static String badRegistrationFile(String file, String folder, int line, String reason) {
        return "The file " + file + " in " + folder + " is not valid: " + reason + " (line " + line + ").";
    }
}
