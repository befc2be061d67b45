package dev.understudy.core.admin;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One thing that the admin API can do.
 *
 * @param method the HTTP method
 * @param path the path below {@code /_understudy/}, as in {@code clock/advance}; a segment {@code *} stands for any
 * @param handler what answers
 */
public record AdminRoute(String method, String path, Handler handler) {
    /** Answers a request to the admin API. */
    @FunctionalInterface
    public interface Handler {
        /**
         * Answers a request.
         *
         * @return the JSON body of the answer
         * @throws AdminRefusal with status and reason, if the request cannot be met
         */
        JsonNode answer(AdminRequest request);
    }
}
