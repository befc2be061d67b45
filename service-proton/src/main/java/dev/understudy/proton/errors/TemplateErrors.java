package dev.understudy.proton.errors;

import static dev.understudy.proton.ProtonErrors.conflict;
import static dev.understudy.proton.ProtonErrors.notFound;
import static dev.understudy.proton.ProtonErrors.validation;

import dev.understudy.proton.model.ConflictException;
import dev.understudy.proton.model.ResourceNotFoundException;
import dev.understudy.proton.model.TemplateVersionStatus;
import dev.understudy.proton.model.ValidationException;
import dev.understudy.proton.state.TemplateKind;
import dev.understudy.proton.state.VersionRecord;

/** Refusals about templates and their versions; marked as in {@link dev.understudy.proton.ProtonErrors}. */
public final class TemplateErrors {
    private TemplateErrors() {}

    /** Proposed. */
    public static ResourceNotFoundException templateNotFound(TemplateKind kind, String name) {
        return notFound("The " + kind.words() + " " + name + " doesn't exist.");
    }

    /** Observed for service templates. */
    public static ValidationException templateHasVersions(TemplateKind kind) {
        return validation(kind.sentenceStart() + " has major versions that must first be deleted.");
    }

    /** Proposed. */
    public static ResourceNotFoundException versionNotFound(
            TemplateKind kind, String templateName, String major, String minor) {
        return notFound(
                "Version " + major + "." + minor + " of the " + kind.words() + " " + templateName + " doesn't exist.");
    }

    /** Proposed. */
    public static ResourceNotFoundException majorVersionNotFound(TemplateKind kind, String templateName, String major) {
        return notFound("Major version " + major + " of the " + kind.words() + " " + templateName + " doesn't exist.");
    }

    /** The rule stands in <a href="https://docs.aws.amazon.com/proton/latest/userguide/template-register.html">Register and publish templates</a>. */
    public static ValidationException onlyDraftToPublished(VersionRecord version, TemplateVersionStatus wanted) {
        return validation("The status of version " + version.number() + " of the "
                + version.kind().words() + " " + version.templateName()
                + " can only change from DRAFT to PUBLISHED, not"
                + " from " + version.state().status() + " to " + wanted + ".");
    }

    /** Proposed. */
    public static ConflictException stillRegistering(VersionRecord version) {
        return conflict("The registration of version " + version.number() + " of the "
                + version.kind().words() + " " + version.templateName() + " is still in progress.");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_DeleteEnvironmentTemplateVersion.html">DeleteEnvironmentTemplateVersion</a>. */
    public static ValidationException recommendedMinor(VersionRecord version) {
        return validation("Version " + version.number() + " of the "
                + version.kind().words() + " " + version.templateName()
                + " can't be deleted: it is the recommended minor version, and other minor versions exist.");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_DeleteEnvironmentTemplateVersion.html">DeleteEnvironmentTemplateVersion</a>. */
    public static ValidationException recommendedVersion(VersionRecord version) {
        return validation("Version " + version.number() + " of the "
                + version.kind().words() + " " + version.templateName()
                + " can't be deleted: it is the recommended version, and other versions exist.");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/userguide/template-delete.html">Delete templates</a>. */
    public static ConflictException versionInUse(VersionRecord version) {
        return conflict("Version " + version.number() + " of the "
                + version.kind().words() + " " + version.templateName() + " can't be deleted: it is in use.");
    }
}
