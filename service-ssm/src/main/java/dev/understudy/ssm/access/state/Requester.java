package dev.understudy.ssm.access.state;

import java.util.List;
import java.util.Map;

/**
 * The user of IAM Identity Center who asks for access, as a test declares.
 *
 * @param userId the user's id
 * @param groups the ids of the user's groups
 * @param attributes the user's attributes, such as {@code costCenter}
 * @param principalTags the tags of the session in which the user asks
 */
public record Requester(
        String userId, List<String> groups, Map<String, String> attributes, Map<String, String> principalTags) {
    /** Copies what could change. */
    public Requester {
        groups = List.copyOf(groups);
        attributes = Map.copyOf(attributes);
        principalTags = Map.copyOf(principalTags);
    }

    /** A user about whom nothing is known. */
    public static Requester unknown(String userId) {
        return new Requester(userId, List.of(), Map.of(), Map.of());
    }
}
