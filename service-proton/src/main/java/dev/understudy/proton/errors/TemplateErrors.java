package dev.understudy.proton.errors;

import static dev.understudy.proton.ProtonErrors.notFound;
import static dev.understudy.proton.ProtonErrors.validation;

import dev.understudy.proton.model.ResourceNotFoundException;
import dev.understudy.proton.model.ValidationException;
import dev.understudy.proton.state.TemplateKind;

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
}
