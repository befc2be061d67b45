package dev.understudy.it.sdk.proton;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.proton.Landscape.ask;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateServiceSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.CreateTemplateSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.DeleteServiceSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.DeleteTemplateSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.GetServiceSyncBlockerSummaryRequest;
import software.amazon.awssdk.services.proton.model.GetServiceSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.GetTemplateSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.ListRepositorySyncDefinitionsRequest;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.TemplateType;
import software.amazon.awssdk.services.proton.model.UpdateServiceSyncConfigRequest;
import software.amazon.awssdk.services.proton.model.UpdateTemplateSyncConfigRequest;

/** What templates and services follow: answers as a whole, and what is refused. Source: §12.7, §16. */
@SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
class SyncTest {
    private static final String MISSING = "ResourceNotFoundException";
    private static final String TEMPLATE = "templateName:'et1',templateType:'ENVIRONMENT'";
    private static final String BRANCH = "repositoryProvider:'GITHUB',repositoryName:'o/r',branch:'%s'";

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Landscape land = new Landscape(emulator, emulator.newCaller());
    private final ProtonClient client = land.client();

    @BeforeEach
    void repository() {
        client.createRepository(
                r -> r.provider(RepositoryProvider.GITHUB).name("o/r").connectionArn(Landscape.CONNECTION));
    }

    private static String ofTemplate(String branch, String more) {
        return "{" + TEMPLATE + "," + String.format(BRANCH, branch) + more + "}";
    }

    /** §12.7 [model], [seed]. */
    @Test
    void aTemplateFollowsABranch() {
        client.createEnvironmentTemplate(r -> r.name("et1"));
        String first = ofTemplate("main", ",subdirectory:'t'");
        JsonNode whole = json("{templateSyncConfig:%s}", first);

        assertThat(ask(client::createTemplateSyncConfig, CreateTemplateSyncConfigRequest.builder(), first))
                .isEqualTo(whole);

        assertThat(ask(client::getTemplateSyncConfig, GetTemplateSyncConfigRequest.builder(), "{" + TEMPLATE + "}"))
                .isEqualTo(whole);
        String next = ofTemplate("next", "");
        assertThat(ask(client::updateTemplateSyncConfig, UpdateTemplateSyncConfigRequest.builder(), next))
                .isEqualTo(json("{templateSyncConfig:%s}", next));
        assertThat(ask(
                                client::listRepositorySyncDefinitions,
                                ListRepositorySyncDefinitionsRequest.builder(),
                                "{repositoryProvider:'GITHUB',repositoryName:'o/r',syncType:'TEMPLATE_SYNC'}")
                        .at("/syncDefinitions/0/branch")
                        .asText())
                .isEqualTo("next");
        assertThat(ask(
                        client::deleteTemplateSyncConfig,
                        DeleteTemplateSyncConfigRequest.builder(),
                        "{" + TEMPLATE + "}"))
                .isEqualTo(json("{templateSyncConfig:%s}", next));
        Refused.call(() ->
                        client.getTemplateSyncConfig(r -> r.templateName("et1").templateType(TemplateType.ENVIRONMENT)))
                .with(400, MISSING);
    }

    private static String ofService(String branch) {
        return "{serviceName:'svc',filePath:'ops.yaml'," + String.format(BRANCH, branch) + "}";
    }

    /** §12.7 [model]. */
    @Test
    void aServiceFollowsABranch() {
        land.service();
        String named = "{serviceName:'svc'}";
        JsonNode whole = json("{serviceSyncConfig:%s}", ofService("main"));

        assertThat(ask(client::createServiceSyncConfig, CreateServiceSyncConfigRequest.builder(), ofService("main")))
                .isEqualTo(whole);

        assertThat(ask(client::getServiceSyncConfig, GetServiceSyncConfigRequest.builder(), named))
                .isEqualTo(whole);
        JsonNode changed = json("{serviceSyncConfig:%s}", ofService("next"));
        assertThat(ask(client::updateServiceSyncConfig, UpdateServiceSyncConfigRequest.builder(), ofService("next")))
                .isEqualTo(changed);
        assertThat(ask(client::getServiceSyncBlockerSummary, GetServiceSyncBlockerSummaryRequest.builder(), named))
                .isEqualTo(json("{serviceSyncBlockerSummary:{serviceName:'svc',latestBlockers:[]}}"));
        assertThat(ask(client::deleteServiceSyncConfig, DeleteServiceSyncConfigRequest.builder(), named))
                .isEqualTo(changed);
    }

    /** §1.3 [model]. */
    @Test
    void whatDoesNotExist() {
        Refused.call(() -> client.getTemplateSyncStatus(
                        r -> r.templateName("no").templateType("ENVIRONMENT").templateVersion("1")))
                .with(400, MISSING);
        Refused.call(() -> client.updateTemplateSyncConfig(r -> r.templateName("no")
                        .templateType("ENVIRONMENT")
                        .repositoryProvider("GITHUB")
                        .repositoryName("o/r")
                        .branch("main")))
                .with(400, MISSING);
        Refused.call(() -> client.deleteTemplateSyncConfig(
                        r -> r.templateName("no").templateType("ENVIRONMENT")))
                .with(400, MISSING);
        Refused.call(() -> client.getServiceSyncConfig(r -> r.serviceName("no")))
                .with(400, MISSING);
        Refused.call(() -> client.deleteServiceSyncConfig(r -> r.serviceName("no")))
                .with(400, MISSING);
        Refused.call(() -> client.updateServiceSyncConfig(r -> r.serviceName("no")
                        .repositoryProvider("GITHUB")
                        .repositoryName("o/r")
                        .branch("main")
                        .filePath("ops.yaml")))
                .with(400, MISSING);
        Refused.call(() -> client.getServiceInstanceSyncStatus(
                        r -> r.serviceName("no").serviceInstanceName("i")))
                .with(400, MISSING);
        Refused.call(() -> client.getServiceSyncBlockerSummary(r -> r.serviceName("no")))
                .with(400, MISSING);
        Refused.call(() -> client.updateServiceSyncBlocker(r -> r.id("no").resolvedReason("r")))
                .with(400, MISSING);
        Refused.call(() -> client.getRepositorySyncStatus(r -> r.repositoryProvider("GITHUB")
                        .repositoryName("o/r")
                        .branch("none")
                        .syncType("TEMPLATE_SYNC")))
                .with(400, MISSING);
    }

    /** §3.6 [inferred]: what is the same already is no conflict, what is different is one. */
    @Test
    void aTemplateFollowsOneBranchOnly() {
        client.createEnvironmentTemplate(r -> r.name("et1"));
        ask(client::createTemplateSyncConfig, CreateTemplateSyncConfigRequest.builder(), ofTemplate("main", ""));

        Refused.call(() -> ask(
                        client::createTemplateSyncConfig,
                        CreateTemplateSyncConfigRequest.builder(),
                        ofTemplate("next", "")))
                .with(400, "ConflictException");
    }
}
