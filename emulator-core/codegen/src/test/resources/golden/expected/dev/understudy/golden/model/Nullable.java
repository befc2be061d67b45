// Generated from hard-names.smithy. Change that file; this one is overwritten.
package dev.understudy.golden.model;

import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.WireEnum;
import javax.annotation.processing.Generated;

/**
 * The enum {@code Nullable}.
 */
@Generated("dev.understudy.codegen")
public enum Nullable implements WireEnum {
    YES("YES");

    /**
     * What the wire knows about this shape.
     */
    public static final EnumSchema SCHEMA = EnumSchema.of("Nullable", values());

    private final java.lang.String wireValue;

    Nullable(java.lang.String wireValue) {
        this.wireValue = wireValue;
    }

    @java.lang.Override
    public java.lang.String wireValue() {
        return wireValue;
    }

    /**
     * The constant for a wire value, or null if the model does not know it.
     */
    public static @org.jspecify.annotations.Nullable Nullable fromWireValue(
            java.lang.String wireValue) {
        return (Nullable) SCHEMA.constant(wireValue);
    }
}
