package dev.understudy.proton.errors;

import static dev.understudy.proton.ProtonErrors.conflict;
import static dev.understudy.proton.ProtonErrors.validation;

import dev.understudy.proton.ProtonErrors;
import dev.understudy.proton.model.ConflictException;
import dev.understudy.proton.model.ResourceNotFoundException;
import dev.understudy.proton.model.ValidationException;

/** Refusals about deployments; marked as in {@link dev.understudy.proton.ProtonErrors}. */
public final class DeploymentErrors {
    private DeploymentErrors() {}

    /** Proposed. */
    public static ResourceNotFoundException notFound(String id) {
        return notFoundText("The deployment " + id + " doesn't exist.");
    }

    /** Proposed. */
    public static ResourceNotFoundException resourceNotFound(String nameOrArn) {
        return notFoundText("The resource " + nameOrArn + " doesn't exist.");
    }

    private static ResourceNotFoundException notFoundText(String message) {
        return ProtonErrors.notFound(message);
    }

    /** Proposed. */
    public static ValidationException instanceWithoutService() {
        return validation("A serviceInstanceName needs the serviceName that it belongs to.");
    }

    /** Proposed; the model has no conflict here. */
    public static ValidationException stillUnderWay(String id) {
        return validation("The deployment " + id + " is still under way.");
    }

    /** Proposed. */
    public static ConflictException busy(String what, String name) {
        return conflict("The " + what + " " + name + " has a deployment or a deletion under way.");
    }

    /** Proposed. */
    public static ConflictException notCancellable(String what, String name) {
        return conflict("The " + what + " " + name + " has no update deployment under way that could be cancelled.");
    }

    /** Proposed. */
    public static ConflictException nothingUnderWay(String arn) {
        return conflict("The resource " + arn + " has no deployment under way.");
    }

    /** Proposed. */
    public static ConflictException notCurrent(String id, String arn) {
        return conflict("The deployment " + id + " is not the current one of the resource " + arn + ".");
    }

    /** Proposed. */
    public static ValidationException nobodyNotifies(String arn) {
        return validation("The resource " + arn + " is provisioned by AWS Proton, which knows its status itself.");
    }

    /** Proposed. */
    public static ValidationException notDeployed(String arn) {
        return validation("The resource " + arn + " is not of a kind that is deployed.");
    }

    /** Proposed; the rules of deployment types stand in <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_UpdateEnvironment.html">UpdateEnvironment</a>. */
    public static ValidationException notWithDeploymentType(String members, String deploymentType) {
        return validation("With the deployment type " + deploymentType + ", don't give " + members + ".");
    }

    /** Proposed. */
    public static ValidationException notThisMajorVersion(String wanted, String current) {
        return validation("The major version " + wanted + " is not the current one, " + current
                + "; a deployment of type MINOR_VERSION keeps it.");
    }

    /** Proposed. */
    public static ValidationException noHigherMajorVersion(String current) {
        return validation("A deployment of type MAJOR_VERSION needs a major version higher than " + current + ".");
    }

    /** Proposed. */
    public static ValidationException versionNotPublished(String template, String version) {
        return validation("The version " + version + " of the template " + template + " is not published.");
    }

    /** Proposed. */
    public static ValidationException nothingPublished(String template) {
        return validation("The template " + template + " has no published version.");
    }

    /** Proposed. */
    public static ValidationException nothingPublished(String template, String majorVersion) {
        return validation(
                "The template " + template + " has no published version with the major version " + majorVersion + ".");
    }

    /** Proposed. */
    public static ResourceNotFoundException versionNotFound(String template, String version) {
        return notFoundText("The version " + version + " of the template " + template + " doesn't exist.");
    }
}
