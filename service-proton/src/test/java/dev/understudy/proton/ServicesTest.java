package dev.understudy.proton;

import static dev.understudy.proton.fixture.ServiceBed.entry;
import static dev.understudy.proton.fixture.ServiceBed.newService;
import static dev.understudy.proton.fixture.ServiceBed.spec;
import static dev.understudy.proton.fixture.ServiceBed.specOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.proton.fixture.Json;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import dev.understudy.proton.fixture.ServiceBed;
import dev.understudy.proton.rules.deployment.DeploymentRuns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Services (behaviour sheet Proton §8.3, §9.3, §12.4, S7)")
class ServicesTest {
    private static final String I1 = "arn:aws:proton:us-east-1:111111111111:service/svc/service-instance/i1";

    @TempDir
    Path buckets = Path.of("");

    private ServiceBed bed;
    private Proton proton;

    @BeforeEach
    void environmentAndTemplates() {
        bed = ServiceBed.in(buckets).withRoles();
        proton = bed.proton();
    }

    @Test
    @DisplayName("a pipeline needs a role in the account's settings (S7.1 [sample])")
    void pipelineNeedsRole() {
        proton.ask("UpdateAccountSettings", "{pipelineServiceRoleArn: ''}");

        Refusal refusal = proton.refuse("CreateService", newService(specOf("i1")));

        assertThat(refusal)
                .isEqualTo(Refusal.invalid("Operation cannot be run until pipeline roles have been configured"));
    }

    @Test
    @DisplayName(
            "a new service is CREATE_IN_PROGRESS, its pipeline waits for the instances (S7.2, S7.3 [docs][sample])")
    void beginsWithInstances() {
        JsonNode created =
                proton.ask("CreateService", newService(specOf("i1", "i2"))).get("service");
        proton.advance(ServiceBed.STEP);

        assertThat(created.get("status").asText()).isEqualTo("CREATE_IN_PROGRESS");
        assertThat(created.get("createdAt")).isEqualTo(created.get("lastModifiedAt"));
        assertThat(bed.instances()).containsExactly("i1 SUCCEEDED", "i2 SUCCEEDED");
        assertThat(bed.pipeline().get("deploymentStatus").asText()).isEqualTo("IN_PROGRESS");
        assertThat(bed.status()).isEqualTo("CREATE_IN_PROGRESS");
    }

