package dev.understudy.proton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.proton.fixture.GitFixture;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import dev.understudy.proton.fixture.ServiceBed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Services that follow a repository (behaviour sheet Proton §12.7, §16.3, S16)")
class ServiceSyncTest {
    private static final String REPOSITORY = "repositoryProvider: 'GITHUB', repositoryName: 'o/services'";
    private static final String CONFIG =
            "{serviceName: 'svc', " + REPOSITORY + ", branch: 'main', filePath: 'ops/proton-ops.yaml'}";

    @TempDir
    Path buckets = Path.of("");

    @TempDir
    Path root = Path.of("");

    private Proton proton = Proton.create();

    @SuppressWarnings("NullAway.Init")
    private ServiceBed bed;

    @SuppressWarnings("NullAway.Init")
    private GitFixture git;

    @BeforeEach
    void serviceAndRepository() {
        git = GitFixture.create(root, "o/services");
        bed = ServiceBed.in(buckets, git.root()).withRoles().created("i1", "i2");
        proton = bed.proton();
        proton.ask(
                "CreateRepository",
                "{provider: 'GITHUB', name: 'o/services',"
                        + " connectionArn: 'arn:aws:codestar-connections:us-east-1:111111111111:connection/c'}");
        git.write("ops/proton-ops.yaml", """
                sync:
                  services:
                    svc:
                      i1: {branch: main, spec: ./specs/dev.yaml}
                      i2: {branch: prod, spec: specs/prod.yaml}
                """);
    }

    private String push(String branch, String file, String instance, int port) {
        return git.write(
                        "specs/" + file,
                        ServiceBed.spec(ServiceBed.entry(instance, "unique_name: " + instance + ", port: " + port)))
                .push(branch);
    }

    private void letTimePass() {
        proton.advance(Duration.ofSeconds(10));
        bed.settle();
    }

    private void follow() {
        push("prod", "prod.yaml", "i2", 81);
        push("main", "dev.yaml", "i1", 81);
        proton.ask("CreateServiceSyncConfig", CONFIG);
        bed.settle();
    }

    private String port(String instance) {
        for (JsonNode output : proton.ask(
                        "ListServiceInstanceOutputs", "{serviceName: 'svc', serviceInstanceName: '" + instance + "'}")
                .get("outputs")) {
            if (output.get("key").asText().equals("Port")) {
                return output.get("valueString").asText();
            }
        }
        return "none";
    }

    private List<JsonNode> blockers(String more) {
        List<JsonNode> blockers = new ArrayList<>();
        proton.ask("GetServiceSyncBlockerSummary", "{serviceName: 'svc'" + more + "}")
                .at("/serviceSyncBlockerSummary/latestBlockers")
                .forEach(blockers::add);
        return blockers;
    }

    private void updateByHand(String instance) {
        proton.ask(
                "UpdateServiceInstance",
                "{serviceName: 'svc', name: '" + instance + "', deploymentType: 'CURRENT_VERSION'}");
        bed.settle();
    }

    @Test
    @DisplayName("instances get the specs of the branches that the Ops file names (§16.3 [docs])")
    void instancesFollowTheirBranches() {
        follow();

        JsonNode status = proton.ask("GetServiceInstanceSyncStatus", "{serviceName: 'svc', serviceInstanceName: 'i2'}");
        assertThat(port("i1")).isEqualTo("81");
        assertThat(port("i2")).isEqualTo("81");
        assertThat(status.at("/latestSync/status").asText()).isEqualTo("SUCCEEDED");
        assertThat(status.at("/latestSync/target").asText()).endsWith("service/svc/service-instance/i2");
        assertThat(status.at("/desiredState/branch").asText()).isEqualTo("prod");
        assertThat(proton.ask(
                                "GetRepositorySyncStatus",
                                "{" + REPOSITORY + ", branch: 'main', syncType: 'SERVICE_SYNC'}")
                        .at("/latestSync/status")
                        .asText())
                .isEqualTo("SUCCEEDED");
        assertThat(blockers("")).isEmpty();
    }

    @Test
    @DisplayName("only what changed is deployed anew; a listed instance that is not there is created (§16.3 [docs])")
    void changesAreDeployed() {
        follow();
        String before = bed.instance("i2").get("lastAttemptedDeploymentId").asText();
        git.write(
                "ops/proton-ops.yaml",
                "sync: {services: {svc: {i1: {branch: main, spec: specs/dev.yaml},"
                        + " i2: {branch: prod, spec: specs/prod.yaml}, i3: {branch: main, spec: specs/new.yaml}}}}");
        git.write("specs/new.yaml", ServiceBed.specOf("i3"));
        push("main", "dev.yaml", "i1", 82);

        letTimePass();

        assertThat(port("i1")).isEqualTo("82");
        assertThat(bed.instances()).contains("i3 SUCCEEDED");
        assertThat(bed.instance("i2").get("lastAttemptedDeploymentId").asText()).isEqualTo(before);
    }

