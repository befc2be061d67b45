package dev.understudy.ssm.automation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.error.CommonError;
import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.model.AutomationDefinitionNotApprovedException;
import dev.understudy.ssm.model.AutomationDefinitionNotFoundException;
import dev.understudy.ssm.model.AutomationDefinitionVersionNotFoundException;
import dev.understudy.ssm.model.AutomationExecutionLimitExceededException;
import dev.understudy.ssm.model.AutomationExecutionNotFoundException;
import dev.understudy.ssm.model.AutomationStepNotFoundException;
import dev.understudy.ssm.model.IdempotentParameterMismatch;
import dev.understudy.ssm.model.InvalidAutomationExecutionParametersException;
import dev.understudy.ssm.model.InvalidAutomationSignalException;
import dev.understudy.ssm.model.InvalidAutomationStatusUpdateException;
import dev.understudy.ssm.model.InvalidFilterValue;
import dev.understudy.ssm.model.InvalidTarget;
import dev.understudy.ssm.model.ResourceNotFoundException;
import dev.understudy.ssm.model.ValidationException;
import java.util.List;

/**
 * What the operations of Automation refuse. Texts without a remark are the model's descriptions, because AWS's own are
 * not known; <em>recorded</em> ones are quoted in public issues.
 */
public final class AutomationErrors {
    private AutomationErrors() {}

    /** No runbook of this name that the caller sees. */
    public static ModeledError definitionNotFound() {
        return new AutomationDefinitionNotFoundException(
                "An Automation runbook with the specified name couldn't be found.");
    }

    /** No such version of the runbook. */
    public static ModeledError versionNotFound() {
        return new AutomationDefinitionVersionNotFoundException(
                "An Automation runbook with the specified name and version couldn't be found.");
    }

    /** More executions run and wait than allowed. */
    public static ModeledError limitExceeded() {
        return new AutomationExecutionLimitExceededException(
                "The number of simultaneously running Automation executions exceeded the allowable limit.");
    }

    /** A client token with another request. */
    public static ModeledError tokenMismatch() {
        return new IdempotentParameterMismatch(
                "Error returned when an idempotent operation is retried and the parameters"
                        + " don't match the original call to the API with the same idempotency token.");
    }

    /** No such execution. */
    public static ModeledError executionNotFound() {
        return new AutomationExecutionNotFoundException(
                "There is no automation execution information for the requested automation execution ID.");
    }

    /** No such step. */
    public static ModeledError stepNotFound() {
        return new AutomationStepNotFoundException(
                "The specified step name and execution ID don't exist. Verify the information and try again.");
    }

    /** A signal that means nothing now. */
    public static ModeledError invalidSignal() {
        return new InvalidAutomationSignalException("The signal isn't valid for the current Automation execution.");
    }

    /** A stop of what is over. */
    public static ModeledError invalidStatusUpdate() {
        return new InvalidAutomationStatusUpdateException("The specified update status operation isn't valid.");
    }

    /** A filter whose value says nothing. */
    public static ModeledError invalidFilterValue() {
        return new InvalidFilterValue("The filter value isn't valid. Verify the value and try again.");
    }

    /** No target. */
    public static ModeledError invalidTarget() {
        return new InvalidTarget(
                "The target isn't valid or doesn't exist. It might not be configured for Systems Manager"
                        + " or you might not have permission to perform the operation.");
    }

    /** A parameter that the runbook does not declare. Text: inferred. */
    public static ModeledError undeclaredParameter(String name) {
        return parameters("Parameter \"" + name + "\" is not declared.");
    }

    /** A parameter without a value. Text: recorded. */
    public static ModeledError missingParameter(String name) {
        return parameters("Missing required parameter: " + name + " in user inputs.");
    }

    /** A value that is not allowed. Text: recorded. */
    public static ModeledError valueNotAllowed(String name, String value, List<JsonNode> allowed) {
        List<String> texts = allowed.stream().map(JsonNode::asText).toList();
        return parameters("Parameter \"" + name + "\" has value \"" + value + "\" not found in " + texts + ".");
    }

    /** A value of another type, or not of the parameter's pattern or size. Text: docs, for strings. */
    public static ModeledError wrongType(String name, String type) {
        String kind = type.equals("String") ? "string" : type;
        return parameters("Parameter type error. The value supplied for " + name + " is not a valid " + kind);
    }

    /** A role that is none. Text: docs. */
    public static ModeledError badRole() {
        return parameters("The format of the supplied assume role ARN is invalid.");
    }

    /** A role that Automation cannot assume. Text: docs. */
    public static ModeledError roleNotAssumable() {
        return parameters("The defined assume role is unable to be assumed.");
    }

    /** Something that the caller may not do. Text: docs. */
    public static ModeledError notAuthorized(String caller, String permission, String resource) {
        return new CommonError(
                CommonError.Code.ACCESS_DENIED,
                "User: " + caller + " is not authorized to perform: " + permission + " on resource: " + resource);
    }

    /** Targets and maps of parameters at once. Text: inferred. */
    public static ModeledError targetsAndMaps() {
        return parameters("Targets and TargetMaps can't both be specified.");
    }

    /** Targets without a parameter for them, or the reverse, or one that cannot take them. Text: inferred. */
    public static ModeledError targetParameter() {
        return parameters("TargetParameterName has to name a parameter of the runbook, together with Targets.");
    }

    /** More than one kind of targets. Text: recorded. */
    public static ModeledError severalTargets() {
        return parameters("Only one resource group or tag can be specified at a time");
    }

    /** An approval in an execution of several accounts or regions. Rule: docs; text: inferred. */
    public static ModeledError approvalElsewhere() {
        return parameters("aws:approve isn't supported in multi-account and multi-Region automations.");
    }

    /** A change template that nobody approved. Text: model. */
    public static ModeledError templateNotApproved() {
        return new AutomationDefinitionNotApprovedException("Indicates that the Change Manager change template used in"
                + " the change request was rejected or is still in a pending state.");
    }

    /** A runbook that the change template does not offer. Text: inferred. */
    public static ModeledError runbookNotInTemplate(String name, List<String> allowed) {
        return parameters("The runbook " + name + " isn't one of those that the change template allows: " + allowed);
    }

    /** A change that is to end before it begins. Text: inferred. */
    public static ModeledError endsBeforeItBegins() {
        return parameters("ScheduledEndTime must not be before ScheduledTime.");
    }

    /** A preview of what is no runbook. Text: inferred. */
    public static ModeledError noPreviewOf(String name, String reason) {
        return ValidationException.builder()
                .message("The runbook " + name + " can't be previewed: " + reason)
                .build();
    }

    /** No such preview. Text: inferred. */
    public static ModeledError previewNotFound(String id) {
        return new ResourceNotFoundException("The specified execution preview could not be found: " + id + ".");
    }

    /** More tags than may be given at the start; the operations declare no error of its own for it. Text: inferred. */
    public static ModeledError tooManyStartTags(int limit) {
        return parameters("At most " + limit + " tags can be specified when an automation starts.");
    }

    /** Targets of an unknown kind. Text: recorded, in 2018. */
    public static ModeledError targetKey() {
        return parameters("Target key can have only following values : ParameterValues, ResourceGroup");
    }

    /** Something that is over, or must not be said together. Text: inferred. */
    public static ModeledError parameters(String text) {
        return new InvalidAutomationExecutionParametersException(text);
    }
}
