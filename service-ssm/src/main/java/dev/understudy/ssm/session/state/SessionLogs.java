package dev.understudy.ssm.session.state;

import org.jspecify.annotations.Nullable;

/**
 * Where logs of a session go, besides to its client.
 *
 * @param bucket the bucket that gets one when the session ends; null if none does
 * @param keyPrefix what its key begins with; may be empty
 * @param logGroup the log group that gets one; null if none does
 * @param streamed whether the log group gets it line by line, and not only when the session ends
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager-logging.html">Enabling and
 *     disabling session logging</a>
 */
public record SessionLogs(
        @Nullable String bucket, String keyPrefix, @Nullable String logGroup, boolean streamed) {
    /** Nobody keeps one. */
    public static final SessionLogs NONE = new SessionLogs(null, "", null, false);

    /** The key of a session's log in the bucket. */
    public String key(String sessionId) {
        String folder = keyPrefix.isEmpty() || keyPrefix.endsWith("/") ? keyPrefix : keyPrefix + "/";
        return folder + sessionId + ".log";
    }
}
