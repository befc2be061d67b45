package dev.understudy.core.http;

import org.jspecify.annotations.Nullable;

/**
 * What stands between method and version in a request line, cut in two.
 *
 * @param path the path, still percent-encoded
 * @param query what follows the question mark; empty if nothing does
 */
record RequestTarget(String path, String query) {
    /** Cuts a target of the form {@code /path?query} or {@code http://host/path?query}; null if it has another. */
    static @Nullable RequestTarget parse(String target) {
        int start = pathStart(target);
        if (start < 0) {
            return null;
        }
        int fragment = target.indexOf('#', start);
        int end = fragment < 0 ? target.length() : fragment;
        int mark = target.indexOf('?', start);
        boolean hasQuery = mark >= 0 && mark < end;
        String path = target.substring(start, hasQuery ? mark : end);
        return new RequestTarget(path.isEmpty() ? "/" : path, hasQuery ? target.substring(mark + 1, end) : "");
    }

    /** Where the path begins, or would if there were one; negative if this is no URI of ours. */
    private static int pathStart(String target) {
        if (target.startsWith("/")) {
            return 0;
        }
        int authority = target.regionMatches(true, 0, "http://", 0, 7)
                ? 7
                : target.regionMatches(true, 0, "https://", 0, 8) ? 8 : -1;
        for (int i = authority; i >= 0 && i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return i;
            }
        }
        return authority < 0 ? -1 : target.length();
    }
}
