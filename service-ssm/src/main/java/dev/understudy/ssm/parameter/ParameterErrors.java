package dev.understudy.ssm.parameter;

import dev.understudy.core.error.CommonError;
import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.HierarchyLevelLimitExceededException;
import dev.understudy.ssm.model.InvalidAllowedPatternException;
import dev.understudy.ssm.model.InvalidKeyId;
import dev.understudy.ssm.model.ParameterAlreadyExists;
import dev.understudy.ssm.model.ParameterLimitExceeded;
import dev.understudy.ssm.model.ParameterMaxVersionLimitExceeded;
import dev.understudy.ssm.model.ParameterNotFound;
import dev.understudy.ssm.model.ParameterPatternMismatchException;
import dev.understudy.ssm.model.ParameterVersionLabelLimitExceeded;
import dev.understudy.ssm.model.ParameterVersionNotFound;
import dev.understudy.ssm.model.TooManyUpdates;

/**
 * What Parameter Store refuses. Policies and filters have texts of their own in {@link ParameterPolicyErrors} and
 * {@link ParameterFilterErrors}; {@link SsmErrors} says what the sources mean.
 */
public final class ParameterErrors {
    private ParameterErrors() {}

    /** A name that is malformed or begins with {@code ssm}. Recorded: aws/aws-sdk-php#1952, boto/boto3#1499. */
    public static ModeledError malformedName() {
        return SsmErrors.validation("Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a"
                + " path, it can consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of"
                + " letters, numbers and the following 3 symbols .-_");
    }

    /** A malformed path. Recorded, backslashes included: resource-autotagger#1. */
    public static ModeledError malformedPath() {
        return SsmErrors.validation("The parameter doesn't meet the parameter name requirements. The parameter name"
                + " must begin with a forward slash \"/\". It can't be prefixed with \\\"aws\\\" or \\\"ssm\\\""
                + " (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), -"
                + " (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must use"
                + " the forward slash symbol \"/\". Valid example: /get/parameters2-/by1./path0_.");
    }

    /** A name that only AWS may use. Recorded: aws-cloudformation/cfn-lint#4089. */
    public static ModeledError reservedName(String name) {
        return new CommonError(CommonError.Code.ACCESS_DENIED, "No access to reserved parameter name: " + name + ".");
    }

    /** A hierarchy without leading slash. Recorded: hashicorp/terraform-provider-aws#7251. */
    public static ModeledError notFullyQualified() {
        return SsmErrors.validation("Parameter name must be a fully qualified name.");
    }

    /** A trailing slash. Recorded: badmintoncryer/cdk-preflight; the code is inferred. */
    public static ModeledError trailingSlash() {
        return SsmErrors.validation("Parameter name must not end with slash.");
    }

    /** Too many levels. Code: model; text: inferred. */
    public static ModeledError tooManyLevels(int limit, int levels) {
        return new HierarchyLevelLimitExceededException("The hierarchy depth is limited to a maximum of " + limit
                + " levels. The parameter name you specified has " + levels + " levels.");
    }

    /** A parameter that is not there. No text: recorded, among others by Cloud Custodian's flight recordings. */
    public static ModeledError notFound() {
        return new ParameterNotFound();
    }

    /** A version or label that is not there. Recorded for versions: a screenshot in getmoto/moto#3977; inferred for labels. */
    public static ModeledError versionNotFound(String version, String name) {
        return new ParameterVersionNotFound("Systems Manager could not find version " + version + " of " + name
                + ". Verify the version and try again.");
    }

    /** A new parameter without type. Text: unconfirmed. */
    public static ModeledError typeRequired() {
        return SsmErrors.validation("A parameter type is required when you create a parameter.");
    }

    /** A reference to another parameter inside a value. Recorded: badmintoncryer/cdk-preflight. */
    public static ModeledError nestedReference(String value) {
        return SsmErrors.validation("Parameter value: '" + value + "' failed to satisfy constraint: Parameter value"
                + " can't nest another parameter. Do not use \"{{}}\" in the value.");
    }

    /** A data type that does not exist. Recorded: badmintoncryer/cdk-preflight. */
    public static ModeledError unknownDataType(String dataType) {
        return SsmErrors.validation(
                "The following data type is not supported: " + dataType + ". (Data type names are all lowercase.)");
    }

    /** A data type for which the value would have to be another type. Recorded: badmintoncryer/cdk-preflight. */
    public static ModeledError dataTypeNotFor(String dataType, String type) {
        return SsmErrors.validation(
                "The " + dataType + " data type is not supported for the following input type: " + type);
    }

    /** A value that is not of its data type. Text: inferred. */
    public static ModeledError notOfDataType(String dataType) {
        return SsmErrors.validation("The parameter value doesn't match the data type " + dataType + ".");
    }

    /** A change to or from a data type that has to stay. Text: inferred. */
    public static ModeledError dataTypeFixed(String before, String after) {
        return SsmErrors.validation("You can't change the data type of a parameter from " + before + " to " + after
                + ". If necessary, delete the parameter and create it again.");
    }

    /** An integration outside of its name space. Text: inferred. */
    public static ModeledError integrationName(String prefix) {
        return SsmErrors.validation(
                "The name of a parameter of data type aws:ssm:integration must begin with " + prefix + ".");
    }

    /** A pattern that is no regular expression. Code: model; text: inferred. */
    public static ModeledError brokenPattern(String pattern) {
        return new InvalidAllowedPatternException("The regular expression isn't valid: " + pattern);
    }

