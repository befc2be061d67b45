package dev.understudy.proton;

import static dev.understudy.proton.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Service templates (behaviour sheet Proton §3.3, §4.1, §12.1)")
class ServiceTemplatesTest {
    private static final String CREATE = "{name: 'st1', pipelineProvisioning: 'CUSTOMER_MANAGED'}";

    private final Proton proton = Proton.create();

    @Test
    @DisplayName("pipelineProvisioning is echoed when it was set, and nothing else takes its place (§4.1 [model])")
    void showsWhatWasGiven() {
        JsonNode created = proton.ask("CreateServiceTemplate", CREATE);

        long now = Proton.START.getEpochSecond();
        assertThat(created)
                .isEqualTo(json("{serviceTemplate: {arn: 'arn:aws:proton:us-east-1:111111111111:service-template/st1',"
                        + " createdAt: " + now + ", lastModifiedAt: " + now
                        + ", name: 'st1', pipelineProvisioning: 'CUSTOMER_MANAGED'}}"));
    }

    @Test
    @DisplayName("a repeated create is fine, with other parameters a mismatch, after an update a conflict (§3.3, S4.6)")
    void repeatedCreates() {
        JsonNode first = proton.ask("CreateServiceTemplate", CREATE);

        JsonNode again = proton.ask("CreateServiceTemplate", CREATE);
        Refusal mismatch = proton.refuse("CreateServiceTemplate", "{name: 'st1'}");
        proton.ask("UpdateServiceTemplate", "{name: 'st1', description: 'd'}");
        Refusal conflict = proton.refuse("CreateServiceTemplate", CREATE);

        assertThat(again).isEqualTo(first);
        assertThat(mismatch).isEqualTo(Refusal.invalid("Idempotent parameter mismatch"));
        assertThat(conflict.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("both kinds of templates count together for the quota (§12.1, §18 [docs])")
    void quotaOverBothKinds() {
        proton.kernel().quotas().adjust("proton.templates", 2);
        proton.environmentTemplate("t1");
        proton.ask("CreateServiceTemplate", "{name: 't1'}");

        Refusal refusal = proton.refuse("CreateServiceTemplate", "{name: 't2'}");

        assertThat(refusal.code()).isEqualTo("ServiceQuotaExceededException");
    }

    @Test
    @DisplayName("a service template with versions is not deleted (§1.4 [sample])")
    void keepsTemplatesWithVersions() {
        proton.environmentTemplate("et1");
        proton.environmentVersion("et1", "");
        proton.ask("CreateServiceTemplate", CREATE);
        proton.serviceVersion("st1", "compatibleEnvironmentTemplates: [{templateName: 'et1', majorVersion: '1'}]");

        Refusal refusal = proton.refuse("DeleteServiceTemplate", "{name: 'st1'}");

        assertThat(refusal)
                .isEqualTo(Refusal.invalid("Service template has major versions that must first be deleted."));
    }
}
