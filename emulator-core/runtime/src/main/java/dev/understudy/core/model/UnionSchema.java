package dev.understudy.core.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schema of a union: its alternatives and how to build each. Generated code extends this once per union. */
public abstract non-sealed class UnionSchema extends Schema {
    private volatile @Nullable MemberContainer container;

    /** A union of this name, without its namespace. */
    protected UnionSchema(String name) {
        super(ShapeType.UNION, name);
    }

    /** The alternatives in the model's order. */
    protected abstract List<Member.Builder> declareMembers();

    /** The value in which the alternative with this {@link Member#index()} is set. */
    public abstract Union create(int index, Object value);

    private MemberContainer container() {
        MemberContainer ready = container;
        if (ready == null) {
            ready = new MemberContainer(declareMembers());
            container = ready;
        }
        return ready;
    }

    /** All alternatives; position equals {@link Member#index()}. */
    public final ImmutableList<Member> members() {
        return container().members();
    }

    /** The alternative that a JSON body calls {@code wireName}, or null. */
    public final @Nullable Member memberByWireName(String wireName) {
        return container().byWireName(wireName);
    }
}
