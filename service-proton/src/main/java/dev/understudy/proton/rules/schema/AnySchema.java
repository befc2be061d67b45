package dev.understudy.proton.rules.schema;

import dev.understudy.core.value.InputValue;

/**
 * A schema without a type.
 *
 * @param basics what it says all the same
 */
public record AnySchema(Basics basics) implements ValueSchema {
    @Override
    public String type() {
        return "any value";
    }

    @Override
    public boolean isOfType(InputValue value) {
        return true;
    }

    @Override
    public InputValue checkTyped(InputValue value, String path, Problems problems) {
        return value;
    }

    @Override
    public void compareTyped(ValueSchema earlier, String path, Problems problems) {
        // Without a type there is nothing more that could have changed.
    }
}
