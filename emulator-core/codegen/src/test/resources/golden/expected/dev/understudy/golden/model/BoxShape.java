// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.WireEnum;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The enum {@code BoxShape}.
 */
@Generated("dev.understudy.codegen")
public enum BoxShape implements WireEnum {
    ROUND("Round"),

    SQUARE_CUT("square-cut"),

    SCHEMA_("SCHEMA");

    /**
     * What the wire knows about this shape.
     */
    public static final EnumSchema SCHEMA = EnumSchema.of("BoxShape", values());

    private final java.lang.String wireValue;

    BoxShape(java.lang.String wireValue) {
        this.wireValue = wireValue;
    }

    @java.lang.Override
    public java.lang.String wireValue() {
        return wireValue;
    }

    /**
     * The constant for a wire value, or null if the model does not know it.
     */
    public static @Nullable BoxShape fromWireValue(java.lang.String wireValue) {
        return (BoxShape) SCHEMA.constant(wireValue);
    }
}
