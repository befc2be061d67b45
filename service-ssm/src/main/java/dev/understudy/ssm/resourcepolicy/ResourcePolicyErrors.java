package dev.understudy.ssm.resourcepolicy;

import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.MalformedResourcePolicyDocumentException;
import dev.understudy.ssm.model.ResourceNotFoundException;
import dev.understudy.ssm.model.ResourcePolicyConflictException;
import dev.understudy.ssm.model.ResourcePolicyInvalidParameterException;
import dev.understudy.ssm.model.ResourcePolicyLimitExceededException;
import dev.understudy.ssm.model.ResourcePolicyNotFoundException;
import java.util.List;

/**
 * What is refused about resource policies. The codes are the model's, the texts are inferred from its descriptions;
 * {@link SsmErrors} says what that means.
 */
public final class ResourcePolicyErrors {
    private ResourcePolicyErrors() {}

    /** A resource that is not there. */
    public static ModeledError resourceNotFound(String arn) {
        return new ResourceNotFoundException("The specified resource could not be found: " + arn + ".");
    }

    /** A resource of a kind that takes no policies. */
    public static ModeledError unsupportedResource(String arn) {
        return invalid("ResourceArn", "Resource policies are not supported on this resource: " + arn + ".");
    }

    /** A parameter that is not advanced. */
    public static ModeledError standardParameter() {
        return invalid("ResourceArn", "Only parameters of the advanced-parameter tier can be shared.");
    }

    /** A secure string that nobody else could decrypt. */
    public static ModeledError managedKey() {
        return invalid("ResourceArn", "A SecureString parameter can be shared only if it uses a customer managed key.");
    }

    /** One of id and hash without the other. */
    public static ModeledError idWithoutHash(String missing) {
        return invalid(missing, "PolicyId and PolicyHash must be specified together.");
    }

    /** A token that belongs to no list of this caller; the operation declares no error of its own for it. */
    public static ModeledError invalidToken() {
        return invalid("NextToken", "The specified token isn't valid.");
    }

    private static ModeledError invalid(String parameter, String text) {
        return ResourcePolicyInvalidParameterException.builder()
                .parameterNames(List.of(parameter))
                .message(text)
                .build();
    }

    /** No JSON, or no policy. */
    public static ModeledError malformed() {
        return new MalformedResourcePolicyDocumentException(
                "The specified policy document is malformed or invalid, or excessive permissions were requested.");
    }

    /** A policy that is not attached to the resource. */
    public static ModeledError policyNotFound(String id) {
        return new ResourcePolicyNotFoundException(
                "No policies with the specified policy ID could be found: " + id + ".");
    }

    /** A hash of an earlier state of the policy. */
    public static ModeledError conflict() {
        return new ResourcePolicyConflictException(
                "The hash provided in the call doesn't match the stored hash. Get the policy again and retry.");
    }

    /** More policies than the resource takes. */
    public static ModeledError tooMany(int limit) {
        return ResourcePolicyLimitExceededException.builder()
                .limit(limit)
                .limitType("NUMBER_OF_POLICIES")
                .message("The resource can have at most " + limit + " resource policies.")
                .build();
    }

    /** A policy that is too long. */
    public static ModeledError tooLong(int limit) {
        return ResourcePolicyLimitExceededException.builder()
                .limit(limit)
                .limitType("POLICY_SIZE_IN_BYTES")
                .message("A resource policy can have at most " + limit + " bytes.")
                .build();
    }
}
