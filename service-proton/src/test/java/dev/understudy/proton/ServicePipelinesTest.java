package dev.understudy.proton;

import static dev.understudy.proton.fixture.ServiceBed.entry;
import static dev.understudy.proton.fixture.ServiceBed.newService;
import static dev.understudy.proton.fixture.ServiceBed.specOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import dev.understudy.proton.fixture.ServiceBed;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Service pipelines (behaviour sheet Proton §9.2, §9.7, §10, §12.4, S9)")
class ServicePipelinesTest {
    @TempDir
    Path buckets = Path.of("");

    private ServiceBed bed;
    private Proton proton;

    @BeforeEach
    void serviceWithOneInstance() {
        bed = ServiceBed.in(buckets).withRoles().created("i1");
        proton = bed.proton();
    }

    private static String update(String type, String command) {
        return "{serviceName: 'svc', deploymentType: '" + type + "', spec: '"
                + specOf("i1").replace("cmd: make", "cmd: " + command) + "'}";
    }

    @Test
    @DisplayName("an update deploys new inputs, and the service's spec follows its success (§6.4 [docs])")
    void updateOfSpec() {
        JsonNode during = proton.ask("UpdateServicePipeline", update("CURRENT_VERSION", "test"))
                .get("pipeline");
        bed.settle();

        assertThat(during.get("deploymentStatus").asText()).isEqualTo("IN_PROGRESS");
        assertThat(during.get("spec").asText()).contains("cmd: make");
        assertThat(bed.pipeline().get("spec").asText()).contains("cmd: test");
        assertThat(bed.service().get("spec").asText()).contains("cmd: test").contains("unique_name: i1");
        assertThat(bed.status()).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("a spec is required in every mode, but means nothing with NONE (§10 [model])")
    void specIsRequired() {
        Refusal missing =
                proton.refuse("UpdateServicePipeline", "{serviceName: 'svc', deploymentType: 'CURRENT_VERSION'}");

        JsonNode none =
                proton.ask("UpdateServicePipeline", update("NONE", "test")).get("pipeline");

        assertThat(missing.code()).isEqualTo("ValidationException");
        assertThat(none.get("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
        assertThat(none.get("spec").asText()).contains("cmd: make");
    }

    @Test
    @DisplayName("a version stays as long as the pipeline is on it, even if no instance is (S9 [docs])")
    void pipelineKeepsItsVersion() {
        bed.serviceVersion("st1", "S1", "1");
        proton.ask("UpdateServiceInstance", "{serviceName: 'svc', name: 'i1', deploymentType: 'MINOR_VERSION'}");
        bed.settle();
        String version = "{templateName: 'st1', majorVersion: '1', minorVersion: '0'}";
        Refusal refusal = proton.refuse("DeleteServiceTemplateVersion", version);
        proton.ask("UpdateServicePipeline", update("MINOR_VERSION", "make"));
        bed.settle();

        JsonNode deleted = proton.ask("DeleteServiceTemplateVersion", version);

        assertThat(refusal.code()).isEqualTo("ConflictException");
        assertThat(deleted.at("/serviceTemplateVersion/status").asText()).isEqualTo("PUBLISHED");
    }

    @Test
    @DisplayName("an update of the pipeline is a modification of the service (§3.3 B7)")
    void modifiesTheService() {
        proton.ask("UpdateServicePipeline", update("CURRENT_VERSION", "test"));
        bed.settle();

        Refusal refusal = proton.refuse("CreateService", newService(specOf("i1")));

        assertThat(refusal.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("an update can be cancelled, which leaves the pipeline as it was (§9.7 [docs])")
    void cancelled() {
        proton.ask("UpdateServicePipeline", update("CURRENT_VERSION", "test"));

        JsonNode cancelling = proton.ask("CancelServicePipelineDeployment", "{serviceName: 'svc'}")
                .get("pipeline");
        bed.settle();

        assertThat(cancelling.get("deploymentStatus").asText()).isEqualTo("CANCELLING");
        assertThat(bed.pipeline().get("deploymentStatus").asText()).isEqualTo("CANCELLED");
        assertThat(bed.pipeline().get("spec").asText()).contains("cmd: make");
    }

    @Test
    @DisplayName("a service without a pipeline has none to update, to cancel or to list (§9.7)")
    void withoutPipeline() {
        String spec = "{proton: ServiceSpec, instances: [" + entry("i1", "unique_name: u") + "]}";
        proton.ask(
                "CreateService",
                "{name: 'bare', templateName: 'st0', templateMajorVersion: '1', spec: '" + spec + "'}");

        Refusal update =
                proton.refuse("UpdateServicePipeline", update("NONE", "make").replace("'svc'", "'bare'"));
        Refusal cancel = proton.refuse("CancelServicePipelineDeployment", "{serviceName: 'bare'}");
        Refusal outputs = proton.refuse("ListServicePipelineOutputs", "{serviceName: 'bare'}");

        assertThat(update).isEqualTo(Refusal.notFound("The service bare has no pipeline."));
        assertThat(cancel).isEqualTo(update);
        assertThat(outputs).isEqualTo(update);
    }

    @Test
    @DisplayName("the code of a pipeline sees its inputs and what all instances put out (S7.4 [sample])")
    void outputs() {
        JsonNode outputs = proton.ask("ListServicePipelineOutputs", "{serviceName: 'svc'}");

        assertThat(outputs.toString())
                .contains("{\"key\":\"Command\",\"valueString\":\"make\"}")
                .contains("{\"key\":\"Ports\",\"valueString\":\"80 \"}");
        assertThat(outputs.has("nextToken")).isFalse();
    }

    @Test
    @DisplayName("a pipeline's stack is named after its service (§7.3 [sample])")
    void provisionedResources() {
        JsonNode resources = proton.ask("ListServicePipelineProvisionedResources", "{serviceName: 'svc'}")
                .get("provisionedResources");

        assertThat(resources).hasSize(1);
        assertThat(resources.get(0).get("name").asText()).matches("AWSProton-svc-cloudformation--[A-Z]{15}");
    }
}
