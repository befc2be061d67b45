package dev.understudy.ssm.command.state;

import dev.understudy.ssm.model.CommandStatus;
import java.time.Instant;

/**
 * How far a command is.
 *
 * <pre>
 * Pending ──► InProgress ──► Cancelling ──► Cancelled
 *    │            │
 *    └────────────┴──► Success | Failed | TimedOut
 * </pre>
 */
public sealed interface CommandState {
    /** The status that answers show. */
    CommandStatus status();

    /** What answers show as {@code StatusDetails}. */
    default String details() {
        return status().wireValue();
    }

    /** Whether it is over. */
    default boolean over() {
        return false;
    }

    /** No node has got it yet. */
    record Pending() implements CommandState {
        @Override
        public CommandStatus status() {
            return CommandStatus.PENDING;
        }
    }

    /** Nodes get it. */
    record InProgress() implements CommandState {
        @Override
        public CommandStatus status() {
            return CommandStatus.IN_PROGRESS;
        }
    }

    /** Somebody cancelled it on all nodes. */
    record Cancelling() implements CommandState {
        @Override
        public CommandStatus status() {
            return CommandStatus.CANCELLING;
        }
    }

    /**
     * Over.
     *
     * @param verdict how it ended
     * @param at when
     */
    record Ended(CommandVerdict verdict, Instant at) implements CommandState {
        @Override
        public CommandStatus status() {
            return verdict.status();
        }

        @Override
        public String details() {
            return verdict.details();
        }

        @Override
        public boolean over() {
            return true;
        }
    }
}
