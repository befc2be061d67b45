package dev.understudy.core.validation;

import dev.understudy.core.model.Member;
import dev.understudy.core.model.Structure;
import dev.understudy.core.model.StructureSchema;
import dev.understudy.core.model.UnionSchema;
import org.jspecify.annotations.Nullable;

/**
 * Builds structures and unions from members that were read: fills in defaults, reports absent required members, and
 * never builds anything once a constraint is broken, so that invalid input does not reach generated code.
 */
public final class InputAssembly {
    private InputAssembly() {}

    /**
     * Completes the input of an operation.
     *
     * @param values the members in the order of the schema, null where absent; taken over
     * @return the input, or null if there are violations, be it here or elsewhere
     */
    public static @Nullable Structure finish(StructureSchema schema, @Nullable Object[] values, Violations violations) {
        return structure(schema, values, violations) instanceof Structure structure ? structure : null;
    }

    /**
     * Completes a structure inside the input.
     *
     * @param values the members in the order of the schema, null where absent; taken over
     * @return the structure, or a stand-in that can only be printed if there are violations
     */
    public static Object structure(StructureSchema schema, @Nullable Object[] values, Violations violations) {
        for (Member member : schema.members()) {
            if (values[member.index()] == null) {
                complete(member, values, violations);
            }
        }
        return violations.isEmpty() ? schema.create(values) : new Unfinished(schema.name(), schema.members(), values);
    }

    private static void complete(Member member, @Nullable Object[] values, Violations violations) {
        if (member.defaultValue() != null) {
            values[member.index()] = member.defaultValue();
        } else if (member.required()) {
            violations.enter(member);
            violations.add(new Violation(violations.path(), Violation.Kind.REQUIRED, null, Rules.NOT_NULL, false));
            violations.leave();
        }
    }

    /**
     * Completes a union inside the input.
     *
     * @param variant the alternative that is set
     * @return the union, or a stand-in that can only be printed if there are violations
     */
    public static Object union(UnionSchema schema, Member variant, Object value, Violations violations) {
        if (violations.isEmpty()) {
            return schema.create(variant.index(), value);
        }
        @Nullable Object[] values = new Object[schema.members().size()];
        values[variant.index()] = value;
        return new Unfinished(schema.name(), schema.members(), values);
    }
}
