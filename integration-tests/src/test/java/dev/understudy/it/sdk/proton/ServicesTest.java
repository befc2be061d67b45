package dev.understudy.it.sdk.proton;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.proton.Landscape.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateServiceRequest;
import software.amazon.awssdk.services.proton.model.DeleteServiceRequest;
import software.amazon.awssdk.services.proton.model.GetServiceRequest;
import software.amazon.awssdk.services.proton.model.ListServicesRequest;
import software.amazon.awssdk.services.proton.model.UpdateServiceRequest;

/** Services: answers as a whole, and what is refused. Source: §9.3, §12.4. */
@SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
class ServicesTest {
    private static final String NAMED = "{name:'svc'}";

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Landscape land = new Landscape(emulator, emulator.newCaller());
    private final ProtonClient client = land.client();

    private static String request() {
        return String.format(
                "{name:'svc',description:'d',templateName:'st1',templateMajorVersion:'1',repositoryConnectionArn:'%s',"
                        + "repositoryId:'o/r',branchName:'main',spec:'%s'}",
                Landscape.CONNECTION, Landscape.serviceSpec("i1", "i2"));
    }

    private ObjectNode summary(String status, String description, Instant created, Instant modified) {
        return (ObjectNode) json(
                "{name:'svc',arn:'%s',description:'%s',templateName:'st1',status:'%s',createdAt:'%s',"
                        + "lastModifiedAt:'%s'}",
                land.arn("service/svc"), description, status, created, modified);
    }

    private JsonNode whole(ObjectNode summary, String spec, JsonNode pipeline) {
        ObjectNode service = summary.deepCopy();
        service.put("spec", spec)
                .put("repositoryConnectionArn", Landscape.CONNECTION)
                .put("repositoryId", "o/r")
                .put("branchName", "main")
                .set("pipeline", pipeline);
        ObjectNode answer = (ObjectNode) json("{}");
        return answer.set("service", service);
    }

    /** §9.3 [docs], §12.4 [model]. */
    @Test
    void aServiceFromItsCreationToItsEnd() {
        land.environment().serviceTemplate("st1").pipelineRole();
        Instant created = emulator.now();
        String spec = Landscape.serviceSpec("i1", "i2");

        JsonNode first = ask(client::createService, CreateServiceRequest.builder(), request());
        JsonNode pipeline = first.at("/service/pipeline");
        assertThat(first).isEqualTo(whole(summary("CREATE_IN_PROGRESS", "d", created, created), spec, pipeline));
        assertThat(pipeline.path("arn").asText()).isEqualTo(land.arn("service/svc/pipeline"));
        assertThat(pipeline.path("deploymentStatus").asText()).isEqualTo("IN_PROGRESS");

        land.settle();
        JsonNode active = ask(client::getService, GetServiceRequest.builder(), NAMED);
        assertThat(active)
                .isEqualTo(whole(summary("ACTIVE", "d", created, created), spec, active.at("/service/pipeline")));
        assertThat(active.at("/service/pipeline/deploymentStatus").asText()).isEqualTo("SUCCEEDED");
        assertThat(ask(client::listServices, ListServicesRequest.builder(), "{}"))
                .isEqualTo(json("{services:[%s]}", summary("ACTIVE", "d", created, created)));

        Instant changed = emulator.now();
        assertThat(ask(client::updateService, UpdateServiceRequest.builder(), "{name:'svc',description:'e'}"))
                .isEqualTo(whole(summary("ACTIVE", "e", created, changed), spec, active.at("/service/pipeline")));

        emulator.advance(Landscape.STEP);
        JsonNode deleting = ask(client::deleteService, DeleteServiceRequest.builder(), NAMED);
        assertThat(deleting)
                .isEqualTo(whole(
                        summary("DELETE_IN_PROGRESS", "e", created, emulator.now()),
                        spec,
                        deleting.at("/service/pipeline")));
        land.settle();
        Refused.call(() -> client.getService(r -> r.name("svc"))).with(400, "ResourceNotFoundException");
        assertThat(ask(client::deleteService, DeleteServiceRequest.builder(), NAMED))
                .isEqualTo(json("{}"));
    }

    /** §19 [docs]: with deletion, lastModifiedAt moves; §12.4: a busy service. */
    @Test
    void aBusyServiceIsLeftAlone() {
        land.environment().serviceTemplate("st1").pipelineRole();
        client.createService(Landscape.serviceRequest("svc").build());

        Refused.call(() -> client.updateService(r -> r.name("svc").spec(Landscape.serviceSpec("i1"))))
                .with(400, "ConflictException");
        Refused.call(() -> client.deleteService(r -> r.name("svc"))).with(400, "ConflictException");
        Refused.call(() -> client.updateServiceInstance(
                        r -> r.serviceName("svc").name("i1").deploymentType("CURRENT_VERSION")))
                .with(400, "ConflictException");
        Refused.call(() -> client.updateServicePipeline(r -> r.serviceName("svc")
                        .spec(Landscape.serviceSpec("i1", "i2"))
                        .deploymentType("CURRENT_VERSION")))
                .with(400, "ConflictException");
    }

    /** §8.3 [model][docs], §6.2. */
    @Test
    void aServiceIsRefused() {
        land.environment().serviceTemplate("st1").plainServiceTemplate("st0");
        Refused.call(() -> client.createService(Landscape.serviceRequest("svc").build()))
                .with(400, "ValidationException")
                .saying("Operation cannot be run until pipeline roles have been configured");
        land.pipelineRole();
        Refused.call(() -> client.createService(
                        Landscape.serviceRequest("svc").branchName(null).build()))
                .with(400, "ValidationException");
        Refused.call(() -> client.createService(
                        Landscape.serviceRequest("svc").templateName("no").build()))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.createService(Landscape.plainServiceRequest("svc")
                        .spec("{proton: ServiceSpec, instances: {}}")
                        .build()))
                .with(400, "ValidationException")
                .saying("The provided Service Spec file was not correctly formatted. Please check that it is valid yaml"
                        + " according to the Spec definition.");
    }

    /** §1.3 [model]. */
    @Test
    void whatDoesNotExist() {
        Refused.call(() -> client.updateService(r -> r.name("no").description("d")))
                .with(400, "ResourceNotFoundException");
    }

    /** §12.1, §18 [docs]. */
    @Test
    void anInstanceTooManyIsRefused() {
        land.environment().serviceTemplate("st1").pipelineRole();
        String[] names = new String[21];
        for (int i = 0; i < names.length; i++) {
            names[i] = "i" + i;
        }

        Refused.call(() -> client.createService(Landscape.serviceRequest("svc")
                        .spec(Landscape.serviceSpec(names))
                        .build()))
                .with(400, "ServiceQuotaExceededException");
    }
}
