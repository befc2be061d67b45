package dev.understudy.core.model;

/** The schema of a map with string keys. A sparse map may hold nulls; every other map refuses them. */
public final class MapSchema extends Schema {
    private final Schema key;
    private final Schema value;
    private final boolean sparse;
    private final Constraints constraints;

    private MapSchema(String name, Schema key, Schema value, boolean sparse, Constraints constraints) {
        super(ShapeType.MAP, name);
        this.key = key;
        this.value = value;
        this.sparse = sparse;
        this.constraints = constraints;
    }

    /** A dense map from {@code key} to {@code value}. Keys are strings or enums; both arrive as {@link String}. */
    public static MapSchema of(String name, Schema key, Schema value) {
        return new MapSchema(name, key, value, false, Constraints.NONE);
    }

    /** This map with null values allowed. */
    public MapSchema asSparse() {
        return new MapSchema(name(), key, value, true, constraints);
    }

    /** This map with a bounded number of entries. */
    public MapSchema constrained(Constraints constraints) {
        return new MapSchema(name(), key, value, sparse, constraints);
    }

    /** What the keys are; their Java type is always {@link String}. */
    public Schema key() {
        return key;
    }

    /** What the values are. */
    public Schema value() {
        return value;
    }

    /** Whether null values are kept. */
    public boolean sparse() {
        return sparse;
    }

    @Override
    public Constraints constraints() {
        return constraints;
    }

    @Override
    public boolean sensitive() {
        return key.sensitive() || value.sensitive();
    }
}
