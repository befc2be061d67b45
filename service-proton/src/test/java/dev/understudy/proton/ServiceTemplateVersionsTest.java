package dev.understudy.proton;

import static dev.understudy.proton.fixture.Json.json;
import static dev.understudy.proton.fixture.Proton.numbered;
import static dev.understudy.proton.fixture.Proton.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Versions of service templates (behaviour sheet Proton §12.2)")
class ServiceTemplateVersionsTest {
    private static final String COMPATIBLE =
            "compatibleEnvironmentTemplates: [{templateName: 'et1', majorVersion: '1'}]";

    private final Proton proton = Proton.create();

    @BeforeEach
    void templates() {
        proton.environmentTemplate("et1");
        proton.environmentVersion("et1", "");
        proton.ask("CreateServiceTemplate", "{name: 'st1'}");
    }

    @Test
    @DisplayName("shows its compatible environment templates, and no component sources by default (§12.2 [docs])")
    void showsWhatItGoesWith() {
        proton.serviceVersion("st1", COMPATIBLE);

        JsonNode version = proton.ask("GetServiceTemplateVersion", numbered("st1", "1.0") + "}")
                .get("serviceTemplateVersion");

        assertThat(version.get("compatibleEnvironmentTemplates"))
                .isEqualTo(json("[{templateName: 'et1', majorVersion: '1'}]"));
        assertThat(version.has("supportedComponentSources")).isFalse();
        assertThat(version.get("arn").asText())
                .isEqualTo("arn:aws:proton:us-east-1:111111111111:service-template/st1:1.0");
    }

    @Test
    @DisplayName("an environment template or major version that does not exist is not found (§12.2)")
    void unknownCompatibleTemplates() {
        for (String unknown :
                new String[] {"{templateName: 'no', majorVersion: '1'}", "{templateName: 'et1', majorVersion: '2'}"}) {
            Refusal refusal = proton.refuse(
                    "CreateServiceTemplateVersion",
                    version("st1", "compatibleEnvironmentTemplates: [" + unknown + "]"));

            assertThat(refusal.code()).isEqualTo("ResourceNotFoundException");
        }
    }

    @Test
    @DisplayName("at least one compatible environment template is required (§12.2 [model])")
    void needsACompatibleTemplate() {
        Refusal none =
                proton.refuse("CreateServiceTemplateVersion", version("st1", "compatibleEnvironmentTemplates: []"));

        assertThat(none.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("an update replaces compatible templates and component sources (§12.2 [model])")
    void updateReplaces() {
        proton.environmentVersion("et1", "");
        proton.serviceVersion("st1", COMPATIBLE);

        JsonNode updated = proton.ask(
                        "UpdateServiceTemplateVersion",
                        numbered("st1", "1.0")
                                + ", compatibleEnvironmentTemplates: [{templateName: 'et1', majorVersion: '2'}],"
                                + " supportedComponentSources: ['DIRECTLY_DEFINED']}")
                .get("serviceTemplateVersion");

        assertThat(updated.get("compatibleEnvironmentTemplates"))
                .isEqualTo(json("[{templateName: 'et1', majorVersion: '2'}]"));
        assertThat(updated.get("supportedComponentSources")).isEqualTo(json("['DIRECTLY_DEFINED']"));
    }

    @Test
    @DisplayName("a template takes as many versions as its quota says (§18 [docs])")
    void quota() {
        proton.kernel().quotas().adjust("proton.template-versions", 1);
        proton.serviceVersion("st1", COMPATIBLE);

        Refusal refusal = proton.refuse("CreateServiceTemplateVersion", version("st1", COMPATIBLE));

        assertThat(refusal.code()).isEqualTo("ServiceQuotaExceededException");
    }

    @Test
    @DisplayName("a retried create shows the version as it is now (§3.2 A2 [seed], S3.6)")
    void retry() {
        proton.serviceVersion("st1", COMPATIBLE + ", clientToken: 'T'");

        JsonNode again = proton.ask("CreateServiceTemplateVersion", version("st1", COMPATIBLE + ", clientToken: 'T'"));

        assertThat(again.at("/serviceTemplateVersion/status").asText()).isEqualTo("DRAFT");
    }
}
