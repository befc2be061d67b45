package dev.understudy.core.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to the admin API.
 *
 * @param path the path below {@code /_understudy/}, percent-decoded
 * @param query the query parameters, percent-decoded; the first of each name
 * @param body the JSON body, or null if there is none
 */
public record AdminRequest(
        String path, Map<String, String> query, @Nullable JsonNode body) {
    /** One segment of the path, counted from 0: what stands where the route has {@code *}. */
    public String segment(int index) {
        return path.split("/", -1)[index];
    }

    /**
     * The query parameters, which may be these and no others. A misspelt filter that is ignored would make a request
     * do more than it was meant to.
     *
     * @throws AdminRefusal if there is another
     */
    public Map<String, String> onlyQuery(String... allowed) {
        List<String> names = Arrays.asList(allowed);
        for (String name : query.keySet()) {
            if (!names.contains(name)) {
                throw AdminRefusal.badRequest("unknown query parameter '" + name + "'; "
                        + (names.isEmpty() ? "there are none here" : "known are " + String.join(", ", names)));
            }
        }
        return query;
    }

    /**
     * A query parameter that has to be there, and not empty.
     *
     * @throws AdminRefusal if it is missing
     */
    public String requiredQuery(String name) {
        String value = query.get(name);
        if (value == null || value.isEmpty()) {
            throw AdminRefusal.missing(name);
        }
        return value;
    }

    /**
     * The last elements of a list, as many as the query parameter {@code limit} says: whoever wants to see a few wants to
     * see the newest.
     *
     * @param all oldest first
     * @throws AdminRefusal if the limit is no positive whole number
     */
    public <T> List<T> newest(List<T> all) {
        String limit = query.get("limit");
        if (limit == null) {
            return all;
        }
        try {
            int count = Integer.parseInt(limit);
            if (count > 0) {
                return all.subList(Math.max(0, all.size() - count), all.size());
            }
        } catch (NumberFormatException e) {
            // refused below, like a number that makes no sense
        }
        throw AdminRefusal.badRequest("'limit' must be a positive whole number, not '" + limit + "'");
    }

    /**
     * The body as a JSON object that may have these members and no others.
     *
     * @throws AdminRefusal if it is something else
     */
    public AdminBody body(String... allowed) {
        return AdminBody.of(body, Arrays.asList(allowed));
    }
}
