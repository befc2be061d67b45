package dev.understudy.core.model;

/**
 * What is known about the values of one shape: its kind, its name and the constraints a value must meet.
 *
 * <p>Schemas drive decoding, validation, encoding and masking, so that none of them needs reflection. Generated code
 * declares them inline, member by member, when a structure is first used; that keeps start-up short and makes recursive
 * shapes unremarkable.
 */
public abstract sealed class Schema
        permits ScalarSchema, EnumSchema, ListSchema, MapSchema, StructureSchema, UnionSchema {
    private final ShapeType type;
    private final String name;

    Schema(ShapeType type, String name) {
        this.type = type;
        this.name = name;
    }

    /** The kind of shape, for dispatch by {@code switch}. */
    public final ShapeType type() {
        return type;
    }

    /** The shape's name without its namespace, as in {@code ParameterNameList}. */
    public final String name() {
        return name;
    }

    /** What values must satisfy; {@link Constraints#NONE} if nothing. */
    public Constraints constraints() {
        return Constraints.NONE;
    }

    /** Whether values must never appear in messages, journals or logs. */
    public boolean sensitive() {
        return false;
    }

    @Override
    public final String toString() {
        return type + " " + name;
    }
}
