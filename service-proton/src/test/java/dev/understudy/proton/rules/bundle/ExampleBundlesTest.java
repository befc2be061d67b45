package dev.understudy.proton.rules.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.value.InputValue;
import dev.understudy.proton.bundles.BundlePacker;
import dev.understudy.proton.bundles.ExampleBundles;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples that the README walks through are in order. */
class ExampleBundlesTest {
    @TempDir
    Path root = Path.of("");

    private TemplateBundle registered(ExampleBundles example, BundleKind kind) {
        BundlePacker.put(example.packed(), root, "templates", "bundle.tar.gz");
        BundleReading reading = new Bundles(Buckets.inFolder(root)).read("templates", "bundle.tar.gz", kind);
        assertThat(reading).isInstanceOf(BundleReading.Good.class);
        return ((BundleReading.Good) reading).bundle();
    }

    @Test
    void theEnvironmentIsProvisionedByCloudFormation() {
        TemplateBundle bundle = registered(ExampleBundles.ENVIRONMENT, BundleKind.ENVIRONMENT);

        assertThat(bundle.infrastructure(BundlePart.ENVIRONMENT))
                .satisfies(code -> assertThat(code.manifest().engine()).isEqualTo(ProvisioningEngine.CLOUDFORMATION));
        assertThat(bundle.schema(BundlePart.ENVIRONMENT))
                .satisfies(schema -> assertThat(schema.check(
                                        new InputValue.Members(Map.of("team", new InputValue.Text("shop"))), "spec")
                                .plain())
                        .isEqualTo(Map.of("team", "shop", "retention_days", 7L, "stage", "test")));
    }

    @Test
    void thePipelineOfTheServiceIsProvisionedByCodeBuild() {
        TemplateBundle bundle = registered(ExampleBundles.SERVICE, BundleKind.SERVICE);

        assertThat(bundle.infrastructure(BundlePart.INSTANCE))
                .satisfies(code -> assertThat(code.manifest().engine()).isEqualTo(ProvisioningEngine.CLOUDFORMATION));
        assertThat(bundle.infrastructure(BundlePart.PIPELINE)).satisfies(code -> {
            assertThat(code.manifest().engine()).isEqualTo(ProvisioningEngine.CODEBUILD);
            assertThat(code.files()).containsOnlyKeys("provision.sh", "pipeline.yaml");
        });
        assertThat(bundle.schemas().values())
                .allSatisfy(schema -> assertThat(schema.doubtfulDefaults()).isEmpty());
    }

    @Test
    void theComponentIsTwoTexts() {
        Map<String, String> texts = BundlePacker.texts(ExampleBundles.COMPONENT.folder());

        InfrastructureCode code = ComponentManifest.infrastructure(
                texts.getOrDefault("manifest.yaml", ""), texts.getOrDefault("cloudformation.yaml", ""));

        assertThat(code.manifest().engine()).isEqualTo(ProvisioningEngine.CLOUDFORMATION);
    }
}
