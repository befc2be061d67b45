package dev.understudy.proton.rules.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.value.InputValue;
import dev.understudy.proton.model.ValidationException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference sheet, 6.1, 6.2 and 1.4: the form of specs. */
class SpecTest {
    private static final InputValue ONE = new InputValue.Numeral(BigDecimal.ONE);

    private static InputValue.Members inputs(Map<String, InputValue> values) {
        return new InputValue.Members(values);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proton: EnvironmentSpec\nspec:\n  a: 1\n",
                "{proton: EnvironmentSpec, spec: {a: 1}}",
                "{\"proton\": \"EnvironmentSpec\", \"spec\": {\"a\": 1}}",
                "# ours\nproton: EnvironmentSpec\nowner: us\nspec: {a: 1}\n",
            })
    void anEnvironmentHasInputs(String text) {
        assertThat(EnvironmentSpec.parse(text).inputs()).isEqualTo(inputs(Map.of("a", ONE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proton: EnvironmentSpec",
                "proton: EnvironmentSpec\nspec:",
                "{proton: EnvironmentSpec, spec: {}}"
            })
    void anEnvironmentMayHaveNoInputs(String text) {
        assertThat(EnvironmentSpec.parse(text).inputs()).isEqualTo(InputValue.Members.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "[a]",
                "spec: {a: 1}",
                "proton: ServiceSpec\nspec: {a: 1}",
                "proton: 5",
                "proton: EnvironmentSpec\nspec: [a]",
                "proton: EnvironmentSpec\nspec: a",
                "proton: EnvironmentSpec\nspec: {a: 1",
                "proton: EnvironmentSpec\nspec: {a: !Ref b}",
            })
    void whatIsNoEnvironmentSpecIsRefused(String text) {
        assertThatThrownBy(() -> EnvironmentSpec.parse(text))
                .isInstanceOf(ValidationException.class)
                .hasMessage("The provided Environment Spec file was not correctly formatted. Please check that it is"
                        + " valid yaml according to the Spec definition.");
    }

    @Test
    void aServiceHasAPipelineAndInstances() {
        ServiceSpec spec = ServiceSpec.parse("""
                proton: ServiceSpec
                pipeline:
                  a: 1
                instances:
                  - name: "one"
                    environment: "env"
                    spec:
                      a: 1
                  - name: two
                    environment: env
                """);

        assertThat(spec)
                .isEqualTo(new ServiceSpec(
                        inputs(Map.of("a", ONE)),
                        List.of(
                                new InstanceSpec("one", "env", inputs(Map.of("a", ONE))),
                                new InstanceSpec("two", "env", InputValue.Members.NONE))));
    }

    @Test
    void anEmptyPipelineIsAPipeline() {
        assertThat(ServiceSpec.parse("{proton: ServiceSpec, pipeline: {}, instances: [{name: a, environment: e}]}")
                        .pipeline())
                .isEqualTo(InputValue.Members.NONE);
        assertThat(ServiceSpec.parse("{proton: ServiceSpec, instances: [{name: a, environment: e}]}")
                        .pipeline())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "}",
                "{proton: EnvironmentSpec, instances: [{name: a, environment: e}]}",
                "{proton: ServiceSpec}",
                "{proton: ServiceSpec, instances: {}}",
                "{proton: ServiceSpec, instances: []}",
                "{proton: ServiceSpec, instances: [a]}",
                "{proton: ServiceSpec, instances: [{environment: e}]}",
                "{proton: ServiceSpec, instances: [{name: a}]}",
                "{proton: ServiceSpec, instances: [{name: 5, environment: e}]}",
                "{proton: ServiceSpec, instances: [{name: a, environment: e, spec: [x]}]}",
                "{proton: ServiceSpec, pipeline: x, instances: [{name: a, environment: e}]}",
                "{proton: ServiceSpec, instances: [{name: a, name: b, environment: e}]}",
            })
    void whatIsNoServiceSpecIsRefused(String text) {
        assertThatThrownBy(() -> ServiceSpec.parse(text))
                .isInstanceOf(ValidationException.class)
                .hasMessage("The provided Service Spec file was not correctly formatted. Please check that it is valid"
                        + " yaml according to the Spec definition.");
    }

    @Test
    void namesOfInstancesDiffer() {
        assertThatThrownBy(() -> ServiceSpec.parse(
                        "{proton: ServiceSpec, instances: [{name: a, environment: e}, {name: a, environment: f}]}"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("instances[1].name is 'a'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_a", "a b", "ä", "a/b"})
    void instancesAndEnvironmentsHaveNames(String name) {
        assertThatThrownBy(() ->
                        ServiceSpec.parse("{proton: ServiceSpec, instances: [{name: '" + name + "', environment: e}]}"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("instances[0].name must be the name of a service instance");
        assertThatThrownBy(() ->
                        ServiceSpec.parse("{proton: ServiceSpec, instances: [{name: a, environment: '" + name + "'}]}"))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("instances[0].environment must be the name of an environment");
    }
}
