package dev.understudy.ssm.parameter;

import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.IncompatiblePolicyException;
import dev.understudy.ssm.model.InvalidPolicyAttributeException;
import dev.understudy.ssm.model.InvalidPolicyTypeException;
import dev.understudy.ssm.model.PoliciesLimitExceededException;

/**
 * What Parameter Store refuses about parameter policies. Unless said otherwise, texts are recorded by
 * badmintoncryer/cdk-preflight and codes are inferred from the model's descriptions.
 */
public final class ParameterPolicyErrors {
    private ParameterPolicyErrors() {}

    /** Policies that are no JSON array of objects. Recorded: pytorch/test-infra#6858. */
    public static ModeledError malformed(String policies) {
        return SsmErrors.validation("Invalid policies input: " + policies + ".");
    }

    /** More policies than a parameter may have. */
    public static ModeledError tooMany(int limit) {
        return new PoliciesLimitExceededException("Number of policies attached to a parameter cannot exceed " + limit);
    }

    /** A type that does not exist. */
    public static ModeledError unknownType(String type) {
        return new InvalidPolicyTypeException("Policy type " + type + " is not supported.");
    }

    /** Another version than {@code 1.0}. */
    public static ModeledError unsupportedVersion() {
        return new InvalidPolicyAttributeException("Unsupported policy version.");
    }

    /** A policy or its attributes lack something. */
    public static ModeledError missing(String attribute) {
        return new InvalidPolicyAttributeException("Mandatory policy attribute " + attribute + " is missing.");
    }

    /** An expiration without its time. */
    public static ModeledError missingTimestamp() {
        return new InvalidPolicyAttributeException("A valid Expiration policy must have an attribute of Timestamp.");
    }

    /** A time that cannot be read. */
    public static ModeledError malformedTimestamp() {
        return new InvalidPolicyAttributeException("Invalid timestamp format");
    }

    /** A period that is no positive number. */
    public static ModeledError notPositive(String attribute) {
        return new InvalidPolicyAttributeException("Attribute " + attribute + " must be a positive integer.");
    }

    /** A period in something else than days and hours. */
    public static ModeledError unknownUnit() {
        return new InvalidPolicyAttributeException("Supported time units: DAYS HOURS");
    }

    /** Two expirations. Code: model. */
    public static ModeledError severalExpirations() {
        return new IncompatiblePolicyException("There can be only one expiration policy");
    }

    /** A notification about an expiration that never comes. */
    public static ModeledError missingExpiration() {
        return new IncompatiblePolicyException("Expiration notification policies are missing expiration policy");
    }
}
