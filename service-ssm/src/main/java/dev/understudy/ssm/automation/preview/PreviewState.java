package dev.understudy.ssm.automation.preview;

import dev.understudy.ssm.model.AutomationExecutionPreview;
import dev.understudy.ssm.model.ExecutionPreviewStatus;
import java.time.Instant;

/**
 * How far a preview is.
 *
 * <pre>
 * Pending ──► InProgress ──► Success | Failed
 * </pre>
 */
public sealed interface PreviewState {
    /** What callers see. */
    ExecutionPreviewStatus status();

    /** Not begun. */
    record Pending() implements PreviewState {
        @Override
        public ExecutionPreviewStatus status() {
            return ExecutionPreviewStatus.PENDING;
        }

        /** It begins. */
        public InProgress begin() {
            return new InProgress();
        }
    }

    /** Under way. */
    record InProgress() implements PreviewState {
        @Override
        public ExecutionPreviewStatus status() {
            return ExecutionPreviewStatus.IN_PROGRESS;
        }

        /** It is done. */
        public Succeeded succeed(AutomationExecutionPreview preview, Instant now) {
            return new Succeeded(preview, now);
        }

        /** It cannot be done. */
        public Failed fail(String message, Instant now) {
            return new Failed(message, now);
        }
    }

    /**
     * Done.
     *
     * @param preview what it shows
     * @param at when it ended
     */
    record Succeeded(AutomationExecutionPreview preview, Instant at) implements PreviewState {
        @Override
        public ExecutionPreviewStatus status() {
            return ExecutionPreviewStatus.SUCCESS;
        }
    }

    /**
     * Over without a result.
     *
     * @param message why
     * @param at when it ended
     */
    record Failed(String message, Instant at) implements PreviewState {
        @Override
        public ExecutionPreviewStatus status() {
            return ExecutionPreviewStatus.FAILED;
        }
    }
}
