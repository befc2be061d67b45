package dev.understudy.it.sdk.scenario.proton;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.proton.Landscape;
import dev.understudy.proton.bundles.SheetBundles;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.CreateServiceTemplateVersionRequest;
import software.amazon.awssdk.services.proton.model.DeleteEnvironmentTemplateVersionResponse;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplate;
import software.amazon.awssdk.services.proton.model.EnvironmentTemplateVersion;
import software.amazon.awssdk.services.proton.model.ServiceTemplate;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Scenarios S1 to S4: the life of templates and versions, and what happens to requests that are sent again. */
// All of Proton is deprecated: AWS has switched it off. The SDK takes lists of builders as varargs of generics.
@SuppressWarnings({"deprecation", "unchecked"})
class TemplateStoriesTest {
    private static final String INVALID = "ValidationException";
    private static final String MISMATCH = "(?i).*idempotent parameter mismatch.*";

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Caller me = emulator.newCaller();
    private final Landscape land = new Landscape(emulator, me);
    private final ProtonClient client = land.client();

    private static CreateEnvironmentTemplateVersionRequest.Builder version(String bundle) {
        return CreateEnvironmentTemplateVersionRequest.builder()
                .templateName("et1")
                .source(s -> s.s3(o -> o.bucket(Outside.BUCKET).key(bundle)));
    }

    private static CreateServiceTemplateVersionRequest.Builder serviceVersion() {
        return CreateServiceTemplateVersionRequest.builder()
                .templateName("st1")
                .compatibleEnvironmentTemplates(t -> t.templateName("et1").majorVersion("1"))
                .source(s -> s.s3(o -> o.bucket(Outside.BUCKET).key("S1")));
    }

    @CanIgnoreReturnValue
    private EnvironmentTemplateVersion create(CreateEnvironmentTemplateVersionRequest.Builder request) {
        return client.createEnvironmentTemplateVersion(request.build()).environmentTemplateVersion();
    }

    private static String number(EnvironmentTemplateVersion version) {
        return version.majorVersion() + "." + version.minorVersion();
    }

    @CanIgnoreReturnValue
    private EnvironmentTemplateVersion update(String major, String minor, TemplateVersionStatus status) {
        return client.updateEnvironmentTemplateVersion(r -> r.templateName("et1")
                        .majorVersion(major)
                        .minorVersion(minor)
                        .status(status))
                .environmentTemplateVersion();
    }

    private DeleteEnvironmentTemplateVersionResponse delete(String major, String minor) {
        return client.deleteEnvironmentTemplateVersion(
                r -> r.templateName("et1").majorVersion(major).minorVersion(minor));
    }

    private @Nullable String recommended() {
        return client.getEnvironmentTemplate(r -> r.name("et1"))
                .environmentTemplate()
                .recommendedVersion();
    }

    /** The versions 1.0, 1.1, 1.2, which failed, and 2.0 of S1. */
    private void fourVersions() {
        client.createEnvironmentTemplate(r -> r.name("et1"));
        land.environmentVersion("et1", "E1", null).environmentVersion("et1", "E2", "1");
        land.draft("et1", "E3", "1");
        land.environmentVersion("et1", "E3", null);
    }

