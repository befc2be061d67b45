package dev.understudy.core.model;

/** A value that is exactly one of several alternatives: a generated sealed interface, one record per variant. */
public interface Union {
    /** The alternatives. */
    UnionSchema unionSchema();

    /** The {@link Member#index()} of the alternative that is set. */
    int variantIndex();

    /** The value of the alternative that is set. */
    Object variantValue();
}
