package dev.understudy.ssm.command.state;

import dev.understudy.ssm.model.CommandStatus;

/**
 * How a command ended.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/monitor-commands.html">Understanding command
 *     statuses</a>
 */
public enum CommandVerdict {
    /** It went well wherever it was delivered. */
    SUCCESS(CommandStatus.SUCCESS, "Success"),
    /** Its targets matched no node. */
    NO_INSTANCES(CommandStatus.SUCCESS, "NoInstancesInTag"),
    /** It failed on more nodes than it may. */
    FAILED(CommandStatus.FAILED, "Failed"),
    /** It did not go well everywhere, but not badly enough to have failed. */
    INCOMPLETE(CommandStatus.FAILED, "Incomplete"),
    /** Somebody cancelled it. */
    CANCELLED(CommandStatus.CANCELLED, "Cancelled"),
    /** No agent answered in time. */
    DELIVERY_TIMED_OUT(CommandStatus.TIMED_OUT, "DeliveryTimedOut"),
    /** It took too long wherever an agent worked on it, but not on more nodes than it may. */
    EXECUTION_TIMED_OUT(CommandStatus.TIMED_OUT, "ExecutionTimedOut"),
    /** There would be more unfinished commands on nodes than the account may have, so no node got it. */
    RATE_EXCEEDED(CommandStatus.FAILED, "RateExceeded"),
    /** Its resource group cannot be read. */
    ACCESS_DENIED(CommandStatus.FAILED, "AccessDenied"),
    /** An alarm went off. */
    ALARM(CommandStatus.FAILED, "FailedDueToAlarm"),
    /** Its alarm could not be read any more. */
    UNKNOWN_ALARM(CommandStatus.FAILED, "FailedDueToUnknownAlarmState");

    private final CommandStatus status;
    private final String details;

    CommandVerdict(CommandStatus status, String details) {
        this.status = status;
        this.details = details;
    }

    /** The status that answers show. */
    public CommandStatus status() {
        return status;
    }

    /** What answers show as {@code StatusDetails}. */
    public String details() {
        return details;
    }
}
