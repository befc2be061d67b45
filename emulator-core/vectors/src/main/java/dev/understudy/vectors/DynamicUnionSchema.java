package dev.understudy.vectors;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.Union;
import dev.understudy.core.model.UnionSchema;
import java.util.List;
import java.util.function.Supplier;

/** The schema of a union that no generated class stands for. */
public final class DynamicUnionSchema extends UnionSchema {
    private final Supplier<List<Member.Builder>> declaration;

    /**
     * A union.
     *
     * @param declaration called when the alternatives are first asked for
     */
    public DynamicUnionSchema(String name, Supplier<List<Member.Builder>> declaration) {
        super(name);
        this.declaration = declaration;
    }

    @Override
    protected List<Member.Builder> declareMembers() {
        return declaration.get();
    }

    @Override
    public Union create(int index, Object value) {
        return new DynamicUnion(this, index, value);
    }

    private record DynamicUnion(DynamicUnionSchema unionSchema, int variantIndex, Object variantValue)
            implements Union {}
}
