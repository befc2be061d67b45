package dev.understudy.ssm.parameter.state;

/**
 * A KMS key that somebody declared to be unusable.
 *
 * @param arn the ARN of the key or alias
 * @param state why it cannot be used
 */
public record KmsKey(String arn, State state) {
    /** Why a key cannot be used. */
    public enum State {
        /** There is no such key or alias. */
        MISSING,
        /** It is going to be deleted. */
        PENDING_DELETION
    }
}
