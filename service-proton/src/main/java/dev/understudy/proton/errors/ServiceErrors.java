package dev.understudy.proton.errors;

import static dev.understudy.proton.ProtonErrors.conflict;
import static dev.understudy.proton.ProtonErrors.notFound;
import static dev.understudy.proton.ProtonErrors.validation;

import dev.understudy.proton.model.ConflictException;
import dev.understudy.proton.model.ResourceNotFoundException;
import dev.understudy.proton.model.ValidationException;
import java.util.List;

/**
 * Refusals about services, their instances and pipelines, and what is said of them when they fail; marked as in {@link
 * dev.understudy.proton.ProtonErrors}.
 */
public final class ServiceErrors {
    private ServiceErrors() {}

    /** Proposed. */
    public static ResourceNotFoundException serviceNotFound(String name) {
        return notFound("The service " + name + " doesn't exist.");
    }

    /** Proposed. */
    public static ResourceNotFoundException instanceNotFound(String service, String name) {
        return notFound("The service " + service + " has no service instance " + name + ".");
    }

    /** Proposed. */
    public static ResourceNotFoundException pipelineNotFound(String service) {
        return notFound("The service " + service + " has no pipeline.");
    }

    /** Proposed. */
    public static ConflictException busy(String service) {
        return conflict("The service " + service + " is being created, updated or deleted.");
    }

    /** Proposed. */
    public static ConflictException deleteFirst(String service) {
        return conflict("The service " + service + " could not be deleted; it can only be deleted again.");
    }

    /** Proposed. */
    public static ConflictException instanceExists(String service, String name) {
        return conflict("The service " + service + " already has a service instance " + name + ".");
    }

    /** Proposed; the quota stands in <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-limits.html">AWS Proton quotas</a>, but CreateServiceInstance declares no code for it. */
    public static ValidationException tooManyInstances(int limit) {
        return validation("The limit of " + limit + " instances of a service is exceeded.");
    }

    // What a service is made with

    /** Observed. */
    public static ValidationException noPipelineRole() {
        return validation("Operation cannot be run until pipeline roles have been configured");
    }

    /** Observed. */
    public static ValidationException noPipelineCodebuildRole() {
        return validation("AccountSettings.pipelineCodebuildRoleArn has not been configured.");
    }

    /** Proposed after the text for CodeBuild. */
    public static ValidationException noPipelineRepository() {
        return validation("AccountSettings.pipelineProvisioningRepository has not been configured.");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_CreateService.html">CreateService</a>. */
    public static ValidationException repositoryRequired() {
        return validation(
                "The service template has a pipeline: repositoryConnectionArn, repositoryId and branchName are"
                        + " required.");
    }

    /** Proposed; as before. */
    public static ValidationException repositoryNotAllowed() {
        return validation("The service template has no pipeline: don't give repositoryConnectionArn, repositoryId or"
                + " branchName.");
    }

    // Instances in environments

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-create-svc.html">Create a service</a>. */
    public static ValidationException notCompatible(String environment, String environmentTemplate, String version) {
        return validation("The environment " + environment + " is made from the template " + environmentTemplate
                + ", with which version " + version + " of the service template is not compatible.");
    }

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-works-prov-methods.html">How AWS Proton provisions infrastructure</a>. */
    public static ValidationException otherProvisioning(String environment) {
        return validation("The service template's infrastructure can't be provisioned the way that the environment "
                + environment + " is.");
    }

    /** Proposed. */
    public static ConflictException environmentNotReady(String environment) {
        return conflict("The environment " + environment + " has no successful deployment or is being deleted.");
    }

    /** Proposed. */
    public static ValidationException environmentStays(String instance, String environment) {
        return validation("The service instance " + instance + " is in the environment " + environment
                + ", which can't be changed.");
    }

    // Edits

    /** Proposed; the rule stands in <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_UpdateService.html">UpdateService</a>. */
    public static ValidationException instanceEdited(String name) {
        return validation("The spec changes the service instance " + name
                + "; existing instances can only be removed. Use UpdateServiceInstance.");
    }

    /** Proposed; as before. */
    public static ValidationException pipelineEdited() {
        return validation("The spec changes the pipeline. Use UpdateServicePipeline.");
    }

    /** Proposed; as before. */
    public static ConflictException componentAttached(String service, String instance) {
        return conflict("The service instance " + instance + " of the service " + service
                + " has a component attached, which must first be detached.");
    }

    // Lists

    /** Proposed; the form stands in <a href="https://docs.aws.amazon.com/proton/latest/APIReference/API_ListServiceInstancesFilter.html">ListServiceInstancesFilter</a>. */
    public static ValidationException badFilterDate(String value) {
        return validation("The filter value " + value + " is not a date such as 1985-04-12T23:20:50.52Z.");
    }

    /** Proposed. */
    public static ValidationException badFilterValue(String key, String value) {
        return validation("The filter value " + value + " is not valid for the key " + key + ".");
    }

    /** Proposed. */
    public static ValidationException incompleteFilter() {
        return validation("A filter needs a key and a value.");
    }

    // Messages of resources

    /** Observed: the message of a pipeline that is not deployed, because instances failed. */
    public static String pipelineCancelled(List<String> instanceArns) {
        return instancesFailed(instanceArns) + " - canceling pipeline deployment";
    }

    /** Proposed after the text for pipelines: the message of a service whose instances failed. */
    public static String instancesFailed(List<String> instanceArns) {
        return "Service Instance(s): " + instanceArns + " failed to deploy";
    }

    /** Proposed: the message of a service whose parts could not be removed. */
    public static String notRemoved(List<String> arns) {
        return "Resource(s): " + arns + " failed to delete";
    }

    /** Proposed: the message of a service whose pipeline failed. */
    public static String pipelineFailed(String reason) {
        return "The pipeline failed to deploy: " + reason;
    }
}
