package dev.understudy.proton.rules.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.proton.bundles.SheetBundles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reference sheet, 5.3: an incompatible minor version says what is not compatible, and where. */
class BackwardCompatibilityTest {
    private static TemplateBundle bundle(SheetBundles bundle, BundleKind kind) {
        Map<String, byte[]> files = new TreeMap<>();
        bundle.files().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        BundleReading reading = Bundles.read(files, kind);
        assertThat(reading).isInstanceOf(BundleReading.Good.class);
        return ((BundleReading.Good) reading).bundle();
    }

    private static TemplateBundle environment(SheetBundles bundle) {
        return bundle(bundle, BundleKind.ENVIRONMENT);
    }

    @Test
    void aNewOptionalInputIsCompatible() {
        assertThat(BackwardCompatibility.statusMessage(
                        environment(SheetBundles.E1), "1.0", environment(SheetBundles.E2)))
                .isNull();
    }

    @Test
    void aNewRequiredInputIsNot() {
        assertThat(BackwardCompatibility.statusMessage(
                        environment(SheetBundles.E1), "1.0", environment(SheetBundles.E3)))
                .isEqualTo("Template schema is not backward compatible with version 1.0: EnvIn.d is newly required and"
                        + " has no default (schema/schema.yaml, line 15)");
    }

    @Test
    void aRemovedInputIsNot() {
        assertThat(BackwardCompatibility.statusMessage(
                        environment(SheetBundles.E2), "1.4", environment(SheetBundles.E1)))
                .isEqualTo("Template schema is not backward compatible with version 1.4: EnvIn.c was removed"
                        + " (schema/schema.yaml, line 9)");
    }

    @Test
    void inputsOfAPipelineMustNotComeOrGo() {
        TemplateBundle with = bundle(SheetBundles.S1, BundleKind.SERVICE);
        TemplateBundle without = bundle(SheetBundles.S0, BundleKind.SERVICE_WITHOUT_PIPELINE);

        assertThat(BackwardCompatibility.statusMessage(with, "1.0", without))
                .contains("pipeline_input_type was removed (schema/schema.yaml, line 1)");
        assertThat(BackwardCompatibility.statusMessage(without, "1.0", with))
                .contains("pipeline_input_type was not there (schema/schema.yaml, line 5)");
    }
}
