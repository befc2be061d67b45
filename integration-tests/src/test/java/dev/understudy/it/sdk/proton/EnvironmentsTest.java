package dev.understudy.it.sdk.proton;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.proton.Landscape.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CancelEnvironmentDeploymentRequest;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.DeleteDeploymentRequest;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.GetDeploymentRequest;
import software.amazon.awssdk.services.proton.model.GetEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.GetResourcesSummaryRequest;
import software.amazon.awssdk.services.proton.model.ListDeploymentsRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentOutputsRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentProvisionedResourcesRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentsRequest;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;

/** Environments and their deployments: answers as a whole, and what is refused. Source: §9.1, §11, §12.3. */
@SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
class EnvironmentsTest {
    private static final String NAMED = "{name:'e1'}";

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Landscape land = new Landscape(emulator, emulator.newCaller());
    private final ProtonClient client = land.client();
    private Instant created = Instant.EPOCH;

    @BeforeEach
    void template() {
        land.environmentTemplate("et1");
        created = emulator.now();
    }

    private JsonNode create() {
        return ask(
                client::createEnvironment,
                CreateEnvironmentRequest.builder(),
                "{name:'e1',description:'d',templateName:'et1',templateMajorVersion:'1',spec:'"
                        + Landscape.ENVIRONMENT_SPEC + "',protonServiceRoleArn:'" + Landscape.ROLE + "'}");
    }

    private JsonNode get() {
        return ask(client::getEnvironment, GetEnvironmentRequest.builder(), NAMED);
    }

    private ObjectNode summary(String status, Instant attempted, String more) {
        return (ObjectNode) json(
                "{name:'e1',arn:'%s',description:'d',templateName:'et1',templateMajorVersion:'1',"
                        + "templateMinorVersion:'0',protonServiceRoleArn:'%s',createdAt:'%s',deploymentStatus:'%s',"
                        + "lastDeploymentAttemptedAt:'%s'%s}",
                land.arn("environment/e1"), Landscape.ROLE, created, status, attempted, more);
    }

    private JsonNode whole(String status, Instant attempted, String more) {
        ObjectNode answer = (ObjectNode) json("{}");
        return answer.set("environment", summary(status, attempted, more).put("spec", Landscape.ENVIRONMENT_SPEC));
    }

    private static String attempted(JsonNode answer) {
        return answer.at("/environment/lastAttemptedDeploymentId").asText();
    }

    /** §9.1, §12.3 [docs]. */
    @Test
    void anEnvironmentFromItsCreationToItsEnd() {
        JsonNode first = create();
        String id = attempted(first);
        String ids = ",lastAttemptedDeploymentId:'" + id + "'";
        assertThat(first).isEqualTo(whole("IN_PROGRESS", created, ids));

        emulator.advance(Landscape.STEP);
        String succeeded = String.format(
                ",lastAttemptedDeploymentId:'%s',lastSucceededDeploymentId:'%s',lastDeploymentSucceededAt:'%s'",
                id, id, emulator.now());
        assertThat(get()).isEqualTo(whole("SUCCEEDED", created, succeeded));
        assertThat(ask(client::listEnvironments, ListEnvironmentsRequest.builder(), "{}"))
                .isEqualTo(json("{environments:[%s]}", summary("SUCCEEDED", created, succeeded)));
        assertThat(ask(
                        client::listEnvironmentOutputs,
                        ListEnvironmentOutputsRequest.builder(),
                        "{environmentName:'e1'}"))
                .isEqualTo(json("{outputs:[{key:'OutA',valueString:'x'},{key:'OutB',valueString:'q'}]}"));
        JsonNode stack = ask(
                        client::listEnvironmentProvisionedResources,
                        ListEnvironmentProvisionedResourcesRequest.builder(),
                        "{environmentName:'e1'}")
                .at("/provisionedResources/0");
        assertThat(stack.path("name").asText()).matches("AWSProton-e1-cloudformation--[A-Z]{15}");
        assertThat(stack.path("provisioningEngine").asText()).isEqualTo("CLOUDFORMATION");

        JsonNode deleting = ask(client::deleteEnvironment, DeleteEnvironmentRequest.builder(), NAMED);
        assertThat(deleting.at("/environment/deploymentStatus").asText()).isEqualTo("DELETE_IN_PROGRESS");
        emulator.advance(Landscape.STEP);
        Refused.call(() -> client.getEnvironment(r -> r.name("e1"))).with(400, "ResourceNotFoundException");
        assertThat(ask(client::deleteEnvironment, DeleteEnvironmentRequest.builder(), NAMED))
                .isEqualTo(json("{}"));
    }

