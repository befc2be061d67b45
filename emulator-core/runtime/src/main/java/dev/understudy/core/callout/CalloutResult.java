package dev.understudy.core.callout;

import org.jspecify.annotations.Nullable;

/** What became of a call to a target. */
public sealed interface CalloutResult {
    /** No URL is mapped to the target, so nothing was sent. */
    record Unmapped() implements CalloutResult {}

    /**
     * The target answered.
     *
     * @param status the HTTP status
     * @param body the body, cut off at {@link Callouts#MAX_ANSWER_BYTES}
     * @param functionError whether there is a header {@code X-Amz-Function-Error}, with which Lambda says that a
     *     function threw, although the status is 200
     * @param functionLog the header {@code X-Amz-Log-Result}, in which Lambda sends the end of a function's log in
     *     base64 if the caller asked for it; null without that header
     */
    record Answered(
            int status,
            String body,
            boolean functionError,
            @Nullable String functionLog) implements CalloutResult {
        /** An answer that says no more than any HTTP server would. */
        public Answered(int status, String body) {
            this(status, body, false, null);
        }

        /** Whether the status is one of 200 to 299 and no function threw. */
        public boolean successful() {
            return status >= 200 && status < 300 && !functionError;
        }
    }

    /**
     * No answer came: no connection, or not in time.
     *
     * @param reason why, in a few words
     */
    record Failed(String reason) implements CalloutResult {}
}
