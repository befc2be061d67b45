package dev.understudy.core.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a structure: its members and how to build a value from them.
 *
 * <p>Generated code extends this once per structure. Members are declared when they are first asked for, not when the
 * class loads, so that a server with hundreds of operations starts without touching them.
 */
public abstract non-sealed class StructureSchema extends Schema {
    private volatile @Nullable MemberContainer container;

    /** A structure of this name, without its namespace. */
    protected StructureSchema(String name) {
        super(ShapeType.STRUCTURE, name);
    }

    /** The members in the model's order; called once, or rarely more under contention, with equal results. */
    protected abstract List<Member.Builder> declareMembers();

    /**
     * Builds a value from one entry per member.
     *
     * @param members values in the order of {@link #members()}, null where absent
     * @return the record, or the error
     */
    public abstract Structure create(@Nullable Object[] members);

    private MemberContainer container() {
        MemberContainer ready = container;
        if (ready == null) {
            ready = new MemberContainer(declareMembers());
            container = ready;
        }
        return ready;
    }

    /** All members; position equals {@link Member#index()}. */
    public final ImmutableList<Member> members() {
        return container().members();
    }

    /** The member that a JSON body calls {@code wireName}, or null. */
    public final @Nullable Member memberByWireName(String wireName) {
        return container().byWireName(wireName);
    }
}
