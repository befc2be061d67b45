package dev.understudy.core.wire;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Answers HTTP requests; the front end calls it on an event loop, so it must not block. */
@FunctionalInterface
public interface WireHandler {
    /**
     * Answers one request.
     *
     * @return the answer, complete already for everything that runs in memory; it never fails
     */
    CompletionStage<WireResponse> handle(WireRequest request);

    /**
     * Words the answer to a request whose body the front end did not accept, in the form that its caller understands.
     *
     * @param head the request with an empty body
     * @param refusal what is wrong with the body
     */
    default WireResponse refuse(WireRequest head, Refusal refusal) {
        byte[] body = ("{\"message\":\"" + refusal.message() + "\"}").getBytes(StandardCharsets.UTF_8);
        return new WireResponse(refusal.status(), HeaderList.of("Content-Type", "application/json"), body);
    }

    /**
     * How large the body of a request may be.
     *
     * @param head the request with an empty body
     * @param usual what most requests have to do with, in bytes
     */
    default int maxBodyBytes(WireRequest head, int usual) {
        return usual;
    }

    /**
     * Decides about a request to go on as a WebSocket.
     *
     * @param head the request; it has no body
     * @return null if there are no WebSockets at its path: then it is answered like any other request
     */
    default @Nullable Upgrade upgrade(WireRequest head) {
        return null;
    }
}
