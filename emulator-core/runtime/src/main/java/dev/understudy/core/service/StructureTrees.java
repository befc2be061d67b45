package dev.understudy.core.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.json.JsonReader;
import dev.understudy.core.json.JsonWriter;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.validation.InputAssembly;
import dev.understudy.core.validation.MalformedInput;
import dev.understudy.core.validation.Violations;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Structures as trees of JSON with all their members, for what is no request: files, and calls of other services. */
public final class StructureTrees {
    private StructureTrees() {}

    /** A structure as a tree. */
    public static JsonNode of(Structure structure) {
        return JsonWriter.tree(structure);
    }

    /**
     * A structure from a tree.
     *
     * @param violations hears of everything that breaks the model's constraints
     * @return null if something does
     * @throws MalformedInput if a value is of another type than the model says
     */
    public static @Nullable Structure read(JsonNode tree, StructureSchema schema, Violations violations)
            throws MalformedInput {
        @Nullable Object[] values = new Object[schema.members().size()];
        byte[] text = tree.toString().getBytes(StandardCharsets.UTF_8);
        JsonReader.readMembers(text, schema, JsonReader.Scope.EVERYTHING, values, violations);
        return InputAssembly.finish(schema, values, violations);
    }
}
