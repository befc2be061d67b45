package dev.understudy.core.dispatch;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.time.Stopwatch;
import dev.understudy.core.wire.WireRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that has arrived, before anybody knows what it asks for.
 *
 * @param request the request
 * @param requestId the id that the answer will carry
 * @param caller who sends it
 * @param receivedAt the time on the emulator's clock
 * @param watch measures how long the answer takes
 */
record Arrival(WireRequest request, String requestId, Caller caller, Instant receivedAt, Stopwatch watch) {
    /** What is remembered of it if it reaches no operation. */
    CompletedCall turnedAway(ModeledError error) {
        String target = request.headers().first("x-amz-target");
        String service = caller.signingName();
        if (service == null) {
            service = target == null ? "" : target.substring(0, Math.max(0, target.lastIndexOf('.')));
        }
        String operation = target == null
                ? request.method() + " " + request.path()
                : target.substring(target.lastIndexOf('.') + 1);
        return completed(service, operation, error.httpStatus(), error);
    }

    /**
     * What is remembered of it if it came in by a side door.
     *
     * @param door the name of the side door, in place of a service
     */
    CompletedCall answeredAt(String door, int status) {
        String query = request.query().isEmpty() ? "" : "?" + request.query();
        return completed(door, request.method() + " " + request.path() + query, status, null);
    }

    /** What is remembered of it if it asks for something that is no operation here, answered or refused. */
    CompletedCall completed(String service, String operation, int status, @Nullable ModeledError error) {
        return new CompletedCall(
                receivedAt,
                requestId,
                caller.account(),
                caller.region(),
                service,
                operation,
                null,
                null,
                status,
                error,
                watch.elapsedNanos(),
                null);
    }
}
