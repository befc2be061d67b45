package dev.understudy.vectors;

import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A structure without a class of its own, equal to every other with the same members. */
public final class DynamicStructure implements Structure {
    private final StructureSchema schema;
    private final @Nullable Object[] members;

    DynamicStructure(StructureSchema schema, @Nullable Object[] members) {
        this.schema = schema;
        this.members = members.clone();
    }

    @Override
    public StructureSchema structureSchema() {
        return schema;
    }

    @Override
    public @Nullable Object memberAt(int index) {
        return members[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DynamicStructure structure
                && schema == structure.schema
                && Arrays.equals(members, structure.members);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(members);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(schema.name()).append('{');
        schema.members().forEach(member -> {
            if (members[member.index()] != null) {
                text.append(member.name())
                        .append('=')
                        .append(members[member.index()])
                        .append(' ');
            }
        });
        return text.append('}').toString();
    }
}
