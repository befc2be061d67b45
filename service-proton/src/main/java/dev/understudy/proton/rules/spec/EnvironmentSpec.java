package dev.understudy.proton.rules.spec;

import dev.understudy.core.value.InputValue;
import dev.understudy.proton.errors.SpecErrors;
import dev.understudy.proton.rules.schema.InputSchema;
import org.jspecify.annotations.Nullable;

/**
 * The spec of an environment: {@code proton: EnvironmentSpec} and inputs under {@code spec}.
 *
 * @param inputs the inputs as given
 * @see <a href="https://docs.aws.amazon.com/proton/latest/userguide/ag-create-env.html">Create an environment</a>
 */
public record EnvironmentSpec(InputValue.Members inputs) {
    private static final String SPEC = "spec";

    /**
     * Reads a spec.
     *
     * @throws dev.understudy.proton.model.ValidationException if it does not have the form of one
     */
    public static EnvironmentSpec parse(String text) {
        return new EnvironmentSpec(SpecReader.open(text, "EnvironmentSpec", SpecErrors::malformedEnvironmentSpec)
                .inputs(SPEC));
    }

    /**
     * The inputs as infrastructure code gets them.
     *
     * @param schema what they may be; null if nobody has seen the bundle, then they are taken as they are
     * @return the inputs with defaults for those that are missing
     * @throws dev.understudy.proton.model.ValidationException if an input is missing or is not what it may be
     */
    public InputValue.Members check(@Nullable InputSchema schema) {
        return schema == null ? inputs : schema.check(inputs, SPEC);
    }
}
