package dev.understudy.core.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;

/** One thing that the admin API can do. */
public final class AdminRoute {
    private final String method;
    private final String path;
    private final Function<AdminRequest, AdminAnswer> responder;
    private final boolean slow;

    private AdminRoute(Function<AdminRequest, AdminAnswer> responder, String method, String path, boolean slow) {
        this.slow = slow;
        this.method = method;
        this.path = path;
        this.responder = responder;
    }

    /**
     * A route that answers with JSON, as nearly all do.
     *
     * @param method the HTTP method
     * @param path the path below {@code /_understudy/}, as in {@code clock/advance}; a segment {@code *} stands for any
     * @param handler what answers
     */
    public AdminRoute(String method, String path, Handler handler) {
        this(request -> new AdminAnswer.Json(handler.answer(request)), method, path, false);
    }

    /**
     * A route that answers with a text in a format of its own.
     *
     * @param mediaType what the text is
     * @param text makes it; a refusal is still answered as JSON
     */
    public static AdminRoute text(String method, String path, String mediaType, Function<AdminRequest, String> text) {
        return new AdminRoute(request -> new AdminAnswer.Text(mediaType, text.apply(request)), method, path, false);
    }

    /** A route that may take long; it runs on a worker, so that it keeps no other request waiting. */
    public static AdminRoute slow(String method, String path, Handler handler) {
        return new AdminRoute(request -> new AdminAnswer.Json(handler.answer(request)), method, path, true);
    }

    /** Whether it may take long. */
    public boolean slow() {
        return slow;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The path below {@code /_understudy/}; a segment {@code *} stands for any. */
    public String path() {
        return path;
    }

    /**
     * Answers a request.
     *
     * @throws AdminRefusal with status and reason, if the request cannot be met
     */
    public AdminAnswer answer(AdminRequest request) {
        return responder.apply(request);
    }

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
