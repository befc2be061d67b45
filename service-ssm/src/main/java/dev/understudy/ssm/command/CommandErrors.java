package dev.understudy.ssm.command;

import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.DuplicateInstanceId;
import dev.understudy.ssm.model.InvalidCommandId;
import dev.understudy.ssm.model.InvalidDocument;
import dev.understudy.ssm.model.InvalidDocumentVersion;
import dev.understudy.ssm.model.InvalidFilterKey;
import dev.understudy.ssm.model.InvalidInstanceId;
import dev.understudy.ssm.model.InvalidNotificationConfig;
import dev.understudy.ssm.model.InvalidOutputFolder;
import dev.understudy.ssm.model.InvalidParameters;
import dev.understudy.ssm.model.InvalidPluginName;
import dev.understudy.ssm.model.InvalidRole;
import dev.understudy.ssm.model.InvocationDoesNotExist;
import dev.understudy.ssm.model.MaxDocumentSizeExceeded;
import dev.understudy.ssm.model.UnsupportedPlatformType;

/** What is refused about commands; {@link SsmErrors} says what the words about the sources mean. */
public final class CommandErrors {
    private CommandErrors() {}

    /** A document that is not there, has another hash, or is none that agents perform. No text: recorded. */
    static ModeledError invalidDocument() {
        return new InvalidDocument();
    }

    /** A version that is not there. No text: recorded. */
    static ModeledError invalidDocumentVersion() {
        return new InvalidDocumentVersion();
    }

    /** A parameter that is unknown, missing, or not what it has to be. Text: recorded. */
    static ModeledError invalidParameters() {
        return new InvalidParameters("Parameters provided in document are invalid or not supported.");
    }

    /** Parameters for a document that takes none. Text: recorded in public issues. */
    static ModeledError noParameters(String document) {
        return new InvalidParameters("document " + document + " does not support parameters.");
    }

    /** A value that names a parameter of Parameter Store that is not there, or is secret. Text: inferred. */
    static ModeledError unresolvedParameter(String token) {
        return new InvalidParameters("The parameter {{" + token + "}} cannot be resolved.");
    }

    /** Nodes that are unknown, switched off or without an agent. Text: recorded. */
    static ModeledError invalidInstances() {
        return new InvalidInstanceId("Instances not in a valid state for account");
    }

    /** One node twice. No text: model. */
    static ModeledError duplicateInstance() {
        return new DuplicateInstanceId();
    }

    /** A node that the document is not for. Text: model. */
    static ModeledError unsupportedPlatform() {
        return new UnsupportedPlatformType(
                "The document doesn't support the platform type of the given managed node IDs.");
    }

    /** Neither nodes nor targets. Code and text: inferred. */
    static ModeledError noTargets() {
        return SsmErrors.validation("Either InstanceIds or Targets has to be specified.");
    }

    /** Targets of a kind that is unknown. Code and text: inferred. */
    public static ModeledError unknownTarget(String key) {
        return SsmErrors.validation("The target key " + key + " is not valid.");
    }

    /** A request that is too large. Text: model. */
    static ModeledError tooLarge() {
        return new MaxDocumentSizeExceeded("The size limit of a document is 64 KB.");
    }

    /** A bucket that is not there. No text: model. */
    static ModeledError invalidOutputFolder() {
        return new InvalidOutputFolder();
    }

    /** A role that is none. Text: model. */
    static ModeledError invalidRole() {
        return new InvalidRole(
                "The role name can't contain invalid characters. Also verify that you specified an IAM role"
                        + " for notifications that includes the required trust policy.");
    }

    /** A topic that is none. Text: model. */
    static ModeledError invalidNotification() {
        return new InvalidNotificationConfig("One or more configuration items isn't valid. Verify that a valid Amazon"
                + " Resource Name (ARN) was provided for an Amazon Simple Notification Service topic.");
    }

    /** An alarm that is on, or cannot be read. Code and text: inferred. */
    static ModeledError alarmTriggered(String alarm) {
        return SsmErrors.validation("The alarm " + alarm + " is in the ALARM state or its state is unknown.");
    }

    /** No such command. Text: recorded. */
    static ModeledError unknownCommand(String id) {
        return new InvalidCommandId("Command id " + id + " does not exist.");
    }

    /** A command that was not sent to this node. Text: recorded. */
    static ModeledError noInvocation(String commandId, String nodeId) {
        return new InvocationDoesNotExist("Invocation not found for " + commandId + ", " + nodeId);
    }

    /** A plugin that the document does not have. Text: recorded. */
    static ModeledError unknownPlugin(String plugin, String commandId, String nodeId) {
        return new InvalidPluginName("Plugin " + plugin + " not found for invocation with command id " + commandId
                + " and instance id " + nodeId);
    }

    /** A filter that this list does not have. No text: model. */
    static ModeledError invalidFilterKey() {
        return new InvalidFilterKey();
    }

    /** A filter whose value says nothing. Code and text: inferred. */
    static ModeledError invalidFilterValue(String value) {
        return SsmErrors.validation("The filter value " + value + " is not valid.");
    }
}
