package dev.understudy.ssm.command.state;

import dev.understudy.ssm.model.CommandInvocationStatus;

/**
 * How a command, or a part of it, ended on one node.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/monitor-commands.html">Understanding command
 *     statuses</a>
 */
public enum InvocationVerdict {
    /** It went well. */
    SUCCESS(CommandInvocationStatus.SUCCESS, "Success", false),
    /** A program ended with another exit code than 0. */
    FAILED(CommandInvocationStatus.FAILED, "Failed", true),
    /** A program took too long. */
    EXECUTION_TIMED_OUT(CommandInvocationStatus.TIMED_OUT, "ExecutionTimedOut", true),
    /** The agent did not answer in time. */
    DELIVERY_TIMED_OUT(CommandInvocationStatus.TIMED_OUT, "DeliveryTimedOut", false),
    /** Somebody cancelled it. */
    CANCELLED(CommandInvocationStatus.CANCELLED, "Cancelled", false),
    /** The node is gone, or its agent has long been missed. */
    UNDELIVERABLE(CommandInvocationStatus.FAILED, "Undeliverable", false),
    /** Too many others failed, or an alarm went off. */
    TERMINATED(CommandInvocationStatus.FAILED, "Terminated", false),
    /** The document is not for the node's platform. */
    INVALID_PLATFORM(CommandInvocationStatus.FAILED, "InvalidPlatform", false),
    /** The caller may not send commands to the node. */
    ACCESS_DENIED(CommandInvocationStatus.FAILED, "AccessDenied", false);

    private final CommandInvocationStatus status;
    private final String details;
    private final boolean error;

    InvocationVerdict(CommandInvocationStatus status, String details, boolean error) {
        this.status = status;
        this.details = details;
        this.error = error;
    }

    /** The status that answers show. */
    public CommandInvocationStatus status() {
        return status;
    }

    /** What answers show as {@code StatusDetails}. */
    public String details() {
        return details;
    }

    /** Whether it counts against {@code MaxErrors}. */
    public boolean error() {
        return error;
    }

    /** Whether the node never got the command, which spoils nothing as long as another node did well. */
    public boolean unreached() {
        return this == UNDELIVERABLE || this == INVALID_PLATFORM || this == ACCESS_DENIED;
    }
}
