package dev.understudy.core.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to the admin API.
 *
 * @param path the path below {@code /_understudy/}
 * @param query the query parameters, percent-decoded; the first of each name
 * @param body the JSON body, or null if there is none
 */
public record AdminRequest(
        String path, Map<String, String> query, @Nullable JsonNode body) {}
