package dev.understudy.core.callout;

/** What became of a call to a target. */
public sealed interface CalloutResult {
    /** No URL is mapped to the target, so nothing was sent. */
    record Unmapped() implements CalloutResult {}

    /**
     * The target answered.
     *
     * @param status the HTTP status
     * @param body the body, cut off at {@link Callouts#MAX_ANSWER_BYTES}
     */
    record Answered(int status, String body) implements CalloutResult {
        /** Whether the status is one of 200 to 299. */
        public boolean successful() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * No answer came: no connection, or not in time.
     *
     * @param reason why, in a few words
     */
    record Failed(String reason) implements CalloutResult {}
}
