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

    /** An execution that it started. */
    record Child() implements Wait {}

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
