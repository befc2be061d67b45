package dev.understudy.core.model;

/** The schema of a list. A sparse list may hold nulls; every other list refuses them. */
public final class ListSchema extends Schema {
    private final Schema element;
    private final boolean sparse;
    private final Constraints constraints;

    private ListSchema(String name, Schema element, boolean sparse, Constraints constraints) {
        super(ShapeType.LIST, name);
        this.element = element;
        this.sparse = sparse;
        this.constraints = constraints;
    }

    /** A dense list of {@code element}. */
    public static ListSchema of(String name, Schema element) {
        return new ListSchema(name, element, false, Constraints.NONE);
    }

    /** This list with null elements allowed. */
    public ListSchema asSparse() {
        return new ListSchema(name(), element, true, constraints);
    }

    /** This list with a length, or unique members. */
    public ListSchema constrained(Constraints constraints) {
        return new ListSchema(name(), element, sparse, constraints);
    }

    /** What the list holds. */
    public Schema element() {
        return element;
    }

    /** Whether null elements are kept. */
    public boolean sparse() {
        return sparse;
    }

    @Override
    public Constraints constraints() {
        return constraints;
    }

    @Override
    public boolean sensitive() {
        return element.sensitive();
    }
}
