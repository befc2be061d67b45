package dev.understudy.ssm.automation.preview;

import dev.understudy.ssm.model.ExecutionPreview;
import dev.understudy.ssm.model.GetExecutionPreviewOutput;

/** Previews as callers see them. */
public final class PreviewAnswers {
    private PreviewAnswers() {}

    /** The answer to GetExecutionPreview. */
    public static GetExecutionPreviewOutput of(PreviewRecord preview) {
        GetExecutionPreviewOutput.Builder answer = GetExecutionPreviewOutput.builder()
                .executionPreviewId(preview.id())
                .status(preview.state().status());
        if (preview.state() instanceof PreviewState.Succeeded done) {
            answer.endedAt(done.at()).executionPreview(new ExecutionPreview.Automation(done.preview()));
        } else if (preview.state() instanceof PreviewState.Failed failed) {
            answer.endedAt(failed.at()).statusMessage(failed.message());
        }
        return answer.build();
    }
}
