package dev.understudy.ssm.automation.state;

import dev.understudy.ssm.model.AutomationExecutionStatus;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a step is.
 *
 * <pre>
 * Pending ──► Active ──► Active, waiting for a signal (approve, pause)
 *               │  └─────────┴──► Ended: Success | Failed | TimedOut | Cancelled
 *               └──► Cancelling ──onCancel, children──► Ended
 * </pre>
 *
 * <p>A step that is never reached stays pending for ever.
 */
public sealed interface StepState {
    /** What callers see. */
    AutomationExecutionStatus status();

    /** When it began, or null. */
    @Nullable Instant startedAt();

    /** When it ended, or null. */
    default @Nullable Instant endedAt() {
        return null;
    }

    /** The how-manieth step of its execution to begin, from 1; 0 if it has not. */
    int order();

    /** Begun and not over. */
    sealed interface Underway extends StepState {
        /** It ends. */
        default Ended end(AutomationExecutionStatus status, Instant now) {
            return new Ended(status, Objects.requireNonNull(startedAt()), now, order());
        }
    }

    /** Not begun. */
    record Pending() implements StepState {
        @Override
        public AutomationExecutionStatus status() {
            return AutomationExecutionStatus.PENDING;
        }

        @Override
        public @Nullable Instant startedAt() {
            return null;
        }

        @Override
        public int order() {
            return 0;
        }

        /** It begins. */
        public Active begin(Instant now, int order) {
            return new Active(now, order, false);
        }
    }

    /**
     * At work.
     *
     * @param startedAt when it began
     * @param order the how-manieth to begin
     * @param waiting whether it waits for a signal
     */
    record Active(Instant startedAt, int order, boolean waiting) implements Underway {
        @Override
        public AutomationExecutionStatus status() {
            return waiting ? AutomationExecutionStatus.WAITING : AutomationExecutionStatus.IN_PROGRESS;
        }

        /** It waits for a signal from now on, or no longer. */
        public Active awaitSignal(boolean signal) {
            return new Active(startedAt, order, signal);
        }

        /** Its execution is cancelled, and something is still to be done about it. */
        public Cancelling toCancelling() {
            return new Cancelling(startedAt, order);
        }
    }

    /**
     * Stopped, and over as soon as its execution has tidied up.
     *
     * @param startedAt when it began
     * @param order the how-manieth to begin
     */
    record Cancelling(Instant startedAt, int order) implements Underway {
        @Override
        public AutomationExecutionStatus status() {
            return AutomationExecutionStatus.CANCELLING;
        }
    }

    /**
     * Over.
     *
     * @param status {@code Success}, {@code Failed}, {@code TimedOut} or {@code Cancelled}
     * @param startedAt when it began
     * @param endedAt when it ended
     * @param order the how-manieth to begin
     */
    record Ended(AutomationExecutionStatus status, Instant startedAt, Instant endedAt, int order) implements StepState {
        /** Somebody starts it once more, in an interactive execution. */
        public Pending toPending() {
            return new Pending();
        }

        /** Whether it went well. */
        public boolean successful() {
            return status == AutomationExecutionStatus.SUCCESS;
        }
    }
}
