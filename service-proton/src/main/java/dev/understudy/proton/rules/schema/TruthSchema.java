package dev.understudy.proton.rules.schema;

import dev.understudy.core.value.InputValue;

/**
 * {@code type: boolean}.
 *
 * @param basics what every schema may say
 */
public record TruthSchema(Basics basics) implements ValueSchema {
    @Override
    public String type() {
        return "true or false";
    }

    @Override
    public boolean isOfType(InputValue value) {
        return value instanceof InputValue.Truth;
    }

    @Override
    public InputValue checkTyped(InputValue value, String path, Problems problems) {
        return value;
    }

    @Override
    public void compareTyped(ValueSchema earlier, String path, Problems problems) {
        // The type has no keywords of its own.
    }
}
