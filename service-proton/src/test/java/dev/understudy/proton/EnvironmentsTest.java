package dev.understudy.proton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.proton.fixture.Json;
import dev.understudy.proton.fixture.Proton;
import dev.understudy.proton.fixture.Refusal;
import dev.understudy.proton.rules.deployment.DeploymentRuns;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Environments (behaviour sheet Proton §9.1, §10, §12.3, S4–S6)")
class EnvironmentsTest {
    private static final String ROLE = "protonServiceRoleArn: 'arn:aws:iam::111111111111:role/r'";
    private static final String SPEC = "spec: '{proton: EnvironmentSpec, spec: {b: q}}'";
    private static final String CREATE =
            "{name: 'e1', templateName: 'et1', templateMajorVersion: '1', " + SPEC + ", " + ROLE + "}";
    private static final Duration DEPLOYMENT = Duration.ofSeconds(1);

    private final Proton proton = Proton.create();

    @BeforeEach
    void publishedVersions() {
        proton.environmentTemplate("et1");
        proton.publish("et1", proton.environmentVersion("et1", ""));
        proton.publish("et1", proton.environmentVersion("et1", "majorVersion: '1'"));
    }

    private JsonNode get() {
        return proton.ask("GetEnvironment", "{name: 'e1'}").get("environment");
    }

    private void created() {
        proton.ask("CreateEnvironment", CREATE);
        proton.advance(DEPLOYMENT);
    }

    private static String update(String type, String more) {
        return "{name: 'e1', deploymentType: '" + type + "'" + (more.isEmpty() ? "" : ", " + more) + "}";
    }

    @Test
    @DisplayName("a new environment is IN_PROGRESS on the recommended minor and has never succeeded (S5.1 [docs])")
    void beginsInProgress() {
        JsonNode created = proton.ask("CreateEnvironment", CREATE).get("environment");

        assertThat(created.get("deploymentStatus").asText()).isEqualTo("IN_PROGRESS");
        assertThat(created.get("templateMinorVersion").asText()).isEqualTo("1");
        assertThat(created.get("lastDeploymentAttemptedAt")).isEqualTo(created.get("createdAt"));
        assertThat(created.get("lastAttemptedDeploymentId").asText()).hasSize(36);
        assertThat(created.has("lastDeploymentSucceededAt")).isFalse();
    }

