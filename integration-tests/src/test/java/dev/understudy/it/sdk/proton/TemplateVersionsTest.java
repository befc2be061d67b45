package dev.understudy.it.sdk.proton;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.proton.Landscape.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.Refused;
import dev.understudy.proton.bundles.SheetBundles;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.CreateServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.DeleteServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.GetEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.GetServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.ListEnvironmentTemplateVersionsRequest;
import software.amazon.awssdk.services.proton.model.ListServiceTemplateVersionsRequest;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.UpdateServiceTemplateVersionRequest;

/** Versions of templates of both kinds: answers as a whole, and what is refused. Source: §4.2 to §4.5, §12.2. */
// All of Proton is deprecated: AWS has switched it off. The SDK takes lists of builders as varargs of generics.
@SuppressWarnings({"deprecation", "unchecked"})
class TemplateVersionsTest {
    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Landscape land = new Landscape(emulator, emulator.newCaller());
    private final ProtonClient client = land.client();

    private static String numbered(String template, String more) {
        return String.format("{templateName:'%s',majorVersion:'1',minorVersion:'0'%s}", template, more);
    }

    private static String creation(String template, String bundle, String more) {
        return String.format(
                "{templateName:'%s',description:'d',source:{s3:{bucket:'%s',key:'%s'}}%s}",
                template, Outside.BUCKET, bundle, more);
    }

    /** All that an answer about version 1.0 shows, without the schema. */
    private ObjectNode whole(String kind, String template, String status, Instant created, String more) {
        return (ObjectNode) json(
                "{arn:'%s',templateName:'%s',majorVersion:'1',minorVersion:'0',description:'d',status:'%s',"
                        + "createdAt:'%s',lastModifiedAt:'%s'%s}",
                land.arn(kind + "-template/" + template + ":1.0"), template, status, created, emulator.now(), more);
    }

    private static JsonNode in(String member, ObjectNode version) {
        ObjectNode answer = (ObjectNode) json("{}");
        return answer.set(member, version);
    }