    @Test
    void s1TemplateLife() {
        EnvironmentTemplate template =
                client.createEnvironmentTemplate(r -> r.name("et1")).environmentTemplate();
        assertThat(template.arn()).isEqualTo(land.arn("environment-template/et1"));
        assertThat(template.createdAt()).isEqualTo(template.lastModifiedAt());
        assertThat(template.recommendedVersion()).isNull();

        EnvironmentTemplateVersion first = create(version("E1"));
        assertThat(number(first)).isEqualTo("1.0");
        assertThat(first.status()).isEqualTo(TemplateVersionStatus.REGISTRATION_IN_PROGRESS);
        assertThat(first.arn()).isEqualTo(land.arn("environment-template/et1:1.0"));
        emulator.advance(Landscape.STEP);
        EnvironmentTemplateVersion draft = client.getEnvironmentTemplateVersion(
                        r -> r.templateName("et1").majorVersion("1").minorVersion("0"))
                .environmentTemplateVersion();
        assertThat(draft.status()).isEqualTo(TemplateVersionStatus.DRAFT);
        assertThat(draft.schema()).isEqualTo(SheetBundles.E1.schema());
        assertThat(draft.statusMessage()).isEmpty();
        Refused.call(() -> client.createEnvironment(Landscape.environmentRequest("e")
                        .templateMinorVersion("0")
                        .build()))
                .with(400, INVALID);

        EnvironmentTemplateVersion published = update("1", "0", TemplateVersionStatus.PUBLISHED);
        assertThat(published.status()).isEqualTo(TemplateVersionStatus.PUBLISHED);
        assertThat(published.recommendedMinorVersion()).isEqualTo("0");
        assertThat(recommended()).isEqualTo("1.0");
        Refused.call(() -> update("1", "0", TemplateVersionStatus.DRAFT)).with(400, INVALID);

        assertThat(number(land.draft("et1", "E2", "1"))).isEqualTo("1.1");
        update("1", "1", TemplateVersionStatus.PUBLISHED);
        assertThat(recommended()).isEqualTo("1.1");
        EnvironmentTemplateVersion failed = land.draft("et1", "E3", "1");
        assertThat(number(failed)).isEqualTo("1.2");
        assertThat(failed.status()).isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
        assertThat(failed.statusMessage()).isNotEmpty();
        assertThat(number(land.draft("et1", "E3", null))).isEqualTo("2.0");
        update("2", "0", TemplateVersionStatus.PUBLISHED);
        assertThat(recommended()).isEqualTo("2.0");
        Refused.call(() -> create(version("E1").majorVersion("9"))).with(400, "ResourceNotFoundException");
    }

    @Test
    void s2DeletingVersions() {
        fourVersions();
        Refused.call(() -> client.deleteEnvironmentTemplate(r -> r.name("et1")))
                .with(400, INVALID)
                .saying("Environment template has major versions that must first be deleted.");
        Refused.call(() -> delete("1", "1")).with(400, INVALID);
        Refused.call(() -> delete("2", "0")).with(400, INVALID);
        assertThat(delete("1", "2").environmentTemplateVersion().status())
                .isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
        assertThat(delete("1", "0").environmentTemplateVersion().status()).isEqualTo(TemplateVersionStatus.PUBLISHED);
        assertThat(number(delete("1", "1").environmentTemplateVersion())).isEqualTo("1.1");
        assertThat(number(delete("2", "0").environmentTemplateVersion())).isEqualTo("2.0");
        assertThat(recommended()).isNull();

        delete("2", "0");
        assertThat(delete("7", "7").environmentTemplateVersion()).isNull();
        assertThat(me.lastAnswer().body()).isEqualTo("{}");
        assertThat(client.deleteEnvironmentTemplate(r -> r.name("et1"))
                        .environmentTemplate()
                        .name())
                .isEqualTo("et1");
        client.deleteEnvironmentTemplate(r -> r.name("et1"));
        Refused.call(this::recommended).with(400, "ResourceNotFoundException");
    }

    @Test
    void s3TokensOfVersions() {
        client.createEnvironmentTemplate(r -> r.name("et1"));
        assertThat(number(create(version("E1").clientToken("T")))).isEqualTo("1.0");
        assertThat(number(create(version("E1").clientToken("T")))).isEqualTo("1.0");
        assertThat(client.listEnvironmentTemplateVersions(r -> r.templateName("et1"))
                        .templateVersions())
                .hasSize(1);
        Refused.call(() -> create(version("E1").clientToken("T").description("other")))
                .with(400, INVALID)
                .matching(MISMATCH);
        emulator.advance(Landscape.STEP);
        update("1", "0", TemplateVersionStatus.PUBLISHED);
        assertThat(create(version("E1").clientToken("T")).status()).isEqualTo(TemplateVersionStatus.PUBLISHED);
        emulator.advance(Duration.ofMinutes(7 * 60 + 59).minus(Landscape.STEP));
        assertThat(number(create(version("E1").clientToken("T")))).isEqualTo("1.0");
        emulator.advance(Duration.ofMinutes(2));
        assertThat(number(create(version("E1").clientToken("T")))).isEqualTo("2.0");

        assertThat(number(create(version("E1").clientToken("T2")))).isEqualTo("3.0");
        emulator.advance(Landscape.STEP);
        delete("3", "0");
        assertThat(number(create(version("E1").clientToken("T2")))).isEqualTo("4.0");
        Refused.call(() -> create(version("E1").clientToken("x".repeat(65)))).with(400, INVALID);
        Refused.call(() -> create(version("E1").clientToken("a b"))).with(400, INVALID);
    }

