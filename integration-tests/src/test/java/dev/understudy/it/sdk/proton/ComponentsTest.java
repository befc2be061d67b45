package dev.understudy.it.sdk.proton;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.proton.Landscape.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.Shapes;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CancelComponentDeploymentRequest;
import software.amazon.awssdk.services.proton.model.DeleteComponentRequest;
import software.amazon.awssdk.services.proton.model.GetComponentRequest;
import software.amazon.awssdk.services.proton.model.ListComponentOutputsRequest;
import software.amazon.awssdk.services.proton.model.ListComponentProvisionedResourcesRequest;
import software.amazon.awssdk.services.proton.model.ListComponentsRequest;
import software.amazon.awssdk.services.proton.model.UpdateComponentRequest;

/** Components that are attached to nothing: answers as a whole, and what is refused. Source: §9.4, §12.5. */
@SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
class ComponentsTest {
    private static final String NAMED = "{name:'c'}";

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Landscape land = new Landscape(emulator, emulator.newCaller());
    private final ProtonClient client = land.client();

    @BeforeEach
    void environment() {
        land.environmentForComponents();
    }

    private ObjectNode create() {
        return Shapes.tree(client.createComponent(Landscape.componentRequest("c")
                .environmentName("e1")
                .clientToken("T")
                .build()));
    }

    private ObjectNode get() {
        return ask(client::getComponent, GetComponentRequest.builder(), NAMED);
    }

    private static String id(JsonNode answer) {
        return answer.at("/component/lastAttemptedDeploymentId").asText();
    }

    private JsonNode summary(String status, Instant created, Instant modified, String more) {
        return json(
                "{name:'c',arn:'%s',environmentName:'e1',createdAt:'%s',lastModifiedAt:'%s',deploymentStatus:'%s',"
                        + "lastDeploymentAttemptedAt:'%s'%s}",
                land.arn("component/c"), created, modified, status, created, more);
    }

    /** §9.4, §12.5 [model]. */
    @Test
    void aComponentFromItsCreationToItsEnd() {
        Instant created = emulator.now();
        ObjectNode first = create();
        String id = id(first);
        ObjectNode expected =
                (ObjectNode) summary("IN_PROGRESS", created, created, ",lastAttemptedDeploymentId:'" + id + "'");
        assertThat(first.get("component")).isEqualTo(expected.put("lastClientRequestToken", "T"));
        assertThat(create()).isEqualTo(first);

        emulator.advance(Landscape.STEP);
        ObjectNode succeeded = (ObjectNode) get().get("component");
        assertThat(succeeded.path("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
        assertThat(succeeded.path("lastDeploymentSucceededAt").asText())
                .isEqualTo(emulator.now().toString());
        assertThat(succeeded.path("lastSucceededDeploymentId").asText()).isEqualTo(id);
        ObjectNode listed = succeeded.deepCopy();
        listed.remove("lastClientRequestToken");
        assertThat(ask(client::listComponents, ListComponentsRequest.builder(), "{environmentName:'e1'}"))
                .isEqualTo(json("{components:[%s]}", listed));
        assertThat(ask(client::listComponentOutputs, ListComponentOutputsRequest.builder(), "{componentName:'c'}"))
                .isEqualTo(json("{outputs:[{key:'Bucket',valueString:'c-in-e1'}]}"));
        assertThat(ask(
                                client::listComponentProvisionedResources,
                                ListComponentProvisionedResourcesRequest.builder(),
                                "{componentName:'c'}")
                        .at("/provisionedResources/0/name")
                        .asText())
                .matches("AWSProton-c-cloudformation--[A-Z]{15}");

        assertThat(ask(client::deleteComponent, DeleteComponentRequest.builder(), NAMED)
                        .at("/component/deploymentStatus")
                        .asText())
                .isEqualTo("DELETE_IN_PROGRESS");
        emulator.advance(Landscape.STEP);
        Refused.call(() -> client.getComponent(r -> r.name("c"))).with(400, "ResourceNotFoundException");
    }

    /** §10 [model]: without a deployment, only the description changes. */
    @Test
    void aDescriptionChangesAtOnce() {
        create();
        emulator.advance(Landscape.STEP);

        ObjectNode updated = ask(
                client::updateComponent,
                UpdateComponentRequest.builder(),
                "{name:'c',deploymentType:'NONE',description:'d'}");

        assertThat(updated.at("/component/description").asText()).isEqualTo("d");
        assertThat(updated.at("/component/deploymentStatus").asText()).isEqualTo("SUCCEEDED");
    }

    /** §9.7 [seed]: of a component, the first deployment may be cancelled, too. */
    @Test
    void anyDeploymentIsCancelled() {
        create();

        ObjectNode cancelling = ask(
                client::cancelComponentDeployment, CancelComponentDeploymentRequest.builder(), "{componentName:'c'}");

        assertThat(cancelling.at("/component/deploymentStatus").asText()).isEqualTo("CANCELLING");
        emulator.advance(Duration.ofMillis(500));
        assertThat(get().at("/component/deploymentStatus").asText()).isEqualTo("CANCELLED");
    }

    /** §9.4 [seed]: while something goes on; §1.3 [model]: what does not exist. */
    @Test
    void componentsAreRefused() {
        create();
        String missing = "ResourceNotFoundException";
        Refused.call(() -> client.updateComponent(r -> r.name("c").deploymentType("CURRENT_VERSION")))
                .with(400, "ConflictException");
        Refused.call(() -> client.createComponent(
                        Landscape.componentRequest("d").environmentName("no").build()))
                .with(400, missing);
        Refused.call(() ->
                        client.createComponent(Landscape.componentRequest("d").build()))
                .with(400, "ValidationException");
        Refused.call(() -> client.updateComponent(r -> r.name("no").deploymentType("NONE")))
                .with(400, missing);
        Refused.call(() -> client.deleteComponent(r -> r.name("no"))).with(400, missing);
        Refused.call(() -> client.cancelComponentDeployment(r -> r.componentName("no")))
                .with(400, missing);
        Refused.call(() -> client.listComponentOutputs(r -> r.componentName("no")))
                .with(400, missing);
        Refused.call(() -> client.listComponentProvisionedResources(r -> r.componentName("no")))
                .with(400, missing);
    }
}
