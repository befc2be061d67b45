package dev.understudy.ssm.access.cedar;

import java.util.Map;
import java.util.Set;

/**
 * What is known of an entity.
 *
 * @param entity the entity
 * @param parents what it is in, directly or not
 * @param attributes its attributes
 * @param tags its tags
 */
public record Subject(
        CedarValue.Entity entity,
        Set<CedarValue.Entity> parents,
        Map<String, String> attributes,
        Map<String, String> tags) {
    /** Copies what could change. */
    public Subject {
        parents = Set.copyOf(parents);
        attributes = Map.copyOf(attributes);
        tags = Map.copyOf(tags);
    }
}