    @Test
    @DisplayName("an instance that somebody updates is not synced until that is resolved; others are (S16 [sample])")
    void updatesByHandBlock() {
        follow();
        updateByHand("i1");
        push("prod", "prod.yaml", "i2", 83);
        push("main", "dev.yaml", "i1", 83);
        letTimePass();
        List<JsonNode> active = blockers(", serviceInstanceName: 'i1'");
        String blocked = port("i1") + " " + port("i2");
        String id = active.get(0).get("id").asText();

        JsonNode resolved = proton.ask("UpdateServiceSyncBlocker", "{id: '" + id + "', resolvedReason: 'fine'}");

        letTimePass();
        assertThat(active).hasSize(1);
        assertThat(active.get(0).get("createdReason").asText())
                .matches("Target arn:aws:proton:us-east-1:111111111111:service/svc/service-instance/i1 was modified at"
                        + " time Sun Jun 01 12:\\d\\d:\\d\\d UTC 2025 by something besides ServiceSync\\. Disabling"
                        + " syncing to ensure we don't overwrite an important deployment\\.");
        assertThat(active.get(0).at("/contexts/0/key").asText()).isEqualTo("AUTOMATED");
        assertThat(blocked).isEqualTo("81 83");
        assertThat(resolved.at("/serviceSyncBlocker/status").asText()).isEqualTo("RESOLVED");
        assertThat(resolved.get("serviceInstanceName").asText()).isEqualTo("i1");
        assertThat(port("i1")).isEqualTo("83");
        assertThat(proton.refuse("UpdateServiceSyncBlocker", "{id: '" + id + "', resolvedReason: 'again'}")
                        .code())
                .isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("an instance that somebody deletes blocks the whole service (§16.3 [docs])")
    void deletesByHandBlockTheService() {
        follow();
        proton.ask(
                "UpdateService",
                ServiceBed.edit("{proton: ServiceSpec, pipeline: {cmd: make}, instances: [{name: i1,"
                        + " environment: e1, spec: {unique_name: \"${Proton::CURRENT_VAL}\", port:"
                        + " \"${Proton::CURRENT_VAL}\"}}]}"));
        bed.settle();
        push("main", "dev.yaml", "i1", 84);

        letTimePass();

        assertThat(blockers("")).hasSize(1);
        assertThat(blockers(", serviceInstanceName: 'i1'")).isEmpty();
        assertThat(port("i1")).isEqualTo("81");
    }

    @Test
    @DisplayName("a service that is deleted takes its blockers with it, so that one of the same name is synced")
    void blockersGoWithTheirService() {
        follow();
        updateByHand("i1");
        bed.settle();

        proton.ask("DeleteService", "{name: 'svc'}");

        bed.settle();
        bed.created("i1", "i2");
        assertThat(blockers(", serviceInstanceName: 'i1'")).isEmpty();
    }

    @Test
    @DisplayName("a spec that cannot be makes the sync of its instance fail, and says why")
    void badSpecsFail() {
        follow();
        git.write("specs/dev.yaml", "{proton: ServiceSpec, instances: {}}").push("main");

        letTimePass();

        JsonNode status = proton.ask("GetServiceInstanceSyncStatus", "{serviceName: 'svc', serviceInstanceName: 'i1'}");
        assertThat(status.at("/latestSync/status").asText()).isEqualTo("FAILED");
        assertThat(status.at("/latestSync/events/0/event").asText()).contains("not correctly formatted");
        assertThat(status.at("/latestSuccessfulSync/status").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    @DisplayName("deleting a configuration leaves the instances (§12.7 [docs])")
    void deleteLeavesInstances() {
        follow();

        proton.ask("DeleteServiceSyncConfig", "{serviceName: 'svc'}");

        assertThat(bed.instances()).containsExactly("i1 SUCCEEDED", "i2 SUCCEEDED");
        assertThat(proton.refuse("GetServiceSyncConfig", "{serviceName: 'svc'}").code())
                .isEqualTo("ResourceNotFoundException");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CreateServiceSyncConfig | serviceName: 'none' | ValidationException",
                "UpdateServiceSyncConfig | serviceName: 'svc'  | ResourceNotFoundException"
            })
    @DisplayName("services and configurations must be there (§1.3, §12.7 [inferred code])")
    void mustExist(String operation, String service, String code) {
        Refusal refusal =
                proton.refuse(operation, "{" + service + ", " + REPOSITORY + ", branch: 'main', filePath: 'f'}");

        assertThat(refusal.code()).isEqualTo(code);
    }

    @Test
    @DisplayName("a repeated create changes nothing, another one is a conflict (§3.6 [inferred])")
    void createIsIdempotent() {
        JsonNode first = proton.ask("CreateServiceSyncConfig", CONFIG);
        JsonNode second = proton.ask("CreateServiceSyncConfig", CONFIG);
        bed.settle();

        Refusal other = proton.refuse("CreateServiceSyncConfig", CONFIG.replace("main", "next"));

        assertThat(second).isEqualTo(first);
        assertThat(other.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("blockers and statuses of what is not there are not found (§12.7)")
    void notFound() {
        assertThat(proton.refuse("UpdateServiceSyncBlocker", "{id: 'x', resolvedReason: 'y'}")
                        .code())
                .isEqualTo("ResourceNotFoundException");
        assertThat(proton.refuse("GetServiceSyncBlockerSummary", "{serviceName: 'none'}")
                        .code())
                .isEqualTo("ResourceNotFoundException");
        assertThat(proton.refuse("GetServiceInstanceSyncStatus", "{serviceName: 'svc', serviceInstanceName: 'i1'}")
                        .code())
                .isEqualTo("ResourceNotFoundException");
    }
}
