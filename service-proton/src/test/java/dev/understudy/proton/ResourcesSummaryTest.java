package dev.understudy.proton;

import static dev.understudy.proton.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.ServiceBed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The summary of resources (behaviour sheet Proton §15, S15)")
class ResourcesSummaryTest {
    @TempDir
    Path buckets = Path.of("");

    private ServiceBed bed;
    private Proton proton;

    @BeforeEach
    void service() {
        bed = ServiceBed.in(buckets).withRoles().created("i1", "i2");
        proton = bed.proton();
    }

    private JsonNode count(String kind) {
        return proton.ask("GetResourcesSummary", "{}").get("counts").get(kind);
    }

    private static JsonNode counts(int total, int failed, int upToDate, int behindMinor, int behindMajor) {
        return json("{total: " + total + ", failed: " + failed + ", upToDate: " + upToDate + ", behindMinor: "
                + behindMinor + ", behindMajor: " + behindMajor + "}");
    }

    @Test
    @DisplayName("of templates, only the total counts (S15 [model])")
    void templates() {
        assertThat(count("environmentTemplates")).isEqualTo(json("{total: 1}"));
        assertThat(count("serviceTemplates")).isEqualTo(json("{total: 2}"));
    }

    @Test
    @DisplayName("of components, the total and the failed ones count (§15 [model])")
    void components() {
        assertThat(count("components")).isEqualTo(json("{total: 0, failed: 0}"));
    }

    @Test
    @DisplayName("what is on the recommended version is up to date (S15)")
    void upToDate() {
        assertThat(count("services")).isEqualTo(counts(1, 0, 1, 0, 0));
        assertThat(count("serviceInstances")).isEqualTo(counts(2, 0, 2, 0, 0));
        assertThat(count("pipelines")).isEqualTo(counts(1, 0, 1, 0, 0));
        assertThat(count("environments")).isEqualTo(counts(1, 0, 1, 0, 0));
    }

    @Test
    @DisplayName("a service is as far behind as the worst of its parts (§15)")
    void worstPart() {
        bed.serviceVersion("st1", "S1", "1");
        proton.ask("UpdateServiceInstance", "{serviceName: 'svc', name: 'i1', deploymentType: 'MINOR_VERSION'}");
        bed.settle();

        assertThat(count("serviceInstances")).isEqualTo(counts(2, 0, 1, 1, 0));
        assertThat(count("services")).isEqualTo(counts(1, 0, 0, 1, 0));
    }

    @Test
    @DisplayName("a new major version puts everything behind by a major version, and by no minor one (S15)")
    void behindMajor() {
        bed.serviceVersion("st1", "S1", "");

        assertThat(count("serviceInstances")).isEqualTo(counts(2, 0, 0, 0, 2));
        assertThat(count("pipelines")).isEqualTo(counts(1, 0, 0, 0, 1));
    }

    @Test
    @DisplayName("what failed counts (S15)")
    void failed() {
        bed.failing("service-instance-deployment", "svc/i1", "no capacity");

        proton.ask("UpdateServiceInstance", "{serviceName: 'svc', name: 'i1', deploymentType: 'CURRENT_VERSION'}");
        bed.settle();

        assertThat(count("serviceInstances").get("failed").asInt()).isEqualTo(1);
        assertThat(count("services").get("failed").asInt()).isZero();
    }
}