    /** A pattern that would take too long here. Understudy's own: AWS documents no such bound. */
    public static ModeledError expensivePattern(String pattern) {
        return new InvalidAllowedPatternException("The regular expression takes too long on this value: " + pattern);
    }

    /** A value that the pattern does not match. Recorded: badmintoncryer/cdk-preflight. */
    public static ModeledError patternMismatch(String pattern) {
        return new ParameterPatternMismatchException(
                "Parameter value, cannot be validated against allowedPattern: " + pattern);
    }

    /** A standard parameter that is too long. Recorded: aws/aws-sdk-net#3157. */
    public static ModeledError standardTooLong(int limit) {
        return SsmErrors.validation("Standard tier parameters support a maximum parameter value of " + limit
                + " characters. To create a larger parameter value, upgrade the parameter to use the advanced-parameter"
                + " tier. For more information, see https://docs.aws.amazon.com/systems-manager/latest/userguide/"
                + "parameter-store-advanced-parameters.html");
    }

    /** An advanced parameter that is too long. Recorded: badmintoncryer/cdk-preflight. */
    public static ModeledError advancedTooLong(int limit) {
        return SsmErrors.validation(
                "Advanced-tier parameters support a maximum parameter value of " + limit + " characters.");
    }

    /** From advanced back to standard. Asserted by the acceptance tests of hashicorp/terraform-provider-aws. */
    public static ModeledError downgrade() {
        return SsmErrors.validation("This parameter uses the advanced-parameter tier. You can't downgrade a parameter"
                + " from the advanced-parameter tier to the standard-parameter tier. If necessary, you can delete the"
                + " advanced parameter and recreate it as a standard parameter.");
    }

    /** Policies on a standard parameter. Recorded: badmintoncryer/cdk-preflight; the code is inferred. */
    public static ModeledError policiesOnStandard() {
        return SsmErrors.validation("You can't assign parameter policies to a standard-parameter tier.");
    }

    /** Too many standard parameters. Recorded, in many public issues. */
    public static ModeledError tooManyStandard(int limit) {
        return new ParameterLimitExceeded("You have reached the maximum number of standard parameters for this AWS"
                + " account and Region (" + limit + "). To add more parameters, either delete existing parameters or"
                + " upgrade to the advanced-parameter tier (charges apply).");
    }

    /** Too many advanced parameters. Text: inferred from the one for standard parameters. */
    public static ModeledError tooManyAdvanced(int limit) {
        return new ParameterLimitExceeded("You have reached the maximum number of advanced parameters for this AWS"
                + " account and Region (" + limit + "). To add more parameters, delete existing parameters.");
    }

    /** A parameter of this name is there. Recorded, in many public issues. */
    public static ModeledError alreadyExists() {
        return new ParameterAlreadyExists("The parameter already exists. To overwrite this value, set the overwrite"
                + " option in the request to true.");
    }

    /** Tags together with overwrite. Text: unconfirmed. */
    public static ModeledError tagsWithOverwrite() {
        return SsmErrors.validation("Invalid request: tags and overwrite can't be used together. To create a parameter"
                + " with tags, please remove overwrite flag. To update tags for an existing parameter, please use"
                + " AddTagsToResource or RemoveTagsFromResource.");
    }

    /** The oldest version cannot make room because of its label. Text: model. */
    public static ModeledError oldestVersionLabelled(String name, long version) {
        return new ParameterMaxVersionLimitExceeded("You attempted to create a new version of " + name
                + " by calling the PutParameter API with the overwrite flag. Version " + version + ", the oldest"
                + " version, can't be deleted because it has a label associated with it. Move the label to another"
                + " version of the parameter, and try again.");
    }

    /** Too many labels, without blank after the full stop. Text: unconfirmed. */
    public static ModeledError tooManyLabels(int limit) {
        return new ParameterVersionLabelLimitExceeded("A parameter version can have maximum " + limit
                + " labels.Move one or more labels to another version and try again.");
    }

    /** A put while an earlier one is being checked. The guide says so in other words; code and text are inferred. */
    public static ModeledError stillBeingChecked(String name) {
        return new TooManyUpdates("The validation of parameter " + name + " is still in process.");
    }

    /** What KMS said about a key, passed through. Recorded, in many public issues. */
    public static ModeledError kmsNotFound(String what, String requestId) {
        return new InvalidKeyId(
                what + " (Service: AWSKMS; Status Code: 400; Error Code: NotFoundException; Request ID: " + requestId
                        + "; Proxy: null)");
    }

    /** What KMS said about a key that is going to be deleted. Recorded, in many public issues. */
    public static ModeledError kmsPendingDeletion(String keyArn, String requestId) {
        return new InvalidKeyId(keyArn + " is pending deletion. (Service: AWSKMS; Status Code: 400; Error Code:"
                + " KMSInvalidStateException; Request ID: " + requestId + ")");
    }

    /** A secret without decryption. Text: unconfirmed; that it is needed: user guide. */
    public static ModeledError secretNeedsDecryption() {
        return SsmErrors.validation("WithDecryption flag must be True for retrieving a Secret Manager secret.");
    }

    /** A secret that is not there. Recorded in part; the rest is unconfirmed. */
    public static ModeledError secretNotFound(String reference) {
        return new ParameterNotFound("An error occurred (ParameterNotFound) when referencing Secrets Manager: Secret "
                + reference + " not found.");
    }
}
