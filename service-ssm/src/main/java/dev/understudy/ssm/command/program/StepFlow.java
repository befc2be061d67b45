package dev.understudy.ssm.command.program;

/**
 * What follows a step. Without a word about it, the next step follows even a failure.
 *
 * @param onFailure what a failure leads to
 * @param exitsOnSuccess whether a success ends the document
 * @param last whether it is done even after the document was left
 */
public record StepFlow(OnFailure onFailure, boolean exitsOnSuccess, boolean last) {
    /** What a failure leads to. */
    public enum OnFailure {
        /** The next step. */
        GO_ON,
        /** The end of the document. */
        EXIT,
        /** The end of the document, as if the step had succeeded. */
        SUCCEED_AND_EXIT
    }
}
