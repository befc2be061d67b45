package dev.understudy.core.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.Sets;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds JSON schemas that lead back to themselves without having gone deeper into the value, so that a check against them
 * would never end. A schema that comes back at a member or an item of the value is no such loop.
 */
final class SchemaLoops {
    private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");

    private final JsonNode root;
    private final Set<JsonNode> harmless = Sets.newIdentityHashSet();
    private final Set<JsonNode> underWay = Sets.newIdentityHashSet();

    private SchemaLoops(JsonNode root) {
        this.root = root;
    }

    /** Whether there is a loop anywhere in a schema of draft 4 that refers to nothing but its own parts. */
    static boolean anywhereIn(JsonNode schema) {
        return new SchemaLoops(schema).anywhereBelow(schema);
    }

    private boolean anywhereBelow(JsonNode node) {
        if (node.isObject() && startsAt(node)) {
            return true;
        }
        for (JsonNode child : node) {
            if (anywhereBelow(child)) {
                return true;
            }
        }
        return false;
    }

    private boolean startsAt(JsonNode schema) {
        if (harmless.contains(schema)) {
            return false;
        }
        if (!underWay.add(schema)) {
            return true;
        }
        for (JsonNode next : appliedToTheSameValue(schema)) {
            if (startsAt(next)) {
                return true;
            }
        }
        underWay.remove(schema);
        harmless.add(schema);
        return false;
    }

    /** A reference stands for its target alone: draft 4 ignores what is beside it. */
    private List<JsonNode> appliedToTheSameValue(JsonNode schema) {
        List<JsonNode> next = new ArrayList<>();
        if (schema.path("$ref").isTextual()) {
            add(target(schema.path("$ref").asText()), next);
            return next;
        }
        for (String list : LISTS) {
            schema.path(list).forEach(part -> add(part, next));
        }
        add(schema.get("not"), next);
        schema.path("dependencies").forEach(part -> add(part, next));
        return next;
    }

    private static void add(@Nullable JsonNode part, List<JsonNode> parts) {
        if (part != null && part.isObject()) {
            parts.add(part);
        }
    }

    private @Nullable JsonNode target(String reference) {
        try {
            String fragment = URI.create(reference).getFragment();
            return fragment == null ? null : root.at(JsonPointer.compile(fragment));
        } catch (IllegalArgumentException e) {
            return null; // no pointer; whether it leads anywhere shows when the schema is used
        }
    }
}
