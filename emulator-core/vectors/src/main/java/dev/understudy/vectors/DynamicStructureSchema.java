package dev.understudy.vectors;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The schema of a structure that no generated class stands for. */
public final class DynamicStructureSchema extends StructureSchema {
    private final Supplier<List<Member.Builder>> declaration;

    /**
     * A structure.
     *
     * @param declaration called when the members are first asked for, so that structures may be recursive
     */
    public DynamicStructureSchema(String name, Supplier<List<Member.Builder>> declaration) {
        super(name);
        this.declaration = declaration;
    }

    @Override
    protected List<Member.Builder> declareMembers() {
        return declaration.get();
    }

    @Override
    public Structure create(@Nullable Object[] members) {
        return new DynamicStructure(this, members);
    }
}