    /** §4.3, §4.4 [docs]. */
    @Test
    void aVersionOfAnEnvironmentTemplateFromItsCreationToItsEnd() {
        client.createEnvironmentTemplate(r -> r.name("et"));
        String member = "environmentTemplateVersion";
        Instant created = emulator.now();
        assertThat(ask(
                        client::createEnvironmentTemplateVersion,
                        CreateEnvironmentTemplateVersionRequest.builder(),
                        creation("et", "E1", "")))
                .isEqualTo(in(member, whole("environment", "et", "REGISTRATION_IN_PROGRESS", created, "")));

        emulator.advance(Landscape.STEP);
        ObjectNode draft = ask(
                client::getEnvironmentTemplateVersion,
                GetEnvironmentTemplateVersionRequest.builder(),
                numbered("et", ""));
        ObjectNode version = (ObjectNode) draft.get(member);
        assertThat(version.remove("schema").asText()).isEqualTo(SheetBundles.E1.schema());
        assertThat(version.path("status").asText()).isEqualTo("DRAFT");
        assertThat(version.path("statusMessage").asText("none")).isEmpty();

        emulator.advance(Landscape.STEP);
        ObjectNode published =
                whole("environment", "et", "PUBLISHED", created, ",statusMessage:'',recommendedMinorVersion:'0'");
        assertThat(ask(
                        client::updateEnvironmentTemplateVersion,
                        UpdateEnvironmentTemplateVersionRequest.builder(),
                        numbered("et", ",status:'PUBLISHED'")))
                .isEqualTo(in(member, published.deepCopy().put("schema", SheetBundles.E1.schema())));
        assertThat(ask(
                        client::listEnvironmentTemplateVersions,
                        ListEnvironmentTemplateVersionsRequest.builder(),
                        "{templateName:'et',majorVersion:'1'}"))
                .isEqualTo(json("{templateVersions:[%s]}", published));
        ObjectNode deleted = ask(
                client::deleteEnvironmentTemplateVersion,
                DeleteEnvironmentTemplateVersionRequest.builder(),
                numbered("et", ""));
        assertThat(deleted.path(member).path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(deleted.path(member).has("schema")).isFalse();
        Refused.call(() -> client.getEnvironmentTemplateVersion(
                        r -> r.templateName("et").majorVersion("1").minorVersion("0")))
                .with(400, "ResourceNotFoundException");
    }

    /** §4.3, §4.4 [docs], §12.2 [model]. */
    @Test
    void aVersionOfAServiceTemplateFromItsCreationToItsEnd() {
        land.environmentTemplate("et1");
        client.createServiceTemplate(r -> r.name("st"));
        String member = "serviceTemplateVersion";
        Instant created = emulator.now();
        String compatible = ",compatibleEnvironmentTemplates:[{templateName:'et1',majorVersion:'1'}]";
        String sources = ",supportedComponentSources:['DIRECTLY_DEFINED']";
        assertThat(ask(
                        client::createServiceTemplateVersion,
                        CreateServiceTemplateVersionRequest.builder(),
                        creation("st", "S1", compatible + sources)))
                .isEqualTo(
                        in(member, whole("service", "st", "REGISTRATION_IN_PROGRESS", created, compatible + sources)));

        emulator.advance(Landscape.STEP);
        ObjectNode draft =
                ask(client::getServiceTemplateVersion, GetServiceTemplateVersionRequest.builder(), numbered("st", ""));
        ObjectNode version = (ObjectNode) draft.get(member);
        assertThat(version.remove("schema").asText()).isEqualTo(SheetBundles.S1.schema());
        assertThat(version.path("status").asText()).isEqualTo("DRAFT");

        emulator.advance(Landscape.STEP);
        String published = ",statusMessage:'',recommendedMinorVersion:'0'";
        assertThat(ask(
                        client::updateServiceTemplateVersion,
                        UpdateServiceTemplateVersionRequest.builder(),
                        numbered("st", ",status:'PUBLISHED'")))
                .isEqualTo(in(
                        member,
                        whole("service", "st", "PUBLISHED", created, published + compatible + sources)
                                .put("schema", SheetBundles.S1.schema())));
        assertThat(ask(
                        client::listServiceTemplateVersions,
                        ListServiceTemplateVersionsRequest.builder(),
                        "{templateName:'st'}"))
                .isEqualTo(json("{templateVersions:[%s]}", whole("service", "st", "PUBLISHED", created, published)));
        ObjectNode deleted = ask(
                client::deleteServiceTemplateVersion,
                DeleteServiceTemplateVersionRequest.builder(),
                numbered("st", ""));
        assertThat(deleted.path(member).path("status").asText()).isEqualTo("PUBLISHED");
        assertThat(deleted.path(member).has("schema")).isFalse();
    }

    /** §3.4 C3 [seed]. */
    @Test
    void deletingWhatNeverWasAnswersNothing() {
        assertThat(ask(
                        client::deleteEnvironmentTemplateVersion,
                        DeleteEnvironmentTemplateVersionRequest.builder(),
                        numbered("no", "")))
                .isEqualTo(json("{}"));
        assertThat(ask(
                        client::deleteServiceTemplateVersion,
                        DeleteServiceTemplateVersionRequest.builder(),
                        numbered("no", "")))
                .isEqualTo(json("{}"));
    }

    /** §4.5 [docs]. */
    @Test
    void aVersionInUseStays() {
        land.environment();
        land.environmentVersion("et1", "E2", "1");

        Refused.call(() -> client.deleteEnvironmentTemplateVersion(
                        r -> r.templateName("et1").majorVersion("1").minorVersion("0")))
                .with(400, "ConflictException");
    }

    /** §1.3 [model]: versions of templates that do not exist. */
    @Test
    void aTemplateMustExist() {
        Refused.call(() -> client.createEnvironmentTemplateVersion(r -> r.templateName("no")
                        .source(s -> s.s3(o -> o.bucket("bundles").key("E1")))))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.createServiceTemplateVersion(r -> r.templateName("no")
                        .compatibleEnvironmentTemplates(
                                t -> t.templateName("et1").majorVersion("1"))
                        .source(s -> s.s3(o -> o.bucket("bundles").key("S1")))))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.listEnvironmentTemplateVersions(r -> r.templateName("no")))
                .with(400, "ResourceNotFoundException");
        Refused.call(() -> client.listServiceTemplateVersions(r -> r.templateName("no")))
                .with(400, "ResourceNotFoundException");
    }

    /** §5.2, §1.4 [sample]: the bundle of a service template with a pipeline must describe one. */
    @Test
    void aBundleWithoutPipelineDoesNotFitATemplateWithOne() {
        land.environmentTemplate("et1");
        client.createServiceTemplate(r -> r.name("st"));
        client.createServiceTemplateVersion(r -> r.templateName("st")
                .compatibleEnvironmentTemplates(t -> t.templateName("et1").majorVersion("1"))
                .source(s -> s.s3(o -> o.bucket("bundles").key("S0"))));
        emulator.advance(Landscape.STEP);

        ObjectNode failed =
                ask(client::getServiceTemplateVersion, GetServiceTemplateVersionRequest.builder(), numbered("st", ""));

        JsonNode version = failed.path("serviceTemplateVersion");
        assertThat(version.path("status").asText()).isEqualTo("REGISTRATION_FAILED");
        assertThat(version.path("statusMessage").asText()).contains("Missing property [pipeline");
    }
}
