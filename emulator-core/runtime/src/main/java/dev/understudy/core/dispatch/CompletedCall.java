package dev.understudy.core.dispatch;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.OperationModel;
import dev.understudy.core.model.Structure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request and what came of it. It keeps the decoded input as it is, and neither headers nor body.
 *
 * @param receivedAt when it arrived, on the emulator's clock
 * @param requestId the id that the answer carries
 * @param account the caller's account, 12 digits
 * @param region the region the request is signed for
 * @param service the id of the service that was asked, or whatever the caller calls a service that is not here; empty if
 *     the request names none; the name of the side door that it came in by
 * @param operation the name of the operation; where none was found, what the caller asked for: an operation that does
 *     not exist, or a method and a path; at a side door with the query
 * @param model the operation; null if none was found
 * @param input the decoded input; null if it could not be read or broke constraints
 * @param status the HTTP status; {@link dev.understudy.core.wire.WireResponse#CLOSED} or {@link
 *     dev.understudy.core.wire.WireResponse#RESET} if the connection was ended instead
 * @param error the refusal; null if it was not refused by an error
 * @param nanos how long the answer really took, in nanoseconds
 * @param fault the id of the fault that disturbed the call; null if none did
 */
public record CompletedCall(
        Instant receivedAt,
        String requestId,
        String account,
        String region,
        String service,
        String operation,
        @Nullable OperationModel model,
        @Nullable Structure input,
        int status,
        @Nullable ModeledError error,
        long nanos,
        @Nullable String fault) {
    private static final int FIRST_SUCCESS = 200;
    private static final int FIRST_FAILURE = 400;

    /** Whether the caller got a good answer, as far as its status says. */
    public boolean succeeded() {
        return status >= FIRST_SUCCESS && status < FIRST_FAILURE;
    }

    /** The error code; without an error, {@code OK} or what else became of it: {@code 503}, {@code closed}. */
    public String outcome() {
        if (error != null) {
            return error.code();
        }
        if (status <= 0) {
            return status == 0 ? "closed" : "reset";
        }
        return succeeded() ? "OK" : Integer.toString(status);
    }
}
