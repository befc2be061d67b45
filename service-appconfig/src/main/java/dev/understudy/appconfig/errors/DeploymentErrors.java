package dev.understudy.appconfig.errors;

import static dev.understudy.appconfig.AppConfigErrors.badRequest;

import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.ConflictException;
import dev.understudy.appconfig.model.DeploymentState;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.state.DeploymentRecord;
import dev.understudy.core.state.PartitionKey;

/** Refusals about deployments; marked as in {@link dev.understudy.appconfig.AppConfigErrors}. */
public final class DeploymentErrors {
    private DeploymentErrors() {}

    /** Proposed after the recorded texts for other resources. */
    public static ResourceNotFoundException deploymentNotFound(
            PartitionKey owner, String applicationId, String environmentId, int number) {
        String message = "Deployment with Application Id " + applicationId + ", Environment Id " + environmentId
                + ", and Deployment Number " + number + " could not be found for account " + owner.account() + ".";
        return ResourceNotFoundException.builder()
                .message(message)
                .resourceName("Deployment")
                .build();
    }

    /** Proposed after the recorded form of constraint violations. */
    public static BadRequestException numberTooSmall(int number) {
        return badRequest("1 validation error detected: Value " + number + " at 'deploymentNumber' failed to satisfy"
                + " constraint: Member must have value greater than or equal to 1");
    }

    // StartDeployment

    /** Proposed; the rule is in <a href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_StartDeployment.html">StartDeployment</a>. */
    public static ConflictException environmentBusy(DeploymentRecord running) {
        return new ConflictException("Deployment " + running.number() + " to environment "
                + running.environment().id() + " is in progress. Wait for it to end or stop it first.");
    }

    /** Recorded since 2021, of deployments that were started at the same moment. */
    public static ConflictException numberTaken(int number) {
        return new ConflictException("Deployment number " + number + " already exists");
    }

    /** Proposed. */
    public static ConflictException latestNumberMismatch(int expected, int actual) {
        return new ConflictException("Expected latest deployment number " + expected
                + " does not match actual latest deployment number " + actual);
    }

    /** Proposed; the rule is in <a href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-deploying.html">Deploying a configuration</a>. */
    public static BadRequestException keyMissing(String locationUri) {
        return badRequest("The configuration at " + locationUri
                + " is encrypted with a customer managed key, so that its deployment needs a KmsKeyIdentifier.");
    }

    /** Proposed. */
    public static BadRequestException dynamicParameterUnknown(String key) {
        return badRequest("Dynamic extension parameter " + key
                + " is not declared by an extension that is associated with the deployment.");
    }

    // StopDeployment

    /** Proposed. */
    public static BadRequestException notInProgress(DeploymentRecord deployment, DeploymentState state) {
        return badRequest("Deployment " + deployment.number() + " cannot be stopped in state " + state.wireValue());
    }

    /** Proposed; the 72 hours are in <a href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-deploying-reverting.html">Reverting a configuration</a>. */
    public static BadRequestException tooOldToRevert(DeploymentRecord deployment) {
        return badRequest("Deployment " + deployment.number()
                + " cannot be reverted because it was completed more than 72 hours ago");
    }

    /** Proposed. */
    public static BadRequestException superseded(DeploymentRecord deployment) {
        return badRequest("Deployment " + deployment.number()
                + " cannot be reverted because a later deployment of the same configuration profile is complete");
    }

    /** Proposed. */
    public static BadRequestException managed(DeploymentRecord deployment) {
        return badRequest("Deployment " + deployment.number()
                + " belongs to an experiment and cannot be stopped. Stop the experiment run instead.");
    }
}
