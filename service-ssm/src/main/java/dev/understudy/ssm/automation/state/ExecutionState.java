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

    /** Waits until fewer executions run. */
    record Queued() implements ExecutionState {
        @Override
        public AutomationExecutionStatus status() {
            return AutomationExecutionStatus.PENDING;
        }
    }

    /**
     * Runs.
     *
     * @param activity the step under way; null between steps
     */
    record Running(@Nullable Activity activity) implements ExecutionState {
        @Override
        public AutomationExecutionStatus status() {
            return activity != null && activity.reason().signal()
                    ? AutomationExecutionStatus.WAITING
                    : AutomationExecutionStatus.IN_PROGRESS;
        }
    }

    /** Waits for somebody to start a step, in interactive mode. */
    record Idle() implements ExecutionState {
        @Override
        public AutomationExecutionStatus status() {
            return AutomationExecutionStatus.WAITING;
        }
    }

    /**
     * Somebody cancelled it.
     *
     * @param activity the step of the cancellation workflow that is under way, or null
     */
    record Cancelling(@Nullable Activity activity) implements ExecutionState {
        @Override
        public AutomationExecutionStatus status() {
            return AutomationExecutionStatus.CANCELLING;
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
