package dev.understudy.proton.rules.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.value.InputValue;
import dev.understudy.proton.bundles.BundlePacker;
import dev.understudy.proton.bundles.SheetBundles;
import dev.understudy.proton.model.ValidationException;
import dev.understudy.proton.rules.bundle.BundleKind;
import dev.understudy.proton.rules.bundle.BundlePart;
import dev.understudy.proton.rules.bundle.BundleReading;
import dev.understudy.proton.rules.bundle.Bundles;
import dev.understudy.proton.rules.bundle.TemplateBundle;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reference sheet, 6.2 to 6.4: specs against schemas, values that stay, and specs that change. */
class ServiceSpecTest {
    private static final String CURRENT = """
            proton: ServiceSpec
            pipeline:
              cmd: "make"
            instances:
              - name: "i1"
                environment: "e1"
                spec:
                  port: 80
                  unique_name: "first"
                  nested: {a: x, list: [1, 2]}
              - name: "i2"
                environment: "e1"
                spec:
                  unique_name: "second"
            """;

    @TempDir
    Path root = Path.of("");

    private TemplateBundle s1 = new TemplateBundle("", Map.of(), Map.of());

    @BeforeEach
    void registerS1() {
        BundlePacker.put(SheetBundles.S1.packed(), root, "bucket", "s1");
        BundleReading reading = new Bundles(Buckets.inFolder(root)).read("bucket", "s1", BundleKind.SERVICE);
        s1 = ((BundleReading.Good) reading).bundle();
    }

    private static ServiceSpec spec(String sections) {
        return ServiceSpec.parse("proton: ServiceSpec\n" + sections);
    }

    @Test
    void instancesGetDefaults() {
        ServiceSpec spec = ServiceSpec.parse(CURRENT);

        InputValue.Members inputs = spec.checkInstance(spec.requireInstance("i2"), s1.schema(BundlePart.INSTANCE));

        assertThat(inputs.plain()).containsEntry("port", 80L).containsEntry("unique_name", "second");
    }

    @Test
    void aPipelineWithoutASectionGetsDefaults() {
        ServiceSpec spec = spec("instances: [{name: i1, environment: e1}]");

        assertThat(spec.checkPipeline(s1.schema(BundlePart.PIPELINE)).plain()).containsEntry("cmd", "ls");
    }

    @Test
    void problemsHaveThePathOfTheInput() {
        ServiceSpec spec = spec("instances: [{name: i1, environment: e1, spec: {unique_name: a}},"
                + " {name: i2, environment: e1, spec: {port: '80'}}]");

        assertThatThrownBy(() -> spec.checkInstance(spec.requireInstance("i2"), s1.schema(BundlePart.INSTANCE)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("instances[1].spec.port must be a number, but is text: \"80\"")
                .hasMessageContaining("instances[1].spec.unique_name is required");
    }

    @Test
    void withoutASchemaOnlyTheFormIsChecked() {
        ServiceSpec spec = spec("instances: [{name: i1, environment: e1, spec: {port: '80'}}]");

        assertThat(spec.checkInstance(spec.requireInstance("i1"), null).plain()).containsEntry("port", "80");
        assertThat(EnvironmentSpec.parse("{proton: EnvironmentSpec, spec: {a: 1}}")
                        .check(null)
                        .plain())
                .containsEntry("a", 1L);
    }

    @Test
    void aTemplateWithoutPipelineAllowsNoSection() {
        assertThatThrownBy(() -> ServiceSpec.parse(CURRENT).refusePipeline())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("must not have a pipeline section");
    }

    @Test
    void presentValuesStayWhereTheSpecSaysSo() {
        ServiceSpec given = spec("""
                pipeline: {cmd: "${Proton::CURRENT_VAL}"}
                instances:
                  - name: i1
                    environment: e1
                    spec:
                      port: 81
                      unique_name: ${Proton::CURRENT_VAL}
                      nested: {a: "${Proton::CURRENT_VAL}", list: [5, "${Proton::CURRENT_VAL}"]}
                """);

        ServiceSpec substituted = given.withCurrentValues(ServiceSpec.parse(CURRENT));

        assertThat(substituted).isEqualTo(spec("""
                        pipeline: {cmd: make}
                        instances:
                          - name: i1
                            environment: e1
                            spec: {port: 81, unique_name: first, nested: {a: x, list: [5, 2]}}
                        """));
    }

    @Test
    void aNewInstanceHasNoPresentValues() {
        ServiceSpec given =
                spec("instances: [{name: i3, environment: e1, spec: {unique_name: '${Proton::CURRENT_VAL}'}}]");

        assertThatThrownBy(() -> given.withCurrentValues(ServiceSpec.parse(CURRENT)))
                .isInstanceOf(ValidationException.class)
                .hasMessage("The spec asks for the current value of instances[0].spec.unique_name, which has none.");
    }

    @Test
    void anUpdateOfAnInstanceUsesItsEntryAlone() {
        ServiceSpec given = spec("pipeline: {x: '${Proton::CURRENT_VAL}'}\n"
                + "instances: [{name: new, environment: e1, spec: {unique_name: '${Proton::CURRENT_VAL}'}},"
                + " {name: i2, environment: e1, spec: {unique_name: '${Proton::CURRENT_VAL}', port: 1}}]");

        InstanceSpec instance = given.instanceWithCurrentValues("i2", ServiceSpec.parse(CURRENT));

        assertThat(instance.inputs().json()).isEqualTo("{\"unique_name\":\"second\",\"port\":1}");
    }

    @Test
    void anUpdateOfAnInstanceNeedsItsEntry() {
        assertThatThrownBy(() -> ServiceSpec.parse(CURRENT).requireInstance("i3"))
                .isInstanceOf(ValidationException.class)
                .hasMessage("The spec has no entry for the service instance 'i3'.");
    }

    @Test
    void anUpdateOfThePipelineUsesItsSectionAlone() {
        ServiceSpec given = spec("pipeline: {cmd: '${Proton::CURRENT_VAL}'}\n"
                + "instances: [{name: new, environment: e1, spec: {unique_name: '${Proton::CURRENT_VAL}'}}]");

        InputValue.Members inputs = given.pipelineWithCurrentValues(ServiceSpec.parse(CURRENT));

        assertThat(inputs).isEqualTo(ServiceSpec.parse(CURRENT).pipeline());
    }

    @Test
    void entriesCanBeAddedReplacedAndRemoved() {
        InstanceSpec changed = new InstanceSpec("i1", "e1", InputValue.Members.NONE);
        InstanceSpec added = new InstanceSpec("i3", "e2", InputValue.Members.NONE);

        ServiceSpec spec = ServiceSpec.parse(CURRENT)
                .with(changed)
                .with(added)
                .without("i2")
                .withPipeline(null);

        assertThat(spec.toText()).isEqualTo("""
                        proton: ServiceSpec
                        instances:
                          - name: i1
                            environment: e1
                          - name: i3
                            environment: e2
                        """);
    }

    @Test
    void whatIsPrintedMeansTheSame() {
        ServiceSpec spec = spec("""
                pipeline: {}
                instances:
                  - name: i1
                    environment: e1
                    spec: {a: "80", b: 80, c: 80.0, d: "yes", e: yes, f: "2020-01-01", g: "", h: , i: [], j: {}, "on": " x ",
                           k: "a: b\\nc", l: "#", m: 1e30, n: "1e3", o: [[1], {p: q}], r: "\\t\\u0001\\u263a", s: "0x1F"}
                """);

        assertThat(ServiceSpec.parse(spec.toText())).isEqualTo(spec);
    }
}
