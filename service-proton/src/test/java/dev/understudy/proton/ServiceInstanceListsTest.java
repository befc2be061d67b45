package dev.understudy.proton;

import static dev.understudy.proton.fixture.ServiceBed.entry;
import static dev.understudy.proton.fixture.ServiceBed.spec;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import dev.understudy.proton.fixture.ServiceBed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lists of service instances (behaviour sheet Proton §13.2, S17.4)")
class ServiceInstanceListsTest {
    @TempDir
    Path buckets = Path.of("");

    private ServiceBed bed;
    private Proton proton;

    /** First b/i2 and b/i1, whose last one fails, then a/i1. */
    @BeforeEach
    void twoServices() {
        bed = ServiceBed.in(buckets).withRoles();
        proton = bed.proton();
        bed.failing("service-instance-deployment", "b/i1", "no capacity");
        create("b", "i2", "i1");
        create("a", "i1");
    }

    private void create(String service, String... instances) {
        String[] entries = new String[instances.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = entry(instances[i], "unique_name: u");
        }
        proton.ask("CreateService", ServiceBed.newService(spec(entries)).replace("'svc'", "'" + service + "'"));
        bed.settle();
    }

    private List<String> list(String request) {
        List<String> shown = new ArrayList<>();
        proton.ask("ListServiceInstances", request)
                .get("serviceInstances")
                .forEach(instance -> shown.add(instance.get("serviceName").asText() + "/"
                        + instance.get("name").asText()));
        return shown;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | a/i1 b/i1 b/i2",
                "{sortOrder: 'DESCENDING'} | b/i2 b/i1 a/i1",
                "{sortBy: 'name'} | a/i1 b/i1 b/i2",
                "{sortBy: 'deploymentStatus'} | b/i1 a/i1 b/i2",
                "{sortBy: 'createdAt', sortOrder: 'DESCENDING'} | a/i1 b/i2 b/i1",
                "{sortBy: 'lastDeploymentAttemptedAt'} | b/i1 b/i2 a/i1"
            })
    @DisplayName("they are sorted by service and name unless the request says otherwise [model]")
    void order(String request, String expected) {
        assertThat(list(request)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{serviceName: 'b'} | b/i1 b/i2",
                "{filters: [{key: 'name', value: 'i1'}]} | a/i1 b/i1",
                "{serviceName: 'b', filters: [{key: 'name', value: 'i1'}]} | b/i1",
                "{filters: [{key: 'name', value: 'i1'}, {key: 'name', value: 'i2'}]} | a/i1 b/i1 b/i2",
                "{filters: [{key: 'deploymentStatus', value: 'FAILED'}]} | b/i1",
                "{filters: [{key: 'serviceName', value: 'a'}]} | a/i1",
                "{filters: [{key: 'environmentName', value: 'e1'}, {key: 'templateName', value: 'st1'}]} | a/i1 b/i1 b/i2",
                "{filters: [{key: 'createdAtAfter', value: '2025-06-01T12:00:06Z'}]} | a/i1",
                "{filters: [{key: 'createdAtBefore', value: '2025-06-01T12:00:06.5Z'}]} | b/i1 b/i2",
                "{filters: [{key: 'lastDeploymentAttemptedAtAfter', value: '2025-06-01T12:00:06Z'}]} | a/i1"
            })
    @DisplayName("different keys restrict, one key several times widens [model]")
    void filters(String request, String expected) {
        assertThat(list(request)).containsExactly(expected.split(" "));
    }

    @Test
    @DisplayName("they are found by how far they are behind the recommended version (§13.2, §15)")
    void versionStatus() {
        bed.serviceVersion("st1", "S1", "1");
        proton.ask("UpdateServiceInstance", "{serviceName: 'a', name: 'i1', deploymentType: 'MINOR_VERSION'}");
        bed.settle();

        assertThat(list("{filters: [{key: 'deployedTemplateVersionStatus', value: 'UP_TO_DATE'}]}"))
                .containsExactly("a/i1");
        assertThat(list("{filters: [{key: 'deployedTemplateVersionStatus', value: 'BEHIND_MINOR'}]}"))
                .containsExactly("b/i1", "b/i2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{key: 'createdAtAfter', value: 'yesterday'}",
                "{key: 'createdAtAfter', value: '2025-06-01T12:00:06+02:00'}",
                "{key: 'deploymentStatus', value: 'DONE'}",
                "{key: 'deployedTemplateVersionStatus', value: 'OLD'}",
                "{key: 'name'}"
            })
    @DisplayName("filters with values that their keys do not know are refused (S17.4)")
    void badFilters(String filter) {
        Refusal refusal = proton.refuse("ListServiceInstances", "{filters: [" + filter + "]}");

        assertThat(refusal.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("a list of an unknown service is refused (§13.2)")
    void unknownService() {
        assertThat(proton.refuse("ListServiceInstances", "{serviceName: 'none'}"))
                .isEqualTo(Refusal.notFound("The service none doesn't exist."));
    }

    @Test
    @DisplayName("pages continue where the one before ended, backwards, too (§13.1 [model])")
    void pages() {
        String request = "{sortOrder: 'DESCENDING', maxResults: 2";
        JsonNode first = proton.ask("ListServiceInstances", request + "}");

        String token = first.get("nextToken").asText();
        JsonNode second = proton.ask("ListServiceInstances", request + ", nextToken: '" + token + "'}");

        assertThat(first.get("serviceInstances")).hasSize(2);
        assertThat(second.get("serviceInstances")).hasSize(1);
        assertThat(second.at("/serviceInstances/0/serviceName").asText()).isEqualTo("a");
        assertThat(second.has("nextToken")).isFalse();
    }

    @Test
    @DisplayName("a summary of an instance has no spec (§12.4 [model])")
    void summaries() {
        JsonNode summary = proton.ask("ListServiceInstances", "{}").at("/serviceInstances/0");

        assertThat(summary.get("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
        assertThat(summary.has("spec")).isFalse();
    }
}