    /** §9.7 [docs]. */
    @Test
    void anUpdateIsCancelled() {
        create();
        emulator.advance(Landscape.STEP);
        JsonNode before = get();
        String spec = "{proton: EnvironmentSpec, spec: {b: r}}";
        JsonNode updating = ask(
                client::updateEnvironment,
                UpdateEnvironmentRequest.builder(),
                "{name:'e1',deploymentType:'CURRENT_VERSION',spec:'" + spec + "'}");
        assertThat(updating.at("/environment/spec").asText()).isEqualTo(Landscape.ENVIRONMENT_SPEC);

        JsonNode cancelling = ask(
                client::cancelEnvironmentDeployment,
                CancelEnvironmentDeploymentRequest.builder(),
                "{environmentName:'e1'}");

        assertThat(cancelling.at("/environment/deploymentStatus").asText()).isEqualTo("CANCELLING");
        emulator.advance(Duration.ofMillis(500));
        ObjectNode expected = (ObjectNode) before.deepCopy().get("environment");
        expected.put("deploymentStatus", "CANCELLED")
                .put("deploymentStatusMessage", "User initiated cancellation.")
                .put("lastAttemptedDeploymentId", attempted(updating))
                .set("lastDeploymentAttemptedAt", updating.at("/environment/lastDeploymentAttemptedAt"));
        assertThat(get().get("environment")).isEqualTo(expected);
    }

    /** §11 [model]. */
    @Test
    void aDeploymentIsRememberedUntilItIsDeleted() {
        String id = attempted(create());
        emulator.advance(Landscape.STEP);
        String summary = String.format(
                "id:'%s',arn:'%s',targetArn:'%s',targetResourceType:'ENVIRONMENT',targetResourceCreatedAt:'%s',"
                        + "environmentName:'e1',deploymentStatus:'SUCCEEDED',createdAt:'%s',completedAt:'%s',"
                        + "lastModifiedAt:'%s',lastAttemptedDeploymentId:'%s',lastSucceededDeploymentId:'%s'",
                id,
                land.arn("deployment/" + id),
                land.arn("environment/e1"),
                created,
                created,
                emulator.now(),
                emulator.now(),
                id,
                id);
        String target = ",targetState:{environment:{templateName:'et1',templateMajorVersion:'1',"
                + "templateMinorVersion:'0',spec:'" + Landscape.ENVIRONMENT_SPEC + "'}}";

        assertThat(ask(client::getDeployment, GetDeploymentRequest.builder(), "{id:'" + id + "'}"))
                .isEqualTo(json("{deployment:{%s%s}}", summary, target));

        assertThat(ask(client::listDeployments, ListDeploymentsRequest.builder(), "{environmentName:'e1'}"))
                .isEqualTo(json("{deployments:[{%s}]}", summary));
        assertThat(ask(client::deleteDeployment, DeleteDeploymentRequest.builder(), "{id:'" + id + "'}"))
                .isEqualTo(json("{deployment:{%s%s}}", summary, target));
        Refused.call(() -> client.getDeployment(r -> r.id(id))).with(400, "ResourceNotFoundException");
        Refused.call(() -> client.deleteDeployment(r -> r.id(id))).with(400, "ResourceNotFoundException");
        Refused.call(() -> client.listDeployments(r -> r.environmentName("no"))).with(400, "ResourceNotFoundException");
    }

    /** §15 [model]. */
    @Test
    void everythingIsCounted() {
        create();
        emulator.advance(Landscape.STEP);

        JsonNode counts = ask(client::getResourcesSummary, GetResourcesSummaryRequest.builder(), "{}")
                .path("counts");

        assertThat(counts.path("environmentTemplates")).isEqualTo(json("{total:1}"));
        assertThat(counts.path("environments"))
                .isEqualTo(json("{total:1,failed:0,upToDate:1,behindMinor:0,behindMajor:0}"));
        assertThat(counts.path("services").path("total").asInt()).isZero();
    }

    /** §9.1 [inferred codes], §10 [seed]. */
    @Test
    void updatesAreRefused() {
        create();
        Refused.call(() -> client.updateEnvironment(
                        r -> r.name("e1").deploymentType(DeploymentUpdateType.CURRENT_VERSION)))
                .with(400, "ConflictException");
        Refused.call(() -> client.cancelEnvironmentDeployment(r -> r.environmentName("e1")))
                .with(400, "ConflictException");
        Refused.call(() -> client.deleteEnvironment(r -> r.name("e1"))).with(400, "ConflictException");
        emulator.advance(Landscape.STEP);
        Refused.call(() -> client.updateEnvironment(r -> r.name("e1")
                        .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                        .templateMinorVersion("0")))
                .with(400, "ValidationException");
    }

    /** §1.3 [model]. */
    @Test
    void whatDoesNotExist() {
        Refused.call(() -> client.createEnvironment(
                        Landscape.environmentRequest("e1").templateName("no").build()))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.updateEnvironment(r -> r.name("no").deploymentType(DeploymentUpdateType.NONE)))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.cancelEnvironmentDeployment(r -> r.environmentName("no")))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.listEnvironmentOutputs(r -> r.environmentName("no")))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.listEnvironmentProvisionedResources(r -> r.environmentName("no")))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.notifyResourceDeploymentStatusChange(
                        r -> r.resourceArn(land.arn("environment/no")).status("SUCCEEDED")))
                .with(400, "ResourceNotFoundException");
    }
}
