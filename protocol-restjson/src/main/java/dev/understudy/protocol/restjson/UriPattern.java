package dev.understudy.protocol.restjson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A URI pattern of a model, as in {@code /tags/{arn+}?tags}, taken apart.
 *
 * @param segments the path's segments
 * @param query query parameters that a request must carry, with their values; empty where only the name is given
 */
record UriPattern(List<Segment> segments, Map<String, String> query) {
    /**
     * One segment of the path.
     *
     * @param kind what it matches
     * @param text the literal, or the name of the label
     */
    record Segment(Kind kind, String text) {
        /** What a segment matches. */
        enum Kind {
            /** Exactly its text. */
            LITERAL,
            /** One segment. */
            LABEL,
            /** One segment or more. */
            GREEDY
        }

        static Segment of(String source) {
            if (!source.startsWith("{")) {
                return new Segment(Kind.LITERAL, source);
            }
            return source.endsWith("+}")
                    ? new Segment(Kind.GREEDY, source.substring(1, source.length() - 2))
                    : new Segment(Kind.LABEL, source.substring(1, source.length() - 1));
        }
    }

    static UriPattern parse(String uri) {
        int mark = uri.indexOf('?');
        String path = mark < 0 ? uri : uri.substring(0, mark);
        Map<String, String> query = new LinkedHashMap<>();
        if (mark >= 0) {
            for (String pair : uri.substring(mark + 1).split("&")) {
                int equals = pair.indexOf('=');
                query.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
            }
        }
        return new UriPattern(split(path).stream().map(Segment::of).toList(), Map.copyOf(query));
    }

    /** The names of the labels in order. */
    List<String> labels() {
        return segments.stream()
                .filter(segment -> segment.kind() != Segment.Kind.LITERAL)
                .map(Segment::text)
                .toList();
    }

    /** The segments of a path. A slash at the end makes no difference; an empty segment in between is kept. */
    static List<String> split(String path) {
        List<String> segments = new ArrayList<>(8);
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        int start = path.startsWith("/") ? 1 : 0;
        while (start <= end) {
            int slash = path.indexOf('/', start);
            int stop = slash < 0 || slash > end ? end : slash;
            segments.add(path.substring(start, stop));
            start = stop + 1;
        }
        return segments;
    }
}
