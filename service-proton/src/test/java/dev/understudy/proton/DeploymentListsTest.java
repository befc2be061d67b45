package dev.understudy.proton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.ServiceBed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Lists of deployments (behaviour sheet Proton §11)")
class DeploymentListsTest {
    @TempDir
    Path buckets = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private ServiceBed bed;

    private Proton proton = Proton.create();

    @BeforeEach
    void serviceWithOneInstance() {
        bed = ServiceBed.in(buckets).withRoles().created("i1");
        proton = bed.proton();
    }

    private JsonNode deployments(String filter) {
        return proton.ask("ListDeployments", "{" + filter + "}").get("deployments");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"environmentName: 'e1'", "serviceName: 'svc'", "serviceName: 'svc', serviceInstanceName: 'i1'"})
    @DisplayName("what is there is known, even if all its records are deleted (§11 [inferred])")
    void withoutRecords(String filter) {
        deployments("")
                .forEach(each ->
                        proton.ask("DeleteDeployment", "{id: '" + each.get("id").asText() + "'}"));

        JsonNode left = deployments(filter);

        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "environmentName: 'e9'",
                "serviceName: 's9'",
                "serviceName: 'svc', serviceInstanceName: 'i9'",
                "componentName: 'c9'"
            })
    @DisplayName("a name that nothing has is not found (§11 [inferred])")
    void unknownNames(String filter) {
        assertThat(proton.refuse("ListDeployments", "{" + filter + "}").code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("an environment's deployments are also those of what is in it; all names must fit (§11 [model])")
    void filtersAreCombined() {
        assertThat(deployments("environmentName: 'e1'")).hasSize(3);
        assertThat(deployments("serviceName: 'svc'")).hasSize(2);
        assertThat(deployments("environmentName: 'e1', serviceName: 'svc', serviceInstanceName: 'i1'"))
                .hasSize(1);
    }

    @Test
    @DisplayName("records outlive their resource, newest first (§11 [inferred])")
    void recordsOutliveResources() {
        proton.ask("DeleteService", "{name: 'svc'}");
        bed.settle();

        JsonNode left = deployments("serviceName: 'svc', serviceInstanceName: 'i1'");

        assertThat(left)
                .extracting(each -> each.get("deploymentStatus").asText())
                .containsExactly("DELETE_COMPLETE", "SUCCEEDED");
    }
}
