package dev.understudy.proton;

import static dev.understudy.proton.fixture.ServiceBed.edit;
import static dev.understudy.proton.fixture.ServiceBed.entry;
import static dev.understudy.proton.fixture.ServiceBed.spec;
import static dev.understudy.proton.fixture.ServiceBed.specOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.bucket.Buckets;
import dev.understudy.core.lifecycle.TransitionPolicy;
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

@DisplayName("Edits of services (behaviour sheet Proton §6.3, §9.3, §12.4, S8)")
class ServiceEditsTest {
    private static final String CURRENT = "\"${Proton::CURRENT_VAL}\"";

    @TempDir
    Path buckets = Path.of("");

    private ServiceBed bed;
    private Proton proton;

    @BeforeEach
    void serviceWithTwoInstances() {
        bed = ServiceBed.in(buckets).withRoles().created("i1", "i2");
        proton = bed.proton();
    }

    private static String withI2AndI3() {
        return "{proton: ServiceSpec, pipeline: {cmd: " + CURRENT + "}, instances: ["
                + entry("i2", "unique_name: " + CURRENT) + ", " + entry("i3", "unique_name: i3") + "]}";
    }

    @Test
    @DisplayName("a new description leaves the service ACTIVE and deploys nothing (S8.1 [docs])")
    void descriptionOnly() {
        JsonNode before = bed.service();

        JsonNode updated =
                proton.ask("UpdateService", "{name: 'svc', description: 'new'}").get("service");

        assertThat(updated.get("status").asText()).isEqualTo("ACTIVE");
        assertThat(updated.get("description").asText()).isEqualTo("new");
        assertThat(updated.get("lastModifiedAt")).isNotEqualTo(before.get("lastModifiedAt"));
        assertThat(updated.get("pipeline")).isEqualTo(before.get("pipeline"));
    }

    @Test
    @DisplayName("an edit shows from the beginning what it has in store (S8.2 [docs])")
    void showsWhatIsInStore() {
        JsonNode answer = proton.ask("UpdateService", edit(withI2AndI3())).get("service");

        assertThat(answer.get("status").asText()).isEqualTo("UPDATE_IN_PROGRESS");
        assertThat(answer.at("/pipeline/deploymentStatus").asText()).isEqualTo("IN_PROGRESS");
        assertThat(bed.instances()).containsExactly("i1 DELETE_IN_PROGRESS", "i2 SUCCEEDED", "i3 IN_PROGRESS");
    }

    @Test
    @DisplayName(
            "instances go only after the new ones are there, and the pipeline is provisioned anew last (§9.3 [docs])")
    void orderOfSteps() {
        JsonNode before = bed.pipeline();
        proton.ask("UpdateService", edit(withI2AndI3()));
        proton.advance(ServiceBed.STEP);
        JsonNode added = bed.pipeline();
        proton.advance(ServiceBed.STEP);

        JsonNode removed = bed.pipeline();

        assertThat(bed.instances()).containsExactly("i2 SUCCEEDED", "i3 SUCCEEDED");
        assertThat(added.get("lastAttemptedDeploymentId")).isEqualTo(before.get("lastAttemptedDeploymentId"));
        assertThat(removed.get("lastAttemptedDeploymentId")).isNotEqualTo(before.get("lastAttemptedDeploymentId"));
        assertThat(bed.status()).isEqualTo("UPDATE_IN_PROGRESS");
    }

    @Test
    @DisplayName("an edit ends ACTIVE, with real values in the spec (S8.2 [docs])")
    void endsActive() {
        proton.ask("UpdateService", edit(withI2AndI3()));

        bed.settle();

        assertThat(bed.status()).isEqualTo("ACTIVE");
        assertThat(bed.instances()).containsExactly("i2 SUCCEEDED", "i3 SUCCEEDED");
        assertThat(bed.service().get("spec").asText())
                .doesNotContain("CURRENT_VAL")
                .contains("unique_name: i2")
                .contains("cmd: make");
    }

    @Test
    @DisplayName("a new instance has no value to keep (§6.3)")
    void nothingToKeepInNewInstances() {
        String spec = spec(
                entry("i1", "unique_name: i1"), entry("i2", "unique_name: i2"), entry("i3", "unique_name: " + CURRENT));

        Refusal refusal = proton.refuse("UpdateService", edit(spec));

        assertThat(refusal.code()).isEqualTo("ValidationException");
        assertThat(refusal.message()).contains("instances[2].spec.unique_name");
    }

