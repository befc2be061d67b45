package dev.understudy.appmesh.state;

import dev.understudy.appmesh.model.ResourceMetadata;
import dev.understudy.core.model.Member;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills the shapes of answers. They differ in name only: every kind shows the names on its path, as {@code meshName} and
 * {@code virtualRouterName}, and its metadata.
 */
final class Answers {
    private Answers() {}

    /**
     * A resource in full.
     *
     * @param schema the kind's data shape
     */
    static Structure data(StructureSchema schema, MeshResource<?> resource, Structure spec, Structure status) {
        Map<String, Object> values = names(resource.path());
        values.put("metadata", resource.metadata());
        values.put("spec", spec);
        values.put("status", status);
        return filled(schema, values);
    }

    /**
     * A resource as an item of a list.
     *
     * @param schema the kind's reference shape
     */
    static Structure ref(StructureSchema schema, MeshResource<?> resource) {
        Map<String, Object> values = names(resource.path());
        for (Member member : ResourceMetadata.SCHEMA.members()) {
            Object value = resource.metadata().memberAt(member.index());
            if (value != null) {
                values.put(member.name(), value);
            }
        }
        return filled(schema, values);
    }

    private static Map<String, Object> names(ResourcePath path) {
        Map<String, Object> names = path.parent() == null ? new HashMap<>() : names(path.parent());
        names.put(path.kind().word() + "Name", path.name());
        return names;
    }

    private static Structure filled(StructureSchema schema, Map<String, Object> values) {
        @Nullable Object[] members = new Object[schema.members().size()];
        for (Member member : schema.members()) {
            members[member.index()] = values.get(member.name());
        }
        return schema.create(members);
    }
}
