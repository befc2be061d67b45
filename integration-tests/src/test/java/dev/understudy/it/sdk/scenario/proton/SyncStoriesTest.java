package dev.understudy.it.sdk.scenario.proton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.proton.Landscape;
import dev.understudy.proton.bundles.SheetBundles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.BlockerStatus;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersionSummary;
import software.amazon.awssdk.services.proton.model.GetTemplateSyncStatusResponse;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.RepositorySyncAttempt;
import software.amazon.awssdk.services.proton.model.RepositorySyncStatus;
import software.amazon.awssdk.services.proton.model.ResourceSyncStatus;
import software.amazon.awssdk.services.proton.model.ServiceInstanceSummary;
import software.amazon.awssdk.services.proton.model.SyncBlocker;
import software.amazon.awssdk.services.proton.model.SyncType;
import software.amazon.awssdk.services.proton.model.TemplateType;

/** Scenario S16: templates and services that follow a repository. */
@SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
class SyncStoriesTest {
    private static final String OPS = "sync: {services: {svc: {i1: {branch: main, spec: specs/i1.yaml}, "
            + "i2: {branch: main, spec: specs/i2.yaml}}}}\n";

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Caller me = emulator.newCaller();
    private final Landscape land = new Landscape(emulator, me);
    private final ProtonClient client = land.client();
    private final String repository = me.account() + "/r";

    private void link() {
        client.createRepository(
                r -> r.provider(RepositoryProvider.GITHUB).name(repository).connectionArn(Landscape.CONNECTION));
    }

    /** Has the branch looked at, and lets what comes of it take its course. */
    private RepositorySyncAttempt synced(SyncType type, String sha) {
        me.sendAdmin("POST", "proton/sync?repository=" + repository, "").ok();
        land.settle();
        RepositorySyncAttempt latest = client.getRepositorySyncStatus(
                        r -> r.repositoryProvider(RepositoryProvider.GITHUB)
                                .repositoryName(repository)
                                .branch("main")
                                .syncType(type))
                .latestSync();
        assertThat(latest.status()).isEqualTo(RepositorySyncStatus.SUCCEEDED);
        assertThat(latest.events()).anyMatch(event -> sha.equals(event.externalId()));
        return latest;
    }

    private String push(String folder, SheetBundles bundle) {
        Map<String, String> files = new LinkedHashMap<>();
        bundle.files().forEach((path, text) -> files.put(folder + "/" + path, text));
        return outside.commit(repository, files);
    }

    private List<String> versions(String major) {
        return client
                .listEnvironmentTemplateVersions(r -> r.templateName("et1").majorVersion(major))
                .templateVersions()
                .stream()
                .map(EnvironmentTemplateVersionSummary::arn)
                .map(arn -> arn.substring(arn.lastIndexOf(':') + 1))
                .toList();
    }

    @Test
    void s16TemplateSync() {
        link();
        client.createEnvironmentTemplate(r -> r.name("et1"));
        String first = push("et1/v1", SheetBundles.E1);
        client.createTemplateSyncConfig(r -> r.templateName("et1")
                .templateType(TemplateType.ENVIRONMENT)
                .repositoryProvider(RepositoryProvider.GITHUB)
                .repositoryName(repository)
                .branch("main"));

        RepositorySyncAttempt attempt = synced(SyncType.TEMPLATE_SYNC, first);
        assertThat(attempt.events()).hasSize(3);
        assertThat(versions("1")).containsExactly("1.0");
        synced(SyncType.TEMPLATE_SYNC, outside.commit(repository, Map.of("README.md", "nothing new")));
        assertThat(versions("1")).containsExactly("1.0");
        String second = push("et1/v1", SheetBundles.E2);
        synced(SyncType.TEMPLATE_SYNC, second);
        assertThat(versions("1")).containsExactly("1.1", "1.0");
        synced(SyncType.TEMPLATE_SYNC, push("et1/v2", SheetBundles.E3));
        assertThat(versions("2")).containsExactly("2.0");

        GetTemplateSyncStatusResponse status = client.getTemplateSyncStatus(r ->
                r.templateName("et1").templateType(TemplateType.ENVIRONMENT).templateVersion("1"));
        assertThat(status.latestSync().status()).isEqualTo(ResourceSyncStatus.SUCCEEDED);
        assertThat(status.latestSuccessfulSync()).isEqualTo(status.latestSync());
        assertThat(status.latestSync().targetRevision().sha()).isEqualTo(second);
        assertThat(status.desiredState().directory()).isEqualTo("et1/v1");
    }

    private String push(int port) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("ops/proton-ops.yaml", OPS);
        for (String instance : List.of("i1", "i2")) {
            files.put(
                    "specs/" + instance + ".yaml",
                    Landscape.serviceSpec(instance)
                            .replace("unique_name: u-" + instance, "unique_name: u-" + instance + ", port: " + port));
        }
        return outside.commit(repository, files);
    }

    private String port(String instance) {
        return client
                .listServiceInstanceOutputs(r -> r.serviceName("svc").serviceInstanceName(instance))
                .outputs()
                .stream()
                .filter(output -> output.key().equals("Port"))
                .map(Output::valueString)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void s16ServiceSync() {
        land.service();
        link();
        String first = push(81);
        client.createServiceSyncConfig(r -> r.serviceName("svc")
                .repositoryProvider(RepositoryProvider.GITHUB)
                .repositoryName(repository)
                .branch("main")
                .filePath("ops/proton-ops.yaml"));
        synced(SyncType.SERVICE_SYNC, first);
        assertThat(port("i1")).isEqualTo("81");
        assertThat(port("i2")).isEqualTo("81");

        client.updateServiceInstance(r -> r.serviceName("svc").name("i1").deploymentType("CURRENT_VERSION"));
        land.settle();
        synced(SyncType.SERVICE_SYNC, push(82));
        assertThat(port("i1")).isEqualTo("81");
        assertThat(port("i2")).isEqualTo("82");
        SyncBlocker blocker = client.getServiceSyncBlockerSummary(
                        r -> r.serviceName("svc").serviceInstanceName("i1"))
                .serviceSyncBlockerSummary()
                .latestBlockers()
                .get(0);
        assertThat(blocker.status()).isEqualTo(BlockerStatus.ACTIVE);
        assertThat(blocker.createdReason())
                .matches("Target " + land.arn("service/svc/service-instance/i1") + " was modified at time"
                        + " Tue Feb 03 04:\\d\\d:\\d\\d UTC 2026 by something besides ServiceSync\\. Disabling syncing to"
                        + " ensure we don't overwrite an important deployment\\.");
        assertThat(client.updateServiceSyncBlocker(r -> r.id(blocker.id()).resolvedReason("fine"))
                        .serviceSyncBlocker()
                        .status())
                .isEqualTo(BlockerStatus.RESOLVED);

        client.deleteServiceSyncConfig(r -> r.serviceName("svc"));
        assertThat(client.listServiceInstances(r -> r.serviceName("svc")).serviceInstances())
                .extracting(ServiceInstanceSummary::name)
                .containsExactly("i1", "i2");
    }
}
