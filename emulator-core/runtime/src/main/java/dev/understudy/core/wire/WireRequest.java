package dev.understudy.core.wire;

/**
 * One HTTP request, whole.
 *
 * @param method the HTTP method in capitals
 * @param path the path as sent, still percent-encoded, beginning with a slash
 * @param query the query string as sent, without the question mark; empty if there is none
 * @param headers the header fields
 * @param body the body after content decoding; owned by the request, not to be changed
 */
public record WireRequest(String method, String path, String query, WireHeaders headers, byte[] body) {
    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query);
    }
}
