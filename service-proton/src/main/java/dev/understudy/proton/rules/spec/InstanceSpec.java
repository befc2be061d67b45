package dev.understudy.proton.rules.spec;

import dev.understudy.core.value.InputValue;
import dev.understudy.proton.rules.schema.InputSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a service's spec says about one instance.
 *
 * @param name the name of the instance
 * @param environment the name of the environment that it runs in
 * @param inputs the inputs as given
 */
public record InstanceSpec(String name, String environment, InputValue.Members inputs) {
    /**
     * The inputs as infrastructure code gets them.
     *
     * @param schema what they may be; null if nobody has seen the bundle, then they are taken as they are
     * @param where where the instance stands, as {@link ServiceSpec#path} says
     * @return the inputs with defaults for those that are missing
     * @throws dev.understudy.proton.model.ValidationException if an input is missing or is not what it may be
     */
    public InputValue.Members check(@Nullable InputSchema schema, String where) {
        return schema == null ? inputs : schema.check(inputs, where + "." + ServiceSpec.SPEC);
    }

    /**
     * The same with present values for those that are to stay.
     *
     * @param current the instance as it is; null if it is new
     * @param where where the instance stands, as {@link ServiceSpec#path} says
     * @throws dev.understudy.proton.model.ValidationException if a value is to stay that is not there
     */
    InstanceSpec withCurrentValues(@Nullable InstanceSpec current, String where) {
        return new InstanceSpec(
                name,
                environment,
                CurrentValues.substitute(
                        inputs, current == null ? null : current.inputs, where + "." + ServiceSpec.SPEC));
    }

    /** As it stands in a spec. */
    Map<String, @Nullable Object> plain() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put(ServiceSpec.NAME, name);
        plain.put(ServiceSpec.ENVIRONMENT, environment);
        if (!inputs.values().isEmpty()) {
            plain.put(ServiceSpec.SPEC, inputs.plain());
        }
        return plain;
    }
}
