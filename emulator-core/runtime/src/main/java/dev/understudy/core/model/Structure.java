package dev.understudy.core.model;

import org.jspecify.annotations.Nullable;

/** A value with named members: a generated record, or a modelled error. */
public interface Structure {
    /** The members that this value has, in the order of {@link #memberAt}. */
    StructureSchema structureSchema();

    /**
     * The value of one member.
     *
     * @param index the member's {@link Member#index()}
     * @return null if the member is absent
     */
    @Nullable Object memberAt(int index);
}
