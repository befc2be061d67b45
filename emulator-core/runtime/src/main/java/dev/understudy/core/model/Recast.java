package dev.understudy.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a structure into another that has the same members. Operations that answer the same thing have an output type
 * each: what one of them answers is described once and recast for the others.
 */
public final class Recast {
    private Recast() {}

    /**
     * The structure as another type.
     *
     * @param type the type that is wanted
     * @param schema the schema of that type
     * @param source a structure with a member of the same name for each member of the type; others are left out
     * @throws IllegalArgumentException if the source lacks a member
     */
    public static <S extends Structure> S to(Class<S> type, StructureSchema schema, Structure source) {
        List<Member> wanted = schema.members();
        List<Member> given = source.structureSchema().members();
        @Nullable Object[] values = new Object[wanted.size()];
        for (Member member : wanted) {
            values[member.index()] = source.memberAt(position(member, given));
        }
        return type.cast(schema.create(values));
    }

    private static int position(Member member, List<Member> given) {
        int same = member.index();
        if (same < given.size() && given.get(same).name().equals(member.name())) {
            return same;
        }
        for (Member candidate : given) {
            if (candidate.name().equals(member.name())) {
                return candidate.index();
            }
        }
        throw new IllegalArgumentException("there is no " + member.name() + " to recast");
    }
}