    @Test
    @DisplayName("its deployment succeeds when its time is over (§9.1 [docs])")
    void succeedsInTime() {
        proton.ask("CreateEnvironment", CREATE);

        proton.advance(DEPLOYMENT);

        assertThat(get().get("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
        assertThat(get().get("lastSucceededDeploymentId")).isEqualTo(get().get("lastAttemptedDeploymentId"));
    }

    @Test
    @DisplayName("a deployment that waits for reads hears of those of the environment and of itself")
    void succeedsAfterReads() {
        proton.kernel().lifecycles().choose(DeploymentRuns.DEPLOYMENT, TransitionPolicy.afterReads(2));
        String id = proton.ask("CreateEnvironment", CREATE)
                .at("/environment/lastAttemptedDeploymentId")
                .asText();

        String first = get().get("deploymentStatus").asText();
        String second = proton.ask("GetDeployment", "{id: '" + id + "'}")
                .at("/deployment/deploymentStatus")
                .asText();
        String third = get().get("deploymentStatus").asText();

        assertThat(List.of(first, second, third)).containsExactly("IN_PROGRESS", "IN_PROGRESS", "SUCCEEDED");
    }

    @Test
    @DisplayName("the same create again answers with the environment as it is and deploys nothing (S4.4 [seed])")
    void repeatedCreateDeploysNothing() {
        created();

        JsonNode again = proton.ask("CreateEnvironment", CREATE).get("environment");

        assertThat(again).isEqualTo(get());
        assertThat(proton.ask("ListDeployments", "{environmentName: 'e1'}").get("deployments"))
                .hasSize(1);
    }

    @Test
    @DisplayName("a create of the same name with another role is a mismatch (S4.5 [sample])")
    void otherRoleIsAMismatch() {
        created();

        Refusal refusal = proton.refuse("CreateEnvironment", CREATE.replace("role/r", "role/other"));

        assertThat(refusal).isEqualTo(Refusal.invalid("Idempotent parameter mismatch"));
    }

    @Test
    @DisplayName("a create after an update is a conflict (S4.5 [seed])")
    void createAfterUpdateIsAConflict() {
        created();
        proton.ask("UpdateEnvironment", update("NONE", "description: 'new'"));

        Refusal refusal = proton.refuse("CreateEnvironment", CREATE);

        assertThat(refusal.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("NONE changes metadata and deploys nothing (S6.1 [seed])")
    void noneDeploysNothing() {
        created();
        JsonNode before = get();

        JsonNode updated = proton.ask("UpdateEnvironment", update("NONE", "description: 'new'"))
                .get("environment");

        assertThat(updated.get("description").asText()).isEqualTo("new");
        assertThat(updated.get("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
        assertThat(updated.get("lastAttemptedDeploymentId")).isEqualTo(before.get("lastAttemptedDeploymentId"));
    }

    @Test
    @DisplayName("CURRENT_VERSION does not go with version members (§10 [seed])")
    void currentVersionTakesNoVersion() {
        created();

        Refusal refusal = proton.refuse("UpdateEnvironment", update("CURRENT_VERSION", "templateMinorVersion: '1'"));

        assertThat(refusal.code()).isEqualTo("ValidationException");
    }

    @Test
    @DisplayName("an update shows the old spec until it has succeeded (S6.2 [docs])")
    void oldSpecUntilSuccess() {
        created();
        String changed = "spec: '{proton: EnvironmentSpec, spec: {b: z}}'";

        JsonNode during = proton.ask("UpdateEnvironment", update("CURRENT_VERSION", changed))
                .get("environment");
        proton.advance(DEPLOYMENT);

        assertThat(during.get("deploymentStatus").asText()).isEqualTo("IN_PROGRESS");
        assertThat(during.get("spec").asText()).contains("b: q");
        assertThat(get().get("spec").asText()).contains("b: z");
    }

    @Test
    @DisplayName("MINOR_VERSION goes to any other published minor, also back (S6.3 [seed])")
    void minorVersionGoesBack() {
        created();

        proton.ask("UpdateEnvironment", update("MINOR_VERSION", "templateMinorVersion: '0'"));
        proton.advance(DEPLOYMENT);

        assertThat(get().get("templateMinorVersion").asText()).isEqualTo("0");
    }

    @Test
    @DisplayName("MAJOR_VERSION goes to the recommended version and refuses one that is not higher (S6.4 [seed])")
    void majorVersionGoesUp() {
        created();
        proton.publish("et1", proton.environmentVersion("et1", ""));

        Refusal same = proton.refuse("UpdateEnvironment", update("MAJOR_VERSION", "templateMajorVersion: '1'"));
        proton.ask("UpdateEnvironment", update("MAJOR_VERSION", ""));
        proton.advance(DEPLOYMENT);

        assertThat(same.code()).isEqualTo("ValidationException");
        assertThat(get().get("templateMajorVersion").asText()).isEqualTo("2");
    }

    @Test
    @DisplayName("an update during a deployment is a conflict (S6.5)")
    void busyEnvironmentsAreNotUpdated() {
        proton.ask("CreateEnvironment", CREATE);

        Refusal refusal = proton.refuse("UpdateEnvironment", update("CURRENT_VERSION", ""));

        assertThat(refusal.code()).isEqualTo("ConflictException");
    }

    @Test
    @DisplayName("a cancelled update leaves the environment as it was (S6.6 [docs])")
    void cancelledUpdateChangesNothing() {
        created();
        JsonNode before = get();
        proton.ask("UpdateEnvironment", update("MINOR_VERSION", "templateMinorVersion: '0'"));

        JsonNode cancelling = proton.ask("CancelEnvironmentDeployment", "{environmentName: 'e1'}")
                .get("environment");
        proton.advance(DEPLOYMENT);

        assertThat(cancelling.get("deploymentStatus").asText()).isEqualTo("CANCELLING");
        assertThat(get().get("deploymentStatus").asText()).isEqualTo("CANCELLED");
        assertThat(get().get("deploymentStatusMessage").asText()).isEqualTo("User initiated cancellation.");
        assertThat(get().get("templateMinorVersion").asText()).isEqualTo("1");
        assertThat(get().get("lastDeploymentSucceededAt")).isEqualTo(before.get("lastDeploymentSucceededAt"));
    }

    @Test
    @DisplayName("a cancel after the deployment succeeded has no effect (S6.6 [seed])")
    void cancelAfterSuccessChangesNothing() {
        created();

        JsonNode answer = proton.ask("CancelEnvironmentDeployment", "{environmentName: 'e1'}")
                .get("environment");

        assertThat(answer).isEqualTo(get());
    }

    @Test
    @DisplayName("a delete is asynchronous, may be repeated, and ends in an empty answer (§3.5 [seed])")
    void deletesAreRepeatable() {
        created();

        JsonNode first = proton.ask("DeleteEnvironment", "{name: 'e1'}");
        JsonNode again = proton.ask("DeleteEnvironment", "{name: 'e1'}");
        proton.advance(DEPLOYMENT);

        assertThat(first.at("/environment/deploymentStatus").asText()).isEqualTo("DELETE_IN_PROGRESS");
        assertThat(again).isEqualTo(first);
        assertThat(proton.ask("DeleteEnvironment", "{name: 'e1'}")).isEqualTo(Json.json("{}"));
        assertThat(proton.refuse("GetEnvironment", "{name: 'e1'}").code()).isEqualTo("ResourceNotFoundException");
    }

    @Test
    @DisplayName("deployments tell what the environment was and what it was to become (S14)")
    void deploymentsShowBothStates() {
        created();
        proton.ask("UpdateEnvironment", update("MINOR_VERSION", "templateMinorVersion: '0'"));
        proton.advance(DEPLOYMENT);
        String newest = get().get("lastSucceededDeploymentId").asText();

        JsonNode deployment =
                proton.ask("GetDeployment", "{id: '" + newest + "'}").get("deployment");

        assertThat(deployment
                        .at("/initialState/environment/templateMinorVersion")
                        .asText())
                .isEqualTo("1");
        assertThat(deployment
                        .at("/targetState/environment/templateMinorVersion")
                        .asText())
                .isEqualTo("0");
        assertThat(deployment.get("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
        assertThat(deployment.get("completedAt")).isNotNull();
    }
}
