package dev.understudy.protocol.restjson;

import dev.understudy.core.validation.MalformedInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a query string, in order, each with all its values. */
final class QueryString {
    private static final QueryString EMPTY = new QueryString(Map.of());

    private final Map<String, List<String>> parameters;

    private QueryString(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * Takes a query string apart.
     *
     * @throws MalformedInput if it is not properly percent-encoded
     */
    static QueryString parse(String query) {
        if (query.isEmpty()) {
            return EMPTY;
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int start = 0;
        while (start < query.length()) {
            int ampersand = query.indexOf('&', start);
            int end = ampersand < 0 ? query.length() : ampersand;
            if (end > start) {
                addPair(query.substring(start, end), parameters);
            }
            start = end + 1;
        }
        return new QueryString(parameters);
    }

    private static void addPair(String pair, Map<String, List<String>> parameters) {
        int equals = pair.indexOf('=');
        String name = UrlText.decode(equals < 0 ? pair : pair.substring(0, equals), true);
        String value = equals < 0 ? "" : UrlText.decode(pair.substring(equals + 1), true);
        parameters.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(value);
    }

    /** Whether these parameters are there with these values. */
    boolean carries(Map<String, String> required) {
        for (Map.Entry<String, String> parameter : required.entrySet()) {
            if (!values(parameter.getKey()).contains(parameter.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** All values of a parameter, possibly none. */
    List<String> values(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** All parameters in order. */
    Map<String, List<String>> all() {
        return parameters;
    }
}
