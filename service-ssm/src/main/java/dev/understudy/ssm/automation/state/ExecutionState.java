package dev.understudy.ssm.automation.state;

import dev.understudy.ssm.model.AutomationExecutionStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an execution is.
 *
 * <pre>
 * Queued ─────────► Running ◄──StartStep, end of the step──► Idle
 *   │                  │                                       │
 *   │                  ├──verdict of the steps──► Ended ◄──────┤ Complete
 *   │                  │                                       │
 *   └─────Cancel───────┴──────────────► Cancelling ◄───────────┘ Cancel
 *                                           └──onCancel, children──► Ended
 * </pre>
 */
public sealed interface ExecutionState {
    /** What callers see. */
    AutomationExecutionStatus status();

    /** The step under way, or null. */
    default @Nullable Activity activity() {
        return null;
    }

    /** Whether it is over. */
    default boolean over() {
        return false;
    }

    /** Neither over nor about to be: somebody may cancel it. */
    sealed interface Cancellable extends ExecutionState {
        /** Somebody cancels it; the step under way is still to be stopped. */
        default Cancelling toCancelling() {
            return new Cancelling(activity());
        }
    }

    /** Steps of it run, those of its runbook or those of its cancellation. */
    sealed interface Underway extends ExecutionState {
        /** Another step is under way, or none. */
        Underway performing(@Nullable Activity next);
    }

    /** Begun and not over. */
    sealed interface Begun extends ExecutionState {
        /**
         * No step is left, or its user has seen enough.
         *
         * @param status what its steps have brought about, which does not count if it was cancelled
         * @param failureMessage why it failed, or null
         */
        default Ended toEnded(AutomationExecutionStatus status, Instant at, @Nullable String failureMessage) {
            return new Ended(status, at, failureMessage);
        }
    }

    /** Waits until fewer executions run. */
    record Queued() implements Cancellable {
        @Override
        public AutomationExecutionStatus status() {
            return AutomationExecutionStatus.PENDING;
        }

        /** There is room for it. */
        public Running toRunning() {
            return new Running(null);
        }

        /** There is room for it, and somebody starts its steps. */
        public Idle toIdle() {
            return new Idle();
        }
    }

    /**
     * Runs.
     *
     * @param activity the step under way; null between steps
     */
    record Running(@Nullable Activity activity) implements Cancellable, Underway, Begun {
        @Override
        public AutomationExecutionStatus status() {
            return activity != null && activity.reason().signal()
                    ? AutomationExecutionStatus.WAITING
                    : AutomationExecutionStatus.IN_PROGRESS;
        }

        @Override
        public Running performing(@Nullable Activity next) {
            return new Running(next);
        }

        /** The step that somebody started is over. */
        public Idle toIdle() {
            return new Idle();
        }
    }

    /** Waits for somebody to start a step, in interactive mode. */
    record Idle() implements Cancellable, Begun {
        @Override
        public AutomationExecutionStatus status() {
            return AutomationExecutionStatus.WAITING;
        }

        /** Somebody starts a step. */
        public Running toRunning() {
            return new Running(null);
        }
    }

    /**
     * Somebody cancelled it.
     *
     * @param activity the step of the cancellation workflow that is under way, or null
     */
    record Cancelling(@Nullable Activity activity) implements Underway, Begun {
        @Override
        public AutomationExecutionStatus status() {
            return AutomationExecutionStatus.CANCELLING;
        }

        @Override
        public Cancelling performing(@Nullable Activity next) {
            return new Cancelling(next);
        }

        @Override
        public Ended toEnded(AutomationExecutionStatus status, Instant at, @Nullable String failureMessage) {
            return toEnded(at);
        }

        /** Nothing of it runs any more; whatever its steps brought about, it was cancelled. */
        public Ended toEnded(Instant at) {
            return new Ended(AutomationExecutionStatus.CANCELLED, at, null);
        }
    }

    /**
     * Over.
     *
     * @param status {@code Success}, {@code Failed}, {@code TimedOut} or {@code Cancelled}
     * @param at when it ended
     * @param failureMessage why it failed, or null
     */
    record Ended(
            AutomationExecutionStatus status,
            Instant at,
            @Nullable String failureMessage) implements ExecutionState {
        @Override
        public boolean over() {
            return true;
        }
    }
}
