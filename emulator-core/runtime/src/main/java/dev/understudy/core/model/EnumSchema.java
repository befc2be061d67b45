package dev.understudy.core.model;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The schema of a closed set of strings. Values are {@link WireEnum} constants. */
public final class EnumSchema extends Schema {
    private final ImmutableMap<String, WireEnum> byWireValue;

    private EnumSchema(String name, ImmutableMap<String, WireEnum> byWireValue) {
        super(ShapeType.ENUM, name);
        this.byWireValue = byWireValue;
    }

    /** The enum {@code name} with its constants in the model's order. */
    public static EnumSchema of(String name, WireEnum... constants) {
        ImmutableMap.Builder<String, WireEnum> values = ImmutableMap.builder();
        for (WireEnum constant : constants) {
            values.put(constant.wireValue(), constant);
        }
        return new EnumSchema(name, values.buildOrThrow());
    }

    /** The constant for a wire value, or null if the model does not know it. */
    public @Nullable WireEnum constant(String wireValue) {
        return byWireValue.get(wireValue);
    }

    /** All wire values in the model's order. */
    public Collection<String> wireValues() {
        return byWireValue.keySet();
    }
}
