package dev.understudy.proton;

import static dev.understudy.proton.fixture.ServiceBed.entry;
import static dev.understudy.proton.fixture.ServiceBed.spec;
import static dev.understudy.proton.fixture.ServiceBed.specOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import dev.understudy.proton.fixture.ServiceBed;
import dev.understudy.proton.rules.deployment.DeploymentRuns;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Service instances (behaviour sheet Proton §6.4, §9.2, §9.7, §10, §12.4, S9)")
class ServiceInstancesTest {
    @TempDir
    Path buckets = Path.of("");

    private ServiceBed bed;
    private Proton proton;

    @BeforeEach
    void serviceWithTwoInstances() {
        bed = ServiceBed.in(buckets).withRoles().created("i1", "i2");
        proton = bed.proton();
    }

    private static String update(String type, String more) {
        return "{serviceName: 'svc', name: 'i1', deploymentType: '" + type + "'" + (more.isEmpty() ? "" : ", " + more)
                + "}";
    }

    private static String withPort(int port) {
        return "spec: '" + spec(entry("i1", "unique_name: \"${Proton::CURRENT_VAL}\", port: " + port)) + "'";
    }

    private static String add(String name, String more) {
        return "{serviceName: 'svc', name: '" + name + "', spec: '" + specOf("i1", "i2", name) + "'"
                + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    @Test
    @DisplayName("an update deploys a new spec, and the service's spec follows its success (S9 [docs])")
    void updateOfSpec() {
        JsonNode during = proton.ask("UpdateServiceInstance", update("CURRENT_VERSION", withPort(81)))
                .get("serviceInstance");
        String before = bed.service().get("spec").asText();
        bed.settle();

        assertThat(during.get("deploymentStatus").asText()).isEqualTo("IN_PROGRESS");
        assertThat(during.get("spec").asText()).doesNotContain("81");
        assertThat(before).doesNotContain("81");
        assertThat(bed.instance("i1").get("spec").asText()).contains("81").doesNotContain("CURRENT_VAL");
        assertThat(bed.service().get("spec").asText())
                .contains("port: 81")
                .contains("unique_name: i1")
                .contains("unique_name: i2");
    }

    @Test
    @DisplayName("an update that fails leaves spec and version as they were (§9.1 [docs])")
    void failedUpdate() {
        JsonNode before = bed.instance("i1");
        bed.failing("service-instance-deployment", "svc/i1", "no capacity");

        proton.ask("UpdateServiceInstance", update("CURRENT_VERSION", withPort(81)));
        bed.settle();

        JsonNode after = bed.instance("i1");
        assertThat(after.get("deploymentStatus").asText()).isEqualTo("FAILED");
        assertThat(after.get("spec")).isEqualTo(before.get("spec"));
        assertThat(after.get("lastSucceededDeploymentId")).isEqualTo(before.get("lastSucceededDeploymentId"));
        assertThat(bed.status()).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("NONE deploys nothing and takes no spec (§10 [seed])")
    void none() {
        JsonNode before = bed.instance("i1");

        JsonNode updated =
                proton.ask("UpdateServiceInstance", update("NONE", "")).get("serviceInstance");
        Refusal spec = proton.refuse("UpdateServiceInstance", update("NONE", withPort(81)));

        assertThat(updated).isEqualTo(before);
        assertThat(spec.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("MINOR_VERSION goes to the recommended minor, MAJOR_VERSION to the recommended version (§10 [seed])")
    void versions() {
        bed.serviceVersion("st1", "S1", "1");
        proton.ask("UpdateServiceInstance", update("MINOR_VERSION", ""));
        bed.settle();
        String minor = bed.instance("i1").get("templateMinorVersion").asText();
        bed.serviceVersion("st1", "S1", "");

        proton.ask("UpdateServiceInstance", update("MAJOR_VERSION", ""));
        bed.settle();

        assertThat(minor).isEqualTo("1");
        assertThat(bed.instance("i1").get("templateMajorVersion").asText()).isEqualTo("2");
        assertThat(bed.instance("i1").get("templateMinorVersion").asText()).isEqualTo("0");
    }

    @Test
    @DisplayName("CURRENT_VERSION does not go with version members (§10 [seed])")
    void currentVersionTakesNoVersion() {
        Refusal refusal =
                proton.refuse("UpdateServiceInstance", update("CURRENT_VERSION", "templateMinorVersion: '0'"));

        assertThat(refusal.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("the spec of an update has the instance's entry, in the same environment (§6.4)")
    void entryOfTheInstance() {
        bed.environment("e2", "et2");

        Refusal missing =
                proton.refuse("UpdateServiceInstance", update("CURRENT_VERSION", "spec: '" + specOf("i2") + "'"));
        Refusal moved = proton.refuse(
                "UpdateServiceInstance",
                update(
                        "CURRENT_VERSION",
                        "spec: '" + spec("{name: i1, environment: e2, spec: {unique_name: i1}}") + "'"));

        assertThat(missing.code()).isEqualTo("ValidationException");
        assertThat(moved.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("an instance that is being deployed is not updated (§9.2 [seed])")
    void busy() {
        proton.ask("UpdateServiceInstance", update("CURRENT_VERSION", ""));

        Refusal refusal = proton.refuse("UpdateServiceInstance", update("CURRENT_VERSION", ""));

        assertThat(refusal.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("a cancelled update leaves everything as it was (§9.7 [docs])")
    void cancelled() {
        JsonNode before = bed.instance("i1");
        proton.kernel().lifecycles().choose(DeploymentRuns.DEPLOYMENT, TransitionPolicy.after(Duration.ofHours(1)));
        proton.ask("UpdateServiceInstance", update("CURRENT_VERSION", withPort(81)));

        JsonNode cancelling = proton.ask(
                        "CancelServiceInstanceDeployment", "{serviceName: 'svc', serviceInstanceName: 'i1'}")
                .get("serviceInstance");
        bed.settle();

        JsonNode after = bed.instance("i1");
        assertThat(cancelling.get("deploymentStatus").asText()).isEqualTo("CANCELLING");
        assertThat(after.get("deploymentStatus").asText()).isEqualTo("CANCELLED");
        assertThat(after.get("deploymentStatusMessage").asText()).isEqualTo("User initiated cancellation.");
        assertThat(after.get("spec")).isEqualTo(before.get("spec"));
        assertThat(after.get("lastDeploymentSucceededAt")).isEqualTo(before.get("lastDeploymentSucceededAt"));
    }

    @Test
    @DisplayName("a cancel after the success changes nothing (§9.7 [seed])")
    void cancelledTooLate() {
        JsonNode before = bed.instance("i1");

        JsonNode cancelled = proton.ask(
                        "CancelServiceInstanceDeployment", "{serviceName: 'svc', serviceInstanceName: 'i1'}")
                .get("serviceInstance");

        assertThat(cancelled).isEqualTo(before);
    }

    @Test
    @DisplayName("an instance is added to a service, whose spec gains its entry (§12.4 [model])")
    void created() {
        JsonNode created = proton.ask("CreateServiceInstance", add("i3", "")).get("serviceInstance");
        bed.settle();

        assertThat(created.get("deploymentStatus").asText()).isEqualTo("IN_PROGRESS");
        assertThat(created.has("lastDeploymentSucceededAt")).isFalse();
        assertThat(bed.instances()).containsExactly("i1 SUCCEEDED", "i2 SUCCEEDED", "i3 SUCCEEDED");
        assertThat(bed.service().get("spec").asText()).contains("name: i3");
        assertThat(bed.status()).isEqualTo("ACTIVE");
    }

    @Test
    @DisplayName("the same token does not deploy twice; other parameters with it are a mismatch (§3.6)")
    void tokens() {
        JsonNode first = proton.ask("CreateServiceInstance", add("i3", "clientToken: 't'"))
                .get("serviceInstance");
        bed.settle();

        JsonNode again = proton.ask("CreateServiceInstance", add("i3", "clientToken: 't'"))
                .get("serviceInstance");
        Refusal other = proton.refuse("CreateServiceInstance", add("i4", "clientToken: 't'"));

        assertThat(again.get("createdAt")).isEqualTo(first.get("createdAt"));
        assertThat(again.get("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
        assertThat(again.get("lastClientRequestToken").asText()).isEqualTo("t");
        assertThat(other).isEqualTo(Refusal.invalid("Idempotent parameter mismatch"));
    }

    @Test
    @DisplayName("the name of an instance is taken, one of a missing service can't be (§12.4)")
    void names() {
        Refusal taken = proton.refuse(
                "CreateServiceInstance", "{serviceName: 'svc', name: 'i2', spec: '" + specOf("i1", "i2") + "'}");
        Refusal nowhere = proton.refuse("CreateServiceInstance", add("i3", "").replace("'svc'", "'none'"));

        assertThat(taken.code()).isEqualTo("ConflictException");
        assertThat(nowhere.code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("the 21st instance is too many (§18 [docs])")
    void quota() {
        for (int i = 3; i <= 20; i++) {
            proton.ask("CreateServiceInstance", add("i" + i, ""));
        }

        Refusal refusal = proton.refuse("CreateServiceInstance", add("i21", ""));

        assertThat(refusal.code()).isEqualTo("ValidationException");
        assertThat(refusal.message()).contains("20");
    }

    @Test
    @DisplayName("deployments tell the state before and after, with the deployments that they build on (§11 [model])")
    void deploymentStates() {
        proton.ask("UpdateServiceInstance", update("CURRENT_VERSION", withPort(81)));
        bed.settle();

        String id = bed.instance("i1").get("lastSucceededDeploymentId").asText();
        JsonNode deployment = proton.ask("GetDeployment", "{id: '" + id + "'}").get("deployment");

        assertThat(deployment.get("targetResourceType").asText()).isEqualTo("SERVICE_INSTANCE");
        assertThat(deployment.at("/initialState/serviceInstance/spec").asText()).doesNotContain("81");
        assertThat(deployment.at("/targetState/serviceInstance/spec").asText()).contains("81");
        assertThat(deployment
                        .at("/targetState/serviceInstance/lastSuccessfulServicePipelineDeploymentId")
                        .asText())
                .isEqualTo(bed.pipeline().get("lastSucceededDeploymentId").asText());
        assertThat(deployment
                        .at("/targetState/serviceInstance/lastSuccessfulEnvironmentDeploymentId")
                        .asText())
                .hasSize(36);
    }

    @Test
    @DisplayName("the code of an instance sees its inputs and what its environment puts out (§7.1 [docs])")
    void outputs() {
        JsonNode outputs = proton.ask("ListServiceInstanceOutputs", "{serviceName: 'svc', serviceInstanceName: 'i1'}");

        assertThat(outputs.toString())
                .contains("{\"key\":\"Port\",\"valueString\":\"80\"}")
                .contains("{\"key\":\"FromEnvironment\",\"valueString\":\"x\"}");
    }

    @Test
    @DisplayName("an instance keeps its stack from one deployment to the next (§7.3)")
    void provisionedResources() {
        String named = "{serviceName: 'svc', serviceInstanceName: 'i1'}";
        JsonNode before = proton.ask("ListServiceInstanceProvisionedResources", named);
        proton.ask("UpdateServiceInstance", update("CURRENT_VERSION", withPort(81)));
        bed.settle();

        JsonNode after = proton.ask("ListServiceInstanceProvisionedResources", named);

        assertThat(after).isEqualTo(before);
        assertThat(after.at("/provisionedResources/0/name").asText())
                .matches("AWSProton-svc-i1-cloudformation--[A-Z]{15}");
        assertThat(proton.ask("ListServiceInstanceOutputs", named).toString()).contains("\"81\"");
    }

    @Test
    @DisplayName("the outputs of a deployment are those that it had (§8.4 [model])")
    void outputsOfDeployment() {
        String first = bed.instance("i1").get("lastSucceededDeploymentId").asText();
        proton.ask("UpdateServiceInstance", update("CURRENT_VERSION", withPort(81)));
        bed.settle();

        JsonNode outputs = proton.ask(
                "ListServiceInstanceOutputs",
                "{serviceName: 'svc', serviceInstanceName: 'i1', deploymentId: '" + first + "'}");

        assertThat(outputs.toString()).contains("\"80\"").doesNotContain("\"81\"");
    }
}
