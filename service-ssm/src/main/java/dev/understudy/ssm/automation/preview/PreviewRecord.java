package dev.understudy.ssm.automation.preview;

import dev.understudy.ssm.model.AutomationExecutionInputs;
import org.jspecify.annotations.Nullable;

/**
 * A preview of an execution.
 *
 * @param id its id, a UUID
 * @param state how far it is
 * @param documentName the runbook's name
 * @param documentVersion its version's number
 * @param program the key of its program
 * @param targetType the type of resources that the runbook is for, or null for all
 * @param inputs what the execution would be started with, or null
 */
public record PreviewRecord(
        String id,
        PreviewState state,
        String documentName,
        String documentVersion,
        String program,
        @Nullable String targetType,
        @Nullable AutomationExecutionInputs inputs) {
    /** The same in another state. */
    public PreviewRecord in(PreviewState next) {
        return new PreviewRecord(id, next, documentName, documentVersion, program, targetType, inputs);
    }
}