    @Test
    @DisplayName("an instance that stays can't be changed, but a default may be spelled out (S8.3 [seed])")
    void instancesThatStay() {
        Refusal changed = proton.refuse(
                "UpdateService", edit(spec(entry("i1", "unique_name: i1, port: 81"), entry("i2", "unique_name: i2"))));

        JsonNode same = proton.ask(
                        "UpdateService",
                        edit(spec(entry("i1", "unique_name: i1, port: 80"), entry("i2", "unique_name: i2"))))
                .get("service");

        assertThat(changed.code()).isEqualTo("ValidationException");
        assertThat(changed.message()).contains("i1");
        assertThat(same.get("status").asText()).isEqualTo("UPDATE_IN_PROGRESS");
    }

    @Test
    @DisplayName("the pipeline can't be changed (S8.3 [seed])")
    void pipelineStays() {
        Refusal refusal = proton.refuse("UpdateService", edit(specOf("i1", "i2").replace("cmd: make", "cmd: test")));

        assertThat(refusal.code()).isEqualTo("ValidationException");
        assertThat(refusal.message()).contains("pipeline");
    }

    @Test
    @DisplayName("a service keeps at least one instance (S8.3 [docs])")
    void neverWithoutInstances() {
        Refusal refusal = proton.refuse("UpdateService", edit(specOf()));

        assertThat(refusal.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("a service has at most 20 instances after an edit (S8.3 [docs])")
    void quota() {
        String[] names = new String[21];
        for (int i = 0; i < names.length; i++) {
            names[i] = "i" + (i + 1);
        }

        Refusal refusal = proton.refuse("UpdateService", edit(specOf(names)));

        assertThat(refusal.code()).isEqualTo("ServiceQuotaExceededException");
    }

    @Test
    @DisplayName("during an edit there is no other one, nor an update of a part (S8.3 [docs])")
    void oneEditAtATime() {
        proton.ask("UpdateService", edit(withI2AndI3()));

        Refusal second = proton.refuse("UpdateService", edit(specOf("i2")));
        Refusal instance = proton.refuse(
                "UpdateServiceInstance", "{serviceName: 'svc', name: 'i2', deploymentType: 'CURRENT_VERSION'}");
        Refusal pipeline = proton.refuse(
                "UpdateServicePipeline",
                "{serviceName: 'svc', deploymentType: 'CURRENT_VERSION', spec: '" + specOf("i2") + "'}");
        Refusal cancel = proton.refuse("CancelServicePipelineDeployment", "{serviceName: 'svc'}");

        assertThat(second.code()).isEqualTo("ConflictException");
        assertThat(instance.code()).isEqualTo("ConflictException");
        assertThat(pipeline.code()).isEqualTo("ConflictException");
        assertThat(cancel.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName(
            "when a new instance fails, all new ones go, nothing else does, and the spec is what it was (S8.4 [docs])")
    void failedAddition() {
        JsonNode before = bed.service();
        bed.failing("service-instance-deployment", "svc/i3", "no capacity");
        proton.ask("UpdateService", edit(specOf("i2", "i3", "i4")));
        proton.advance(ServiceBed.STEP);
        String cleaning = bed.status();

        bed.settle();

        assertThat(cleaning).isEqualTo("UPDATE_FAILED_CLEANUP_IN_PROGRESS");
        assertThat(bed.status()).isEqualTo("UPDATE_FAILED_CLEANUP_COMPLETE");
        assertThat(bed.service().get("statusMessage").asText()).contains("service-instance/i3");
        assertThat(bed.instances()).containsExactly("i1 SUCCEEDED", "i2 SUCCEEDED");
        assertThat(bed.service().get("spec")).isEqualTo(before.get("spec"));
        assertThat(bed.pipeline()).isEqualTo(before.get("pipeline"));
    }

    @Test
    @DisplayName("when a new instance can't be cleaned up, it is left and counts (§9.2, §9.3 [docs])")
    void failedCleanup() {
        bed.failing("service-instance-deployment", "svc/i3", "no capacity");
        bed.failing("service-instance-deletion", "svc/i3", "not empty");

        proton.ask("UpdateService", edit(specOf("i1", "i2", "i3")));
        bed.settle();

        assertThat(bed.status()).isEqualTo("UPDATE_FAILED_CLEANUP_FAILED");
        assertThat(bed.instances()).containsExactly("i1 SUCCEEDED", "i2 SUCCEEDED", "i3 DELETE_FAILED");
    }

    @Test
    @DisplayName("when an instance can't be removed, the edit is made all the same (§9.3 [docs])")
    void failedRemoval() {
        bed.failing("service-instance-deletion", "svc/i1", "not empty");

        proton.ask("UpdateService", edit(specOf("i2", "i3")));
        bed.settle();

        assertThat(bed.status()).isEqualTo("UPDATE_COMPLETE_CLEANUP_FAILED");
        assertThat(bed.instances()).containsExactly("i1 DELETE_FAILED", "i2 SUCCEEDED", "i3 SUCCEEDED");
        assertThat(bed.service().get("spec").asText()).contains("i3").doesNotContain("i1");
        assertThat(bed.pipeline().get("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
    }

    @Test
    @DisplayName("the next edit tries again to remove what could not be removed (§9.2 [docs])")
    void nextEditTriesAgain() {
        bed.failing("service-instance-deletion", "svc/i1", "not empty");
        proton.ask("UpdateService", edit(specOf("i2")));
        bed.settle();

        proton.ask("UpdateService", edit(specOf("i2")));
        bed.settle();

        assertThat(bed.status()).isEqualTo("ACTIVE");
        assertThat(bed.instances()).containsExactly("i2 SUCCEEDED");
    }

    @Test
    @DisplayName("when the pipeline fails, the instances are what the edit wanted (§9.3 [docs])")
    void failedPipeline() {
        bed.failing("service-pipeline-deployment", "svc", "no build");

        proton.ask("UpdateService", edit(specOf("i2", "i3")));
        bed.settle();

        assertThat(bed.status()).isEqualTo("UPDATE_FAILED");
        assertThat(bed.instances()).containsExactly("i2 SUCCEEDED", "i3 SUCCEEDED");
        assertThat(bed.pipeline().get("deploymentStatus").asText()).isEqualTo("FAILED");
    }

    @Test
    @DisplayName("new instances come from the service's major version at its recommended minor (§12.4)")
    void versionOfNewInstances() {
        bed.serviceVersion("st1", "S1", "1");
        bed.serviceVersion("st1", "S1", "");

        proton.ask("UpdateService", edit(specOf("i1", "i2", "i3")));

        JsonNode added = bed.instance("i3");
        assertThat(added.get("templateMajorVersion").asText()).isEqualTo("1");
        assertThat(added.get("templateMinorVersion").asText()).isEqualTo("1");
    }

    @Test
    @DisplayName(
            "a waiter that only describes the service sees an edit and a delete end when steps wait for reads (§17 [model])")
    void describingTheServiceIsEnough() {
        proton.kernel().lifecycles().choose(DeploymentRuns.DEPLOYMENT, TransitionPolicy.afterReads(1));
        proton.kernel().lifecycles().choose(DeploymentRuns.DELETION, TransitionPolicy.afterReads(1));
        proton.ask("UpdateService", edit(withI2AndI3()));
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            seen.add(bed.status());
        }
        proton.ask("DeleteService", "{name: 'svc'}");
        seen.add(bed.status());

        Refusal gone = proton.refuse("GetService", "{name: 'svc'}");

        assertThat(seen)
                .containsExactly(
                        "UPDATE_IN_PROGRESS",
                        "UPDATE_IN_PROGRESS",
                        "UPDATE_IN_PROGRESS",
                        "ACTIVE",
                        "DELETE_IN_PROGRESS");
        assertThat(gone.code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("a service is saved and loaded in the middle of an edit, and goes on (§19)")
    void survivesSnapshots() {
        proton.ask("UpdateService", edit(withI2AndI3()));
        Proton after = Proton.create(Buckets.inFolder(buckets));

        after.load(proton.save());

        assertThat(after.contents()).isEqualTo(proton.contents());
        for (int i = 0; i < 3; i++) {
            after.advance(ServiceBed.STEP);
        }
        assertThat(after.ask("GetService", "{name: 'svc'}")
                        .at("/service/status")
                        .asText())
                .isEqualTo("ACTIVE");
    }
}
