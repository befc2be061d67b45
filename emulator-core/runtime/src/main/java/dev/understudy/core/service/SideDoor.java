package dev.understudy.core.service;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import dev.understudy.core.model.Blob;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A further HTTP interface that a service offers beside AWS's API, such as that of an agent which on AWS runs next to the
 * application. It is closed unless somebody opens it on a port of its own.
 *
 * @param name how it is asked for, as in {@code appconfig-agent}
 * @param handler what answers
 */
public record SideDoor(String name, Handler handler) {
    /** Answers requests that come in by a side door. */
    @FunctionalInterface
    public interface Handler {
        /** Answers one request; it must not block. */
        Answer answer(Request request);
    }

    /**
     * A request that came in by a side door.
     *
     * @param method the HTTP method in capitals
     * @param path the segments of the path, percent-decoded; none of the root
     * @param query the query parameters, percent-decoded, each with its values in order
     * @param headers the header fields by name in small letters, each with its values in order
     * @param account the caller's account, as for AWS's API: the default one unless the request is signed
     * @param region the caller's region, likewise
     */
    public record Request(
            String method,
            List<String> path,
            ImmutableListMultimap<String, String> query,
            ImmutableListMultimap<String, String> headers,
            String account,
            String region) {
        /** Keeps a copy. */
        public Request {
            path = List.copyOf(path);
        }

        /** The first value of a header, or null. */
        public @Nullable String header(String nameInSmallLetters) {
            List<String> values = headers.get(nameInSmallLetters);
            return values.isEmpty() ? null : values.get(0);
        }
    }

    /**
     * What a side door answers.
     *
     * @param status the HTTP status
     * @param headers the header fields
     * @param body the body
     */
    public record Answer(int status, ImmutableMap<String, String> headers, Blob body) {
        /** A text without any form. */
        public static Answer text(int status, String text) {
            return new Answer(status, ImmutableMap.of("Content-Type", "text/plain; charset=utf-8"), Blob.ofUtf8(text));
        }
    }
}
