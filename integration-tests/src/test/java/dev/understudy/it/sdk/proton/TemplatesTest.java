package dev.understudy.it.sdk.proton;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.proton.Landscape.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.CreateServiceTemplateRequest;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.DeleteServiceTemplateRequest;
import software.amazon.awssdk.services.proton.model.GetEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.GetServiceTemplateRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplatesRequest;
import software.amazon.awssdk.services.proton.model.ListServiceTemplatesRequest;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateRequest;
import software.amazon.awssdk.services.proton.model.UpdateServiceTemplateRequest;

/** Templates of both kinds: answers as a whole, and what is refused. Source: §4.1, §4.4, §4.5, §12.1. */
@SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
class TemplatesTest {
    private static final String KEY = "arn:aws:kms:us-east-1:111111111111:key/k";

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Landscape land = new Landscape(emulator, emulator.newCaller());
    private final ProtonClient client = land.client();

    private JsonNode createEnvironmentTemplate() {
        return ask(
                client::createEnvironmentTemplate,
                CreateEnvironmentTemplateRequest.builder(),
                "{name:'t',displayName:'T',description:'d',encryptionKey:'" + KEY
                        + "',provisioning:'CUSTOMER_MANAGED'}");
    }

    private JsonNode createServiceTemplate() {
        return ask(
                client::createServiceTemplate,
                CreateServiceTemplateRequest.builder(),
                "{name:'t',displayName:'T',description:'d',encryptionKey:'" + KEY
                        + "',pipelineProvisioning:'CUSTOMER_MANAGED'}");
    }

    /** All that an answer about {@code t} shows; {@code more} are the members that only some answers show. */
    private JsonNode whole(String member, String arn, String description, Instant created, String more) {
        return json(
                "{%s:{name:'t',arn:'%s',displayName:'T',description:'%s',createdAt:'%s',lastModifiedAt:'%s'%s}}",
                member, land.arn(arn), description, created, emulator.now(), more);
    }

    private static String kept(String provisioningMember) {
        return ",encryptionKey:'" + KEY + "'," + provisioningMember + ":'CUSTOMER_MANAGED'";
    }

    /** §4.1 [docs]. */
    @Test
    void anEnvironmentTemplateFromItsCreationToItsEnd() {
        Instant created = emulator.now();
        String arn = "environment-template/t";
        String more = kept("provisioning");
        JsonNode first = whole("environmentTemplate", arn, "d", created, more);
        assertThat(createEnvironmentTemplate()).isEqualTo(first);
        assertThat(ask(client::getEnvironmentTemplate, GetEnvironmentTemplateRequest.builder(), "{name:'t'}"))
                .isEqualTo(first);
        emulator.advance(Landscape.STEP);
        JsonNode changed = whole("environmentTemplate", arn, "e", created, more);
        assertThat(ask(
                        client::updateEnvironmentTemplate,
                        UpdateEnvironmentTemplateRequest.builder(),
                        "{name:'t',description:'e'}"))
                .isEqualTo(changed);
        JsonNode summary = whole("x", arn, "e", created, ",provisioning:'CUSTOMER_MANAGED'")
                .get("x");
        assertThat(ask(client::listEnvironmentTemplates, ListEnvironmentTemplatesRequest.builder(), "{}"))
                .isEqualTo(json("{templates:[%s]}", summary));
        assertThat(ask(client::deleteEnvironmentTemplate, DeleteEnvironmentTemplateRequest.builder(), "{name:'t'}"))
                .isEqualTo(changed);
        Refused.call(() -> client.getEnvironmentTemplate(r -> r.name("t"))).with(400, "ResourceNotFoundException");
    }

    /** §4.1 [docs]. */
    @Test
    void aServiceTemplateFromItsCreationToItsEnd() {
        Instant created = emulator.now();
        String arn = "service-template/t";
        String more = kept("pipelineProvisioning");
        JsonNode first = whole("serviceTemplate", arn, "d", created, more);
        assertThat(createServiceTemplate()).isEqualTo(first);
        assertThat(ask(client::getServiceTemplate, GetServiceTemplateRequest.builder(), "{name:'t'}"))
                .isEqualTo(first);
        emulator.advance(Landscape.STEP);
        JsonNode changed = whole("serviceTemplate", arn, "e", created, more);
        assertThat(ask(
                        client::updateServiceTemplate,
                        UpdateServiceTemplateRequest.builder(),
                        "{name:'t',description:'e'}"))
                .isEqualTo(changed);
        JsonNode summary = whole("x", arn, "e", created, ",pipelineProvisioning:'CUSTOMER_MANAGED'")
                .get("x");
        assertThat(ask(client::listServiceTemplates, ListServiceTemplatesRequest.builder(), "{}"))
                .isEqualTo(json("{templates:[%s]}", summary));
        assertThat(ask(client::deleteServiceTemplate, DeleteServiceTemplateRequest.builder(), "{name:'t'}"))
                .isEqualTo(changed);
        Refused.call(() -> client.getServiceTemplate(r -> r.name("t"))).with(400, "ResourceNotFoundException");
    }

    /** §3.4 C3 [seed]. */
    @Test
    void deletingWhatNeverWasAnswersNothing() {
        assertThat(ask(client::deleteEnvironmentTemplate, DeleteEnvironmentTemplateRequest.builder(), "{name:'no'}"))
                .isEqualTo(json("{}"));
        assertThat(ask(client::deleteServiceTemplate, DeleteServiceTemplateRequest.builder(), "{name:'no'}"))
                .isEqualTo(json("{}"));
    }

    /** §3.3 B2 [seed]. */
    @Test
    void aModifiedTemplateIsNotCreatedAgain() {
        createEnvironmentTemplate();
        createServiceTemplate();
        client.updateEnvironmentTemplate(r -> r.name("t").description("e"));
        client.updateServiceTemplate(r -> r.name("t").description("e"));

        Refused.call(this::createEnvironmentTemplate).with(400, "ConflictException");
        Refused.call(this::createServiceTemplate).with(400, "ConflictException");
    }

    /** §1.4 [sample]. */
    @Test
    void aTemplateWithVersionsStays() {
        land.environmentTemplate("et1").plainServiceTemplate("st0");

        Refused.call(() -> client.deleteEnvironmentTemplate(r -> r.name("et1")))
                .with(400, "ValidationException")
                .saying("Environment template has major versions that must first be deleted.");
        Refused.call(() -> client.deleteServiceTemplate(r -> r.name("st0")))
                .with(400, "ValidationException")
                .saying("Service template has major versions that must first be deleted.");
    }

    /** §13 [inferred] order: the newest first, as the guide lists them [docs]. */
    @Test
    void templatesComeNewestFirst() {
        for (String name : List.of("a", "b", "c")) {
            client.createEnvironmentTemplate(r -> r.name(name));
            emulator.advance(Landscape.STEP);
        }

        assertThat(client.listEnvironmentTemplates(r -> {}).templates())
                .extracting(template -> template.name())
                .containsExactly("c", "b", "a");
    }
}
