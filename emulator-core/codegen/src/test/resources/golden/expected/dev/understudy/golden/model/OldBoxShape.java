// Generated from golden-boxes.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.WireEnum;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * The enum {@code OldBoxShape}.
 */
@Generated("dev.understudy.codegen")
public enum OldBoxShape implements WireEnum {
    OLD("old"),

    OLDER("older");

    /**
     * What the wire knows about this shape.
     */
    public static final EnumSchema SCHEMA = EnumSchema.of("OldBoxShape", values());

    private final java.lang.String wireValue;

    OldBoxShape(java.lang.String wireValue) {
        this.wireValue = wireValue;
    }

    @java.lang.Override
    public java.lang.String wireValue() {
        return wireValue;
    }

    /**
     * The constant for a wire value, or null if the model does not know it.
     */
    public static @Nullable OldBoxShape fromWireValue(java.lang.String wireValue) {
        return (OldBoxShape) SCHEMA.constant(wireValue);
    }
}
