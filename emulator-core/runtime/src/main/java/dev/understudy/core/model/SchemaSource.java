package dev.understudy.core.model;

/**
 * The structures of one family by number. Generated code implements it with one {@code switch}, so that the classes
 * behind the schemas load when a request first needs them and not at start-up.
 */
@FunctionalInterface
public interface SchemaSource {
    /** The structure with this number. */
    StructureSchema schema(int number);
}
