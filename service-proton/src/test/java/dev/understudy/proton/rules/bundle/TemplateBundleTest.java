package dev.understudy.proton.rules.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.snapshot.form.Form;
import dev.understudy.core.snapshot.form.Forms;
import dev.understudy.proton.bundles.BundlePacker;
import dev.understudy.proton.bundles.ExampleBundles;
import dev.understudy.proton.bundles.SheetBundles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A bundle lives in a version's record, so it is part of snapshots. */
class TemplateBundleTest {
    private static TemplateBundle service(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        BundleReading reading = Bundles.read(files, BundleKind.SERVICE);
        assertThat(reading).isInstanceOf(BundleReading.Good.class);
        return ((BundleReading.Good) reading).bundle();
    }

    @Test
    void aSnapshotBringsBackTheSameBundle() {
        TemplateBundle sheet = service(SheetBundles.S1.files());
        TemplateBundle example = service(BundlePacker.texts(ExampleBundles.SERVICE.folder()));
        Form<TemplateBundle> form = new Forms().of(TemplateBundle.class);

        assertThat(form.read(form.write(sheet))).isEqualTo(sheet);
        assertThat(form.read(form.write(example))).isEqualTo(example);
    }
}
