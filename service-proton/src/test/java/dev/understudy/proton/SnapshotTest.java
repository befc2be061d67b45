package dev.understudy.proton;

import static dev.understudy.proton.fixture.Proton.numbered;
import static dev.understudy.proton.fixture.Proton.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.proton.bundles.BundlePacker;
import dev.understudy.proton.bundles.SheetBundles;
import dev.understudy.proton.fixture.Proton;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Proton's state survives being saved and loaded (behaviour sheet Proton §19)")
class SnapshotTest {
    @TempDir
    Path buckets = Path.of("");

    @Test
    @DisplayName("versions with their bundles, registrations under way, connections, retries and deletes")
    void roundTrip() {
        Proton before = Proton.create(Buckets.inFolder(buckets));
        BundlePacker.put(SheetBundles.E1.packed(), buckets, "bundles", "b.tar.gz");
        before.environmentTemplate("et1");
        before.environmentTemplate("gone");
        before.publish("et1", before.environmentVersion("et1", "clientToken: 'T'"));
        before.as(Proton.OTHER)
                .ask(
                        "CreateEnvironmentAccountConnection",
                        "{managementAccountId: '111111111111', environmentName: 'e'}");
        JsonNode deleted = before.ask("DeleteEnvironmentTemplate", "{name: 'gone'}");
        before.ask("CreateEnvironmentTemplateVersion", version("et1", "majorVersion: '1'"));
        Proton after = Proton.create(Buckets.inFolder(buckets));

        after.load(before.save());

        assertThat(after.contents()).isEqualTo(before.contents());
        assertThat(after.ask("DeleteEnvironmentTemplate", "{name: 'gone'}")).isEqualTo(deleted);
        assertThat(after.ask("CreateEnvironmentTemplateVersion", version("et1", "clientToken: 'T'"))
                        .at("/environmentTemplateVersion/minorVersion")
                        .asText())
                .isEqualTo("0");
        after.advance(Duration.ofSeconds(1));
        assertThat(after.ask("GetEnvironmentTemplateVersion", numbered("et1", "1.1") + "}")
                        .at("/environmentTemplateVersion/status")
                        .asText())
                .isEqualTo("DRAFT");
    }
}