    @Test
    void s3TokensOfServiceTemplatesAndConnections() {
        land.environmentTemplate("et1");
        client.createServiceTemplate(r -> r.name("st1"));
        String connection = connect().id();
        for (int i = 0; i < 2; i++) {
            assertThat(client.createServiceTemplateVersion(
                                    serviceVersion().clientToken("T").build())
                            .serviceTemplateVersion()
                            .majorVersion())
                    .isEqualTo("1");
        }
        Refused.call(() -> client.createServiceTemplateVersion(
                        serviceVersion().clientToken("T").description("other").build()))
                .with(400, INVALID)
                .matching(MISMATCH);
        assertThat(connect().id()).isEqualTo(connection);
        emulator.advance(Duration.ofMinutes(8 * 60 + 1));
        assertThat(client.createServiceTemplateVersion(
                                serviceVersion().clientToken("T").build())
                        .serviceTemplateVersion()
                        .majorVersion())
                .isEqualTo("2");
        assertThat(connect().id()).isNotEqualTo(connection);
    }

    private EnvironmentAccountConnection connect() {
        return client.createEnvironmentAccountConnection(r -> r.managementAccountId("111111111111")
                        .environmentName("e2")
                        .roleArn(Landscape.ROLE)
                        .clientToken("T"))
                .environmentAccountConnection();
    }

    @Test
    void s4TemplatesAreCreatedOnce() {
        EnvironmentTemplate first = client.createEnvironmentTemplate(
                        r -> r.name("x").description("d"))
                .environmentTemplate();
        ServiceTemplate firstOfServices =
                client.createServiceTemplate(r -> r.name("x").description("d")).serviceTemplate();
        emulator.advance(Landscape.STEP);
        assertThat(client.createEnvironmentTemplate(r -> r.name("x").description("d"))
                        .environmentTemplate())
                .isEqualTo(first);
        assertThat(client.createServiceTemplate(r -> r.name("x").description("d"))
                        .serviceTemplate())
                .isEqualTo(firstOfServices);
        Refused.call(() -> client.createEnvironmentTemplate(r -> r.name("x").description("e")))
                .with(400, INVALID)
                .matching(MISMATCH);
        Refused.call(() -> client.createServiceTemplate(r -> r.name("x").description("e")))
                .with(400, INVALID)
                .matching(MISMATCH);
        client.updateEnvironmentTemplate(r -> r.name("x").description("f"));
        client.updateServiceTemplate(r -> r.name("x").description("f"));
        Refused.call(() -> client.createEnvironmentTemplate(r -> r.name("x").description("d")))
                .with(400, "ConflictException");
        Refused.call(() -> client.createServiceTemplate(r -> r.name("x").description("d")))
                .with(400, "ConflictException");
    }

    @Test
    void s4EnvironmentsAndServicesAreCreatedOnce() {
        land.environmentTemplate("et1");
        String first = client.createEnvironment(
                        Landscape.environmentRequest("e1").build())
                .environment()
                .lastAttemptedDeploymentId();
        client.createEnvironment(Landscape.environmentRequest("e1").build());
        emulator.advance(Landscape.STEP);
        assertThat(client.createEnvironment(Landscape.environmentRequest("e1").build())
                        .environment()
                        .deploymentStatusAsString())
                .isEqualTo("SUCCEEDED");
        assertThat(client.listDeployments(r -> r.environmentName("e1")).deployments())
                .extracting(deployment -> deployment.id())
                .containsExactly(first);
        land.plainServiceTemplate("st0");
        client.createService(Landscape.plainServiceRequest("svc").build());
        land.settle();
        assertThat(client.createService(Landscape.plainServiceRequest("svc").build())
                        .service()
                        .statusAsString())
                .isEqualTo("ACTIVE");

        Refused.call(() -> client.createEnvironment(Landscape.environmentRequest("e1")
                        .protonServiceRoleArn(Landscape.ROLE + "2")
                        .build()))
                .with(400, INVALID)
                .matching(MISMATCH);
        Refused.call(() -> client.createService(
                        Landscape.plainServiceRequest("svc").description("e").build()))
                .with(400, INVALID)
                .matching(MISMATCH);
        client.updateEnvironment(r -> r.name("e1").deploymentType("NONE").description("f"));
        client.updateService(r -> r.name("svc").description("f"));
        Refused.call(() -> client.createEnvironment(
                        Landscape.environmentRequest("e1").build()))
                .with(400, "ConflictException");
        Refused.call(() -> client.createService(
                        Landscape.plainServiceRequest("svc").build()))
                .with(400, "ConflictException");
    }
}
