package dev.understudy.proton.errors;

import dev.understudy.proton.model.ValidationException;
import dev.understudy.proton.rules.schema.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Refusals about specs and their inputs; marked as in {@link dev.understudy.proton.ProtonErrors}. */
public final class SpecErrors {
    /** How many problems an answer lists; one spec may have thousands. */
    private static final int MOST_PROBLEMS = 10;

    private SpecErrors() {}

    /** Observed in public issue threads: also for valid YAML of the wrong shape. */
    public static ValidationException malformedServiceSpec() {
        return malformed("Service");
    }

    /** Proposed after the text for services. */
    public static ValidationException malformedEnvironmentSpec() {
        return malformed("Environment");
    }

    private static ValidationException malformed(String kind) {
        return new ValidationException("The provided " + kind + " Spec file was not correctly formatted."
                + " Please check that it is valid yaml according to the Spec definition.");
    }

    /** Proposed. */
    public static ValidationException inputsRefused(List<Problem> problems) {
        String listed = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(Problem::toString)
                .collect(Collectors.joining("; ", "The spec does not match the template's schema: ", ""));
        int more = problems.size() - MOST_PROBLEMS;
        return new ValidationException(more > 0 ? listed + "; and " + more + " more" : listed);
    }

    /** Proposed. */
    public static ValidationException noCurrentValue(String path) {
        return new ValidationException("The spec asks for the current value of " + path + ", which has none.");
    }

    /** Proposed. */
    public static ValidationException badInstanceName(String path, String name) {
        return new ValidationException("The spec is not valid: " + path + " must be the name of a service instance,"
                + " 1 to 100 letters, digits, hyphens and underscores, not '" + name + "'.");
    }

    /** Proposed. */
    public static ValidationException badEnvironmentName(String path, String name) {
        return new ValidationException("The spec is not valid: " + path + " must be the name of an environment,"
                + " 1 to 100 letters, digits, hyphens and underscores, not '" + name + "'.");
    }

    /** Proposed. */
    public static ValidationException instanceTwice(String path, String name) {
        return new ValidationException(
                "The spec is not valid: " + path + " is '" + name + "', which is the name of another instance.");
    }

    /** Proposed. */
    public static ValidationException noSuchInstance(String name) {
        return new ValidationException("The spec has no entry for the service instance '" + name + "'.");
    }

    /** Proposed. */
    public static ValidationException pipelineNotAllowed() {
        return new ValidationException(
                "The spec must not have a pipeline section, because the service template has no pipeline.");
    }

    /** Proposed. */
    public static ValidationException componentManifestRefused(String reason) {
        return new ValidationException("The component's manifest is not valid: " + reason);
    }
}
