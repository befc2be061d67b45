package dev.understudy.ssm.command.state;

import dev.understudy.ssm.model.CommandInvocationStatus;
import java.time.Instant;

/**
 * How far a command is on one node.
 *
 * <pre>
 * Waiting ──► Sent ──► Delayed        no answer from the agent
 *    │         │  └──────┴──► Running ──► Cancelling ──► Ended
 *    └─────────┴──────────────────┴────────────────────────┘
 * </pre>
 */
public sealed interface InvocationState {
    /** The status that answers show. */
    CommandInvocationStatus status();

    /** What answers show as {@code StatusDetails}. */
    default String details() {
        return status().wireValue();
    }

    /** Whether it takes one of the places that {@code MaxConcurrency} allows. */
    default boolean underWay() {
        return false;
    }

    /** Whether it is over. */
    default boolean over() {
        return false;
    }

    /** It is not the node's turn yet. */
    record Waiting() implements InvocationState {
        @Override
        public CommandInvocationStatus status() {
            return CommandInvocationStatus.PENDING;
        }
    }

    /** The agent has not answered yet. */
    record Sent() implements InvocationState {
        @Override
        public CommandInvocationStatus status() {
            return CommandInvocationStatus.IN_PROGRESS;
        }

        @Override
        public boolean underWay() {
            return true;
        }
    }

    /** The agent has not answered for a while; others need not wait for it. */
    record Delayed() implements InvocationState {
        @Override
        public CommandInvocationStatus status() {
            return CommandInvocationStatus.PENDING;
        }

        @Override
        public String details() {
            return "Delayed";
        }
    }

    /**
     * The agent works.
     *
     * @param step the index of the step under way
     */
    record Running(int step) implements InvocationState {
        @Override
        public CommandInvocationStatus status() {
            return CommandInvocationStatus.IN_PROGRESS;
        }

        @Override
        public boolean underWay() {
            return true;
        }
    }

    /**
     * The agent stops what it does.
     *
     * @param step the index of the step under way
     */
    record Cancelling(int step) implements InvocationState {
        @Override
        public CommandInvocationStatus status() {
            return CommandInvocationStatus.CANCELLING;
        }

        @Override
        public boolean underWay() {
            return true;
        }
    }

    /**
     * Over.
     *
     * @param verdict how it ended
     * @param at when
     */
    record Ended(InvocationVerdict verdict, Instant at) implements InvocationState {
        @Override
        public CommandInvocationStatus status() {
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
