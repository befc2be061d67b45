package dev.understudy.proton;

import static dev.understudy.proton.fixture.Json.json;
import static dev.understudy.proton.fixture.Proton.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.proton.bundles.BundlePacker;
import dev.understudy.proton.bundles.SheetBundles;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The life of templates and versions with real bundles (behaviour sheet Proton §4, §5.3, S1, S2)")
class TemplateLifeTest {
    @TempDir
    Path buckets = Path.of("");

    private Proton proton = Proton.create();

    @BeforeEach
    void templates() {
        proton = Proton.create(Buckets.inFolder(buckets));
        for (SheetBundles bundle : SheetBundles.values()) {
            BundlePacker.put(bundle.packed(), buckets, "bundles", bundle.name());
        }
        proton.environmentTemplate("et1");
    }

    private static String source(Object key) {
        return "source: {s3: {bucket: 'bundles', key: '" + key + "'}}";
    }

    private JsonNode register(Object key, String more) {
        JsonNode created = proton.ask(
                        "CreateEnvironmentTemplateVersion",
                        "{templateName: 'et1', " + source(key) + (more.isEmpty() ? "" : ", " + more) + "}")
                .get("environmentTemplateVersion");
        proton.advance(Duration.ofSeconds(1));
        return get(Proton.number(created));
    }

    private JsonNode get(String number) {
        return proton.ask("GetEnvironmentTemplateVersion", numbered("et1", number) + "}")
                .get("environmentTemplateVersion");
    }

    private String recommended() {
        return proton.ask("GetEnvironmentTemplate", "{name: 'et1'}")
                .at("/environmentTemplate/recommendedVersion")
                .asText();
    }

    @Test
    @DisplayName("the schema of a good bundle shows once it is registered, not before (S1.2, S1.3 [docs])")
    void schemaShowsAfterRegistration() {
        JsonNode created = proton.ask("CreateEnvironmentTemplateVersion", "{templateName: 'et1', " + source("E1") + "}")
                .get("environmentTemplateVersion");
        proton.advance(Duration.ofSeconds(1));

        JsonNode registered = get("1.0");

        assertThat(created.has("schema")).isFalse();
        assertThat(registered.get("schema").asText()).isEqualTo(SheetBundles.E1.schema());
        assertThat(registered.get("status").asText()).isEqualTo("DRAFT");
        assertThat(registered.get("statusMessage").asText()).isEmpty();
    }

