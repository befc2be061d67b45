package dev.understudy.proton.errors;

import static dev.understudy.proton.ProtonErrors.conflict;
import static dev.understudy.proton.ProtonErrors.notFound;
import static dev.understudy.proton.ProtonErrors.validation;

import dev.understudy.proton.model.ConflictException;
import dev.understudy.proton.model.ResourceNotFoundException;
import dev.understudy.proton.model.ValidationException;

/** Refusals about environments; marked as in {@link dev.understudy.proton.ProtonErrors}. */
public final class EnvironmentErrors {
    private EnvironmentErrors() {}

    /** Proposed. */
    public static ResourceNotFoundException environmentNotFound(String name) {
        return notFound("The environment " + name + " doesn't exist.");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-env-delete.html">Delete an AWS Proton environment</a>. */
    public static ConflictException inUse(String name) {
        return conflict("The environment " + name + " has service instances or components that must first be deleted.");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateEnvironment.html">CreateEnvironment</a>. */
    public static ValidationException roleAndConnection() {
        return validation("Give either protonServiceRoleArn or environmentAccountConnectionId, not both.");
    }

    /** Proposed; as before. */
    public static ValidationException neitherRoleNorConnection() {
        return validation("Either protonServiceRoleArn or environmentAccountConnectionId is required.");
    }

    /** Proposed; as before. */
    public static ValidationException noCodebuildRole() {
        return validation("Provisioning with CodeBuild requires codebuildRoleArn or environmentAccountConnectionId.");
    }

    /** Proposed; as before. */
    public static ValidationException repositoryRequired() {
        return validation("Self-managed provisioning requires provisioningRepository.");
    }

    /** Proposed; as before. */
    public static ValidationException repositoryNotAllowed() {
        return validation("Only environments with self-managed provisioning have a provisioningRepository.");
    }

    /** Proposed; as before. */
    public static ValidationException selfManagedUsesRepositoryOnly() {
        return validation("An environment with self-managed provisioning has neither protonServiceRoleArn nor"
                + " environmentAccountConnectionId.");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_UpdateEnvironment.html">UpdateEnvironment</a>. */
    public static ValidationException connectionStays() {
        return validation("The environment uses an environment account connection: don't give protonServiceRoleArn or"
                + " provisioningRepository.");
    }

    /** Proposed; as before. */
    public static ValidationException noConnectionBefore() {
        return validation("The environment uses no environment account connection: don't give"
                + " environmentAccountConnectionId.");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-env-update.html">Update an AWS Proton environment</a>. */
    public static ValidationException repositoryStays() {
        return validation("The provisioningRepository of an environment can't be changed.");
    }

    /** Proposed; as before. */
    public static ValidationException otherEnvironmentAccount(String connection) {
        return validation("The environment account connection " + connection
                + " doesn't come from the environment's present environment account.");
    }

    /** Proposed. */
    public static String connectionGone(String connection) {
        return "The environment account connection " + connection + " doesn't exist any more.";
    }
}
