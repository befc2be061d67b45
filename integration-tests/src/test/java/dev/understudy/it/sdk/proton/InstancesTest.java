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
import software.amazon.awssdk.services.proton.model.CancelServiceInstanceDeploymentRequest;
import software.amazon.awssdk.services.proton.model.CancelServicePipelineDeploymentRequest;
import software.amazon.awssdk.services.proton.model.CreateServiceInstanceRequest;
import software.amazon.awssdk.services.proton.model.GetServiceInstanceRequest;
import software.amazon.awssdk.services.proton.model.ListServiceInstanceOutputsRequest;
import software.amazon.awssdk.services.proton.model.ListServiceInstanceProvisionedResourcesRequest;
import software.amazon.awssdk.services.proton.model.ListServiceInstancesRequest;
import software.amazon.awssdk.services.proton.model.ListServicePipelineOutputsRequest;
import software.amazon.awssdk.services.proton.model.ListServicePipelineProvisionedResourcesRequest;
import software.amazon.awssdk.services.proton.model.UpdateServiceInstanceRequest;
import software.amazon.awssdk.services.proton.model.UpdateServicePipelineRequest;

/** Instances and pipelines of services: answers as a whole, and what is refused. Source: §9.2, §12.4. */
@SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
class InstancesTest {
    private static final String NAMED = "serviceName:'svc',serviceInstanceName:'i1'";

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Landscape land = new Landscape(emulator, emulator.newCaller());
    private final ProtonClient client = land.client();

    @BeforeEach
    void service() {
        land.service();
    }

    private ObjectNode instance(String name) {
        return (ObjectNode) ask(
                        client::getServiceInstance,
                        GetServiceInstanceRequest.builder(),
                        "{serviceName:'svc',name:'" + name + "'}")
                .get("serviceInstance");
    }

    /** §9.2, §12.4 [model]. */
    @Test
    void anInstanceIsShown() {
        ObjectNode shown = instance("i1");

        assertThat(shown)
                .isEqualTo(json(
                        "{name:'i1',serviceName:'svc',environmentName:'e1',arn:'%s',templateName:'st1',"
                                + "templateMajorVersion:'1',templateMinorVersion:'0',deploymentStatus:'SUCCEEDED',"
                                + "createdAt:'%s',lastDeploymentAttemptedAt:'%s',lastDeploymentSucceededAt:'%s',"
                                + "lastAttemptedDeploymentId:'%s',lastSucceededDeploymentId:'%s',spec:'%s'}",
                        land.arn("service/svc/service-instance/i1"),
                        shown.path("createdAt").asText(),
                        shown.path("createdAt").asText(),
                        Instant.parse(shown.path("createdAt").asText()).plus(Landscape.STEP),
                        shown.path("lastAttemptedDeploymentId").asText(),
                        shown.path("lastAttemptedDeploymentId").asText(),
                        shown.path("spec").asText()));
        ObjectNode summary = shown.deepCopy();
        summary.remove("spec");
        assertThat(ask(client::listServiceInstances, ListServiceInstancesRequest.builder(), "{serviceName:'svc'}")
                        .at("/serviceInstances/0"))
                .isEqualTo(summary);
    }

    /** §8.4 [model]; the bundle S1. */
    @Test
    void instancesAndPipelinesHaveOutputsAndStacks() {
        assertThat(ask(
                        client::listServiceInstanceOutputs,
                        ListServiceInstanceOutputsRequest.builder(),
                        "{" + NAMED + "}"))
                .isEqualTo(json("{outputs:[{key:'Port',valueString:'80'},{key:'FromEnvironment',valueString:'x'}]}"));
        assertThat(ask(
                        client::listServicePipelineOutputs,
                        ListServicePipelineOutputsRequest.builder(),
                        "{serviceName:'svc'}"))
                .isEqualTo(json("{outputs:[{key:'Command',valueString:'make'},{key:'Ports',valueString:'80 80 '}]}"));
        assertThat(ask(
                                client::listServiceInstanceProvisionedResources,
                                ListServiceInstanceProvisionedResourcesRequest.builder(),
                                "{" + NAMED + "}")
                        .at("/provisionedResources/0/name")
                        .asText())
                .matches("AWSProton-.*-cloudformation--[A-Z]{15}");
        assertThat(ask(
                                client::listServicePipelineProvisionedResources,
                                ListServicePipelineProvisionedResourcesRequest.builder(),
                                "{serviceName:'svc'}")
                        .at("/provisionedResources/0/name")
                        .asText())
                .matches("AWSProton-svc-cloudformation--[A-Z]{15}");
    }