    @Test
    @DisplayName("an environment needs a published version (S1.4)")
    void draftsAreNotDeployed() {
        register("E1", "");

        Refusal refusal = proton.refuse(
                "CreateEnvironment",
                "{name: 'e', templateName: 'et1', templateMajorVersion: '1', templateMinorVersion: '0',"
                        + " spec: '{proton: EnvironmentSpec, spec: {b: q}}',"
                        + " protonServiceRoleArn: 'arn:aws:iam::111111111111:role/r'}");

        assertThat(refusal.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName(
            "a compatible minor is registered, an incompatible one fails, a new major need not be compatible (S1.7–9)")
    void comparesMinorVersions() {
        register("E1", "");
        proton.publish("et1", "1.0");
        JsonNode compatible = register("E2", "majorVersion: '1'");
        proton.publish("et1", "1.1");
        String afterMinor = recommended();
        JsonNode incompatible = register("E3", "majorVersion: '1'");

        JsonNode major = register("E3", "");

        proton.publish("et1", "2.0");
        assertThat(compatible.get("status").asText()).isEqualTo("DRAFT");
        assertThat(afterMinor).isEqualTo("1.1");
        assertThat(Proton.number(incompatible)).isEqualTo("1.2");
        assertThat(incompatible.get("status").asText()).isEqualTo("REGISTRATION_FAILED");
        assertThat(incompatible.get("statusMessage").asText()).contains("schema.yaml");
        assertThat(incompatible.has("schema")).isFalse();
        assertThat(major.get("status").asText()).isEqualTo("DRAFT");
        assertThat(recommended()).isEqualTo("2.0");
    }

    @Test
    @DisplayName(
            "a version whose registration failed keeps its number, is never published and can be deleted (§4.2, §4.3)")
    void failedVersions() {
        JsonNode failed = register("missing", "");

        Refusal published =
                proton.refuse("UpdateEnvironmentTemplateVersion", numbered("et1", "1.0") + ", status: 'PUBLISHED'}");
        JsonNode next = register("E1", "majorVersion: '1'");
        JsonNode deleted = proton.ask("DeleteEnvironmentTemplateVersion", numbered("et1", "1.0") + "}");

        assertThat(failed.get("status").asText()).isEqualTo("REGISTRATION_FAILED");
        assertThat(failed.get("statusMessage").asText()).isNotEmpty();
        assertThat(published.code()).isEqualTo("ValidationException");
        assertThat(Proton.number(next)).isEqualTo("1.1");
        assertThat(deleted.at("/environmentTemplateVersion/status").asText()).isEqualTo("REGISTRATION_FAILED");
    }

    @Test
    @DisplayName("a failed version is shown to a retry as it is (§3.2 A11)")
    void retryOfAFailure() {
        register("missing", "clientToken: 'T'");

        JsonNode again = proton.ask(
                "CreateEnvironmentTemplateVersion",
                "{templateName: 'et1', " + source("missing") + ", clientToken: 'T'}");

        assertThat(again.at("/environmentTemplateVersion/status").asText()).isEqualTo("REGISTRATION_FAILED");
        assertThat(again.at("/environmentTemplateVersion/minorVersion").asText())
                .isEqualTo("0");
    }

    @Test
    @DisplayName("another object under the same key later does not change the version (§5.1 [docs])")
    void keepsTheBundle() {
        register("E1", "");

        BundlePacker.put(SheetBundles.E3.packed(), buckets, "bundles", "E1");

        assertThat(get("1.0").get("schema").asText()).isEqualTo(SheetBundles.E1.schema());
    }

    @Test
    @DisplayName(
            "a bundle must fit the template: with a pipeline unless the customer provisions it (§5.1, §5.2 [docs])")
    void bundlesFitTheirTemplate() {
        register("E1", "");
        proton.ask("CreateServiceTemplate", "{name: 'with'}");
        proton.ask("CreateServiceTemplate", "{name: 'without', pipelineProvisioning: 'CUSTOMER_MANAGED'}");

        String fits = registered("with", "S1");
        String lacksPipeline = registered("with", "S0");
        String hasPipeline = registered("without", "S1");
        String fitsWithout = registered("without", "S0");

        assertThat(new String[] {fits, lacksPipeline, hasPipeline, fitsWithout})
                .containsExactly("DRAFT", "REGISTRATION_FAILED", "REGISTRATION_FAILED", "DRAFT");
    }

    private String registered(String template, String bundle) {
        JsonNode created = proton.ask(
                        "CreateServiceTemplateVersion",
                        "{templateName: '" + template + "', " + source(bundle)
                                + ", compatibleEnvironmentTemplates: [{templateName: 'et1', majorVersion: '1'}]}")
                .get("serviceTemplateVersion");
        proton.advance(Duration.ofSeconds(1));
        return proton.ask("GetServiceTemplateVersion", numbered(template, Proton.number(created)) + "}")
                .at("/serviceTemplateVersion/status")
                .asText();
    }

    @Test
    @DisplayName("versions and then the template are deleted in the order of the sheet (S2)")
    void deletesEverything() {
        register("E1", "");
        register("E2", "majorVersion: '1'");
        register("E3", "majorVersion: '1'");
        register("E3", "");
        proton.publish("et1", "1.0");
        proton.publish("et1", "1.1");
        proton.publish("et1", "2.0");

        for (String number : new String[] {"1.2", "1.0", "1.1", "2.0"}) {
            JsonNode deleted = proton.ask("DeleteEnvironmentTemplateVersion", numbered("et1", number) + "}");

            assertThat(Proton.number(deleted.get("environmentTemplateVersion"))).isEqualTo(number);
        }
        assertThat(recommended()).isEmpty();
        proton.ask("DeleteEnvironmentTemplate", "{name: 'et1'}");
        proton.advance(Duration.ofHours(9));
        assertThat(proton.ask("DeleteEnvironmentTemplate", "{name: 'et1'}")).isEqualTo(json("{}"));
        assertThat(proton.refuse("GetEnvironmentTemplate", "{name: 'et1'}").code())
                .isEqualTo("ResourceNotFoundException");
    }
}
