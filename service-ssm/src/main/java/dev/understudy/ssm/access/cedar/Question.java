package dev.understudy.ssm.access.cedar;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may do something.
 *
 * @param principal who
 * @param action what
 * @param resource to what
 * @param context what else is known
 * @param others entities that the context names
 */
public record Question(
        Subject principal,
        CedarValue.Entity action,
        Subject resource,
        CedarValue.Attributes context,
        List<Subject> others) {
    /** Copies what could change. */
    public Question {
        others = List.copyOf(others);
    }

    /** What is known of an entity; null if nothing is. */
    @Nullable Subject subject(CedarValue.Entity entity) {
        if (entity.equals(principal.entity())) {
            return principal;
        }
        if (entity.equals(resource.entity())) {
            return resource;
        }
        return others.stream()
                .filter(other -> other.entity().equals(entity))
                .findFirst()
                .orElse(null);
    }
}