    /** §9.7 [docs]. */
    @Test
    void anUpdateOfAnInstanceIsCancelled() {
        ObjectNode before = instance("i1");
        ObjectNode updating = ask(
                client::updateServiceInstance,
                UpdateServiceInstanceRequest.builder(),
                "{serviceName:'svc',name:'i1',deploymentType:'CURRENT_VERSION'}");
        ObjectNode cancelling = ask(
                client::cancelServiceInstanceDeployment,
                CancelServiceInstanceDeploymentRequest.builder(),
                "{" + NAMED + "}");
        assertThat(cancelling.at("/serviceInstance/deploymentStatus").asText()).isEqualTo("CANCELLING");

        emulator.advance(Duration.ofMillis(500));

        before.put("deploymentStatus", "CANCELLED")
                .put("deploymentStatusMessage", "User initiated cancellation.")
                .set("lastAttemptedDeploymentId", updating.at("/serviceInstance/lastAttemptedDeploymentId"));
        before.set("lastDeploymentAttemptedAt", updating.at("/serviceInstance/lastDeploymentAttemptedAt"));
        before.set("lastClientRequestToken", updating.at("/serviceInstance/lastClientRequestToken"));
        assertThat(instance("i1")).isEqualTo(before);
    }

    /** §9.7 [docs]. */
    @Test
    void anUpdateOfAPipelineIsCancelled() {
        ObjectNode updating = ask(
                client::updateServicePipeline,
                UpdateServicePipelineRequest.builder(),
                "{serviceName:'svc',deploymentType:'CURRENT_VERSION',spec:'" + Landscape.serviceSpec("i1", "i2")
                        + "'}");
        assertThat(updating.at("/pipeline/deploymentStatus").asText()).isEqualTo("IN_PROGRESS");

        ObjectNode cancelling = ask(
                client::cancelServicePipelineDeployment,
                CancelServicePipelineDeploymentRequest.builder(),
                "{serviceName:'svc'}");

        assertThat(cancelling.at("/pipeline/deploymentStatus").asText()).isEqualTo("CANCELLING");
        emulator.advance(Duration.ofMillis(500));
        assertThat(client.getService(r -> r.name("svc")).service().pipeline().deploymentStatusAsString())
                .isEqualTo("CANCELLED");
    }

    /** §12.4 [model]; §3.6 [inferred]: a retry with the same token changes nothing. */
    @Test
    void anInstanceIsAdded() {
        String request =
                "{serviceName:'svc',name:'i3',clientToken:'T',spec:'" + Landscape.serviceSpec("i1", "i2", "i3") + "'}";
        JsonNode created = ask(client::createServiceInstance, CreateServiceInstanceRequest.builder(), request);
        assertThat(created.at("/serviceInstance/deploymentStatus").asText()).isEqualTo("IN_PROGRESS");
        assertThat(created.at("/serviceInstance/lastClientRequestToken").asText())
                .isEqualTo("T");

        assertThat(ask(client::createServiceInstance, CreateServiceInstanceRequest.builder(), request))
                .isEqualTo(created);

        land.settle();
        assertThat(instance("i3").path("deploymentStatus").asText()).isEqualTo("SUCCEEDED");
        Refused.call(() -> client.createServiceInstance(r ->
                        r.serviceName("svc").name("i3").clientToken("other").spec(Landscape.serviceSpec("i3"))))
                .with(400, "ConflictException");
    }

    /** §1.3 [model], §9.7 [inferred]. */
    @Test
    void whatDoesNotExist() {
        String missing = "ResourceNotFoundException";
        Refused.call(() -> client.getServiceInstance(r -> r.serviceName("svc").name("no")))
                .with(400, missing);
        Refused.call(() -> client.updateServiceInstance(
                        r -> r.serviceName("svc").name("no").deploymentType("NONE")))
                .with(400, missing);
        Refused.call(() -> client.cancelServiceInstanceDeployment(
                        r -> r.serviceName("svc").serviceInstanceName("no")))
                .with(400, missing);
        Refused.call(() -> client.listServiceInstanceOutputs(
                        r -> r.serviceName("svc").serviceInstanceName("no")))
                .with(400, missing);
        Refused.call(() -> client.listServiceInstanceProvisionedResources(
                        r -> r.serviceName("svc").serviceInstanceName("no")))
                .with(400, missing);
        Refused.call(() -> client.createServiceInstance(
                        r -> r.serviceName("no").name("i").spec(Landscape.serviceSpec("i"))))
                .with(400, missing);
        Refused.call(() -> client.updateServicePipeline(
                        r -> r.serviceName("no").deploymentType("NONE").spec(Landscape.serviceSpec("i"))))
                .with(400, missing);
        Refused.call(() -> client.cancelServicePipelineDeployment(r -> r.serviceName("no")))
                .with(400, missing);
        Refused.call(() -> client.listServicePipelineOutputs(r -> r.serviceName("no")))
                .with(400, missing);
        Refused.call(() -> client.listServicePipelineProvisionedResources(r -> r.serviceName("no")))
                .with(400, missing);
        Refused.call(() -> client.listServiceInstances(r -> r.serviceName("no")))
                .with(400, missing);
    }
}
