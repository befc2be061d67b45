package dev.understudy.ssm.automation.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a step waits for. */
public sealed interface Wait {
    /** When it has waited long enough, or null if something else ends it. */
    default @Nullable Instant until() {
        return null;
    }

    /** Whether the time that a try may take runs while it waits. */
    default boolean limited() {
        return true;
    }

    /** Whether callers have to say something. */
    default boolean signal() {
        return false;
    }

    /**
     * A time, after which it has succeeded.
     *
     * @param until the time
     */
    record Timer(Instant until) implements Wait {}

    /**
     * A time, after which it looks again.
     *
     * @param until the time
     */
    record Poll(Instant until) implements Wait {}

    /**
     * A time, after which it ends as somebody scripted.
     *
     * @param until the time
     * @param outputs what it leaves behind
     * @param failure why it fails; null if it does not
     */
    record Scripted(
            Instant until, JsonNode outputs, @Nullable StepFailure failure) implements Wait {}

    /** Another service, or the outside world. */
    record Outside() implements Wait {}

    /**
     * An execution that it started.
     *
     * @param executionId the execution
     */
    record Child(String executionId) implements Wait {}

    /**
     * Agents that are missed; it looks again after a time.
     *
     * @param until the time
     * @param nodeIds their nodes
     */
    record Agents(Instant until, List<String> nodeIds) implements Wait {
        /** Copies what could change. */
        public Agents {
            nodeIds = List.copyOf(nodeIds);
        }
    }

    /**
     * A command that it sent.
     *
     * @param commandId the command
     */
    record SentCommand(String commandId) implements Wait {}

    /**
     * The time at which the runbook of a change request may run.
     *
     * @param hold why it does not yet
     * @param until when it looks again; null if the timeline knows
     */
    record Held(Hold hold, @Nullable Instant until) implements Wait {
        @Override
        public boolean limited() {
            return false;
        }
    }

    /**
     * Somebody who lets a change request run in spite of a closed calendar.
     *
     * @param approvers who may decide; empty if anybody may
     * @param until when the calendar opens by itself, or null if it never does
     */
    record CalendarOverride(
            List<String> approvers, @Nullable Instant until) implements Wait {
        /** The list is copied. */
        public CalendarOverride {
            approvers = List.copyOf(approvers);
        }

        @Override
        public boolean signal() {
            return true;
        }

        @Override
        public boolean limited() {
            return false;
        }
    }

    /** A signal to go on. */
    record Resume() implements Wait {
        @Override
        public boolean signal() {
            return true;
        }
    }

    /**
     * Approvals.
     *
     * @param approvers who may decide
     * @param needed how many have to approve
     * @param decisions what they said so far
     */
    record Approval(List<String> approvers, int needed, List<Decision> decisions) implements Wait {
        /** Copies what could change. */
        public Approval {
            approvers = List.copyOf(approvers);
            decisions = List.copyOf(decisions);
        }

        @Override
        public boolean signal() {
            return true;
        }
    }
}
