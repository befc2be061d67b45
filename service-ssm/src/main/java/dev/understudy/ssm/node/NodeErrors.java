package dev.understudy.ssm.node;

import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.InvalidActivation;
import dev.understudy.ssm.model.InvalidActivationId;
import dev.understudy.ssm.model.InvalidAggregatorException;
import dev.understudy.ssm.model.InvalidFilter;
import dev.understudy.ssm.model.InvalidFilterKey;
import dev.understudy.ssm.model.InvalidInstanceId;
import dev.understudy.ssm.model.InvalidInstanceInformationFilterValue;
import dev.understudy.ssm.model.InvalidInstancePropertyFilterValue;
import dev.understudy.ssm.model.InvalidParameters;
import dev.understudy.ssm.model.ResourceDataSyncNotFoundException;

/**
 * What the operations on managed nodes refuse. <em>Recorded</em> texts are what AWS answered somebody; <em>model</em> is
 * AWS's description of the error; all others are inferred, because AWS's own are not known.
 */
final class NodeErrors {
    private NodeErrors() {}

    /** An activation that is not there. */
    static ModeledError unknownActivation(String id) {
        return new InvalidActivation("The activation isn't valid. There is no activation " + id + ".");
    }

    /** A registration with a code that is not the activation's. */
    static ModeledError wrongActivationCode() {
        return new InvalidActivation("The activation isn't valid. The activation code is not the one that was given.");
    }

    /** A registration after the activation's time. */
    static ModeledError activationExpired(String id) {
        return new InvalidActivation("The activation isn't valid. Activation " + id + " has expired.");
    }

    /** A registration that is one too many. */
    static ModeledError activationExhausted(String id, int limit) {
        return new InvalidActivation("The activation isn't valid. Activation " + id
                + " has reached its registration limit of " + limit + ".");
    }

    /** A registration that the standard tier has no place for. */
    static ModeledError standardTierFull(int limit) {
        return SsmErrors.validation("The standard-instances tier allows " + limit
                + " hybrid nodes in this account and Region. Turn on the advanced-instances tier to register more.");
    }

    /** A role that machines cannot be given. Text: recorded, hashicorp/terraform-provider-aws#27952. */
    static ModeledError noSuchRole(String arn) {
        return SsmErrors.validation("Nonexistent role or missing ssm service principal in trust policy: " + arn);
    }

    /** An activation that would end before it begins, or last too long. */
    static ModeledError expirationDate() {
        return new InvalidParameters("The expiration date must be in the future and at most 30 days ahead.");
    }

    /** A filter that says what, but not where. */
    static ModeledError filterWithoutKey() {
        return new InvalidFilter("A filter needs a FilterKey.");
    }

    /** A node outside of EC2 that is not there. Text: recorded for the agent's interface, aws/amazon-ssm-agent#381. */
    static ModeledError unknownNode(String id) {
        return new InvalidInstanceId("Not existing InstanceId " + id);
    }

    /** A filter by what cannot be the id of a node. */
    static ModeledError malformedNodeId(String id) {
        return new InvalidInstanceId("The managed node ID " + id + " isn't valid.");
    }

    /** A filter by what cannot be the id of an activation. Text: model. */
    static ModeledError malformedActivationId() {
        return new InvalidActivationId(
                "The activation ID isn't valid. Verify that you entered the correct ActivationId or ActivationCode and"
                        + " try again.");
    }

    /** A list of nodes by what cannot be asked for. Text: recorded. */
    static ModeledError unknownInformationKey(String key) {
        return SsmErrors.validation(key + " filter Key is invalid.");
    }

    /** Filters of both kinds at once. Text: recorded. */
    static ModeledError bothKindsOfFilters() {
        return SsmErrors.validation("Cannot use both legacy and new filter simultaneously.");
    }

    /** Tags and something else. Text: recorded. */
    static ModeledError mixedFilters() {
        return SsmErrors.validation("Cannot mix tag or inventory filter with any other filter.");
    }

    /** A value that nothing can have. Text: model. */
    static ModeledError impossibleInformation() {
        return new InvalidInstanceInformationFilterValue("The specified filter value isn't valid.");
    }

    /** A value that nothing can have. Text: model. */
    static ModeledError impossibleProperty() {
        return new InvalidInstancePropertyFilterValue("The specified filter value isn't valid.");
    }

    /** Properties by what cannot be asked for. Text: model. */
    static ModeledError unknownPropertyKey() {
        return new InvalidFilterKey("The specified key isn't valid.");
    }

    /** A list of nodes by a value that the key does not support. */
    static ModeledError unsupportedValue(String key, String value) {
        return new InvalidFilter("The filter " + key + " does not support the value " + value + ".");
    }

    /** A list by a sync that is not there. Text: model. */
    static ModeledError unknownSync(String name) {
        return ResourceDataSyncNotFoundException.builder()
                .syncName(name)
                .message("The specified sync name wasn't found.")
                .build();
    }

    /** Counts by more attributes than an answer has room for, or by the same one twice. Text: model. */
    static ModeledError aggregator() {
        return new InvalidAggregatorException(
                "The specified aggregator isn't valid for the group type. Verify that the aggregator you provided is"
                        + " supported.");
    }

    /** A role for management by a role that the service makes. */
    static ModeledError roleOfServiceManaged() {
        return SsmErrors.validation("RoleArn can't be specified if PermissionModel is SERVICE_MANAGED.");
    }

    /** No role for management by a role of the caller's. */
    static ModeledError roleMissing() {
        return SsmErrors.validation("RoleArn is required if PermissionModel is SELF_MANAGED.");
    }

    /** A role that belongs to somebody else. */
    static ModeledError roleElsewhere(String arn) {
        return SsmErrors.validation("The role " + arn + " doesn't belong to this account.");
    }

    /** A second role that nobody asked to replace the first. */
    static ModeledError roleRegistered(String role) {
        return SsmErrors.validation("The role " + role + " is registered already. Specify Overwrite to replace it.");
    }
}