    @Test
    @DisplayName("it is ACTIVE when all instances and then the pipeline have succeeded (S7.3 [model])")
    void activeInTheEnd() {
        proton.ask("CreateService", newService(specOf("i1", "i2")));

        bed.settle();

        assertThat(bed.status()).isEqualTo("ACTIVE");
        assertThat(bed.pipeline().get("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
        assertThat(bed.pipeline().get("arn").asText())
                .isEqualTo("arn:aws:proton:us-east-1:111111111111:service/svc/pipeline");
    }

    @Test
    @DisplayName(
            "a waiter that only describes the service sees it become ACTIVE when steps wait for reads (§17 [model])")
    void describingTheServiceIsEnough() {
        proton.kernel().lifecycles().choose(DeploymentRuns.DEPLOYMENT, TransitionPolicy.afterReads(1));
        proton.ask("CreateService", newService(specOf("i1", "i2")));

        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seen.add(bed.status());
        }

        assertThat(seen).containsExactly("CREATE_IN_PROGRESS", "CREATE_IN_PROGRESS", "ACTIVE", "ACTIVE");
    }

    @Test
    @DisplayName("a service without a pipeline has none in its description, and no repository (§21.19 [docs])")
    void withoutPipeline() {
        String spec = "{proton: ServiceSpec, instances: [" + entry("i1", "unique_name: u") + "]}";
        proton.ask(
                "CreateService", "{name: 'svc', templateName: 'st0', templateMajorVersion: '1', spec: '" + spec + "'}");
        bed.settle();

        JsonNode service = bed.service();

        assertThat(service.get("status").asText()).isEqualTo("ACTIVE");
        assertThat(service.has("pipeline")).isFalse();
        assertThat(service.has("branchName")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{proton: ServiceSpec, pipeline: {}, instances: {}}",
                "{proton: EnvironmentSpec, spec: {}}",
                "{proton: ServiceSpec, instances: []}"
            })
    @DisplayName("a spec of another shape is refused with AWS's text (S7.5 [sample])")
    void malformedSpecs(String spec) {
        Refusal refusal = proton.refuse("CreateService", newService(spec));

        assertThat(refusal)
                .isEqualTo(
                        Refusal.invalid("The provided Service Spec file was not correctly formatted. Please check that"
                                + " it is valid yaml according to the Spec definition."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"port: \"80\", unique_name: u", "port: 70000, unique_name: u", "port: 80", "unique_name: [1]"})
    @DisplayName("inputs must be what the bundle's schema says (S7.5 [docs])")
    void badInputs(String inputs) {
        Refusal refusal = proton.refuse("CreateService", newService(spec(entry("i1", inputs))));

        assertThat(refusal.code()).isEqualTo("ValidationException");
        assertThat(refusal.message()).contains("instances[0].spec");
    }

    @Test
    @DisplayName("the repository's members come with a pipeline, all three (S7.5 [model])")
    void repositoryMembersBelongToPipelines() {
        Refusal refusal =
                proton.refuse("CreateService", newService(specOf("i1")).replace(", branchName: 'main'", ""));

        assertThat(refusal.code()).isEqualTo("ValidationException");
        assertThat(refusal.message()).contains("branchName");
    }

    @Test
    @DisplayName("the environment of an instance exists (S7.5)")
    void unknownEnvironment() {
        Refusal refusal = proton.refuse(
                "CreateService", newService(spec("{name: i1, environment: nowhere, spec: {unique_name: u}}")));

        assertThat(refusal).isEqualTo(Refusal.notFound("The environment nowhere doesn't exist."));
    }

    @Test
    @DisplayName("the environment of an instance comes from a template that the service's goes with (S7.5 [docs])")
    void incompatibleEnvironment() {
        bed.environment("e2", "et2");

        Refusal refusal =
                proton.refuse("CreateService", newService(spec("{name: i1, environment: e2, spec: {unique_name: u}}")));

        assertThat(refusal.code()).isEqualTo("ValidationException");
        assertThat(refusal.message()).contains("et2:1");
    }

    @Test
    @DisplayName("a failed instance cancels the pipeline and fails the service (S7.6 [sample])")
    void failedInstanceCancelsPipeline() {
        bed.failing("service-instance-deployment", "svc/i1", "no capacity");

        bed.created("i1", "i2");

        assertThat(bed.instance("i1").get("deploymentStatusMessage").asText()).isEqualTo("no capacity");
        assertThat(bed.pipeline().get("deploymentStatus").asText()).isEqualTo("FAILED");
        assertThat(bed.pipeline().get("deploymentStatusMessage").asText())
                .isEqualTo("Service Instance(s): [" + I1 + "] failed to deploy - canceling pipeline deployment");
        assertThat(bed.status()).isEqualTo("CREATE_FAILED");
    }

    @Test
    @DisplayName("a failed pipeline fails the service (§9.3)")
    void failedPipelineFailsService() {
        bed.failing("service-pipeline-deployment", "svc", "no build");

        bed.created("i1");

        assertThat(bed.instances()).containsExactly("i1 SUCCEEDED");
        assertThat(bed.status()).isEqualTo("CREATE_FAILED");
        assertThat(bed.service().get("statusMessage").asText()).contains("no build");
    }

    @Test
    @DisplayName("the same create again answers with the service as it is and deploys nothing (S4.6 [seed])")
    void repeatedCreate() {
        bed.created("i1");

        JsonNode again = proton.ask("CreateService", newService(specOf("i1"))).get("service");

        assertThat(again).isEqualTo(bed.service());
        assertThat(proton.ask("ListDeployments", "{serviceName: 'svc'}").get("deployments"))
                .hasSize(2);
    }

    @Test
    @DisplayName("another create of the same name is a mismatch, one after an update a conflict (S4.6 [seed])")
    void otherCreates() {
        bed.created("i1");
        Refusal other = proton.refuse("CreateService", newService(specOf("i2")));
        proton.ask("UpdateService", "{name: 'svc', description: 'new'}");

        Refusal modified = proton.refuse("CreateService", newService(specOf("i1")));

        assertThat(other).isEqualTo(Refusal.invalid("Idempotent parameter mismatch"));
        assertThat(modified.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("an environment with instances is not deleted (S7.7 [docs])")
    void environmentInUse() {
        bed.created("i1");

        Refusal refusal = proton.refuse("DeleteEnvironment", "{name: 'e1'}");

        assertThat(refusal.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("a delete may be repeated while it goes on and when it is over (S7.7 [seed])")
    void repeatedDelete() {
        bed.created("i1");

        JsonNode first = proton.ask("DeleteService", "{name: 'svc'}").get("service");
        JsonNode second = proton.ask("DeleteService", "{name: 'svc'}").get("service");
        bed.settle();
        JsonNode third = proton.ask("DeleteService", "{name: 'svc'}");

        assertThat(first.get("status").asText()).isEqualTo("DELETE_IN_PROGRESS");
        assertThat(second).isEqualTo(first);
        assertThat(third).isEmpty();
        assertThat(proton.refuse("GetService", "{name: 'svc'}").code()).isEqualTo("ResourceNotFoundException");
        assertThat(proton.ask("ListServiceInstances", "{}").get("serviceInstances"))
                .isEmpty();
        assertThat(proton.ask("DeleteEnvironment", "{name: 'e1'}")).isNotEmpty();
    }

    @Test
    @DisplayName("a delete that fails can only be tried again (§3.5 D5, §9.3 [docs])")
    void failedDelete() {
        bed.created("i1", "i2");
        bed.failing("service-instance-deletion", "svc/i1", "not empty");
        proton.ask("DeleteService", "{name: 'svc'}");
        bed.settle();
        String status = bed.status();

        proton.ask("DeleteService", "{name: 'svc'}");
        bed.settle();

        assertThat(status).isEqualTo("DELETE_FAILED");
        assertThat(proton.ask("ListServices", "{}").get("services")).isEmpty();
    }

    @Test
    @DisplayName("a service that is being created is not deleted (§12.4)")
    void busyServicesStay() {
        proton.ask("CreateService", newService(specOf("i1")));

        Refusal refusal = proton.refuse("DeleteService", "{name: 'svc'}");

        assertThat(refusal.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("a service has at most 20 instances (§18 [docs])")
    void instanceQuota() {
        String[] names = new String[21];
        for (int i = 0; i < names.length; i++) {
            names[i] = "i" + i;
        }

        Refusal refusal = proton.refuse("CreateService", newService(specOf(names)));

        assertThat(refusal.code()).isEqualTo("ServiceQuotaExceededException");
    }

    @Test
    @DisplayName(
            "EventBridge hears of the service, its instances and its pipeline in the order of cause and effect (§20 [docs])")
    void events() {
        bed.created("i1");

        List<String> heard = new ArrayList<>();
        proton.events().stream()
                .filter(event -> event.type().startsWith("AWS Proton Service")
                        && !event.type().contains("Template"))
                .forEach(event -> heard.add(event.type().substring("AWS Proton ".length()) + " "
                        + event.detail().get("status").asText()));

        assertThat(heard)
                .containsExactly(
                        "Service Instance Status Change IN_PROGRESS",
                        "Service Pipeline Status Change IN_PROGRESS",
                        "Service Status Change CREATE_IN_PROGRESS",
                        "Service Instance Status Change SUCCEEDED",
                        "Service Pipeline Status Change SUCCEEDED",
                        "Service Status Change ACTIVE");
    }

    @Test
    @DisplayName("a list of services leaves out specs and pipelines (§12.4 [model])")
    void summaries() {
        bed.created("i1");

        JsonNode summary = proton.ask("ListServices", "{}").at("/services/0");

        assertThat(Json.texts(proton.ask("ListServices", "{}").get("services"), "name"))
                .containsExactly("svc");
        assertThat(summary.get("status").asText()).isEqualTo("ACTIVE");
        assertThat(summary.has("spec")).isFalse();
        assertThat(summary.has("pipeline")).isFalse();
    }
}
