package dev.understudy.it.sdk.scenario.proton;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.proton.Landscape;
import dev.understudy.proton.bundles.BundlePacker;
import dev.understudy.proton.bundles.SheetBundles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.Deployment;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentSummary;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.ProvisionedResource;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.ResourceCountsSummary;
import software.amazon.awssdk.services.proton.model.UpdateEnvironmentRequest;

/** Scenarios S5, S6, S14 and S15: environments that CloudFormation provisions, their updates, deployments and counts. */
@SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
class EnvironmentStoriesTest {
    private static final String INVALID = "ValidationException";
    private static final String OTHER_SPEC = "{proton: EnvironmentSpec, spec: {b: r}}";

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Caller me = emulator.newCaller();
    private final Landscape land = new Landscape(emulator, me);
    private final ProtonClient client = land.client();

    /** After S1: 1.0 and 1.1 are published. */
    @BeforeEach
    void templates() {
        land.environmentTemplate("et1").environmentVersion("et1", "E2", "1");
    }

    private Environment e1() {
        return client.getEnvironment(r -> r.name("e1")).environment();
    }

    @CanIgnoreReturnValue
    private Environment update(DeploymentUpdateType type, Consumer<UpdateEnvironmentRequest.Builder> more) {
        return client.updateEnvironment(r -> more.accept(r.name("e1").deploymentType(type)))
                .environment();
    }

    private Environment deploy(DeploymentUpdateType type, Consumer<UpdateEnvironmentRequest.Builder> more) {
        update(type, more);
        emulator.advance(Landscape.STEP);
        assertThat(e1().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
        return e1();
    }

    private static String version(Environment environment) {
        return environment.templateMajorVersion() + "." + environment.templateMinorVersion();
    }

    @Test
    void s5Environment() {
        Environment created = client.createEnvironment(
                        Landscape.environmentRequest("e1").build())
                .environment();
        assertThat(created.deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
        assertThat(created.lastDeploymentAttemptedAt()).isEqualTo(created.createdAt());
        assertThat(created.lastAttemptedDeploymentId()).isNotNull();
        assertThat(created.lastDeploymentSucceededAt()).isNull();
        emulator.advance(Landscape.STEP);
        assertThat(e1().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(version(e1())).isEqualTo("1.1");

        assertThat(client.listEnvironmentOutputs(r -> r.environmentName("e1")).outputs())
                .extracting(output -> output.key() + "=" + output.valueString())
                .containsExactlyInAnyOrder("OutA=x", "OutB=q");
        assertThat(client.listEnvironmentProvisionedResources(r -> r.environmentName("e1"))
                        .provisionedResources())
                .singleElement()
                .extracting(ProvisionedResource::name)
                .asString()
                .startsWith("AWSProton-e1-cloudformation--");
        refuse(r -> r.spec("{proton: EnvironmentSpec, spec: {a: y}}"));
        refuse(r -> r.spec("{proton: ServiceSpec, spec: {b: q}}"));
        refuse(r -> r.environmentAccountConnectionId("00000000-0000-4000-8000-000000000000"));
        client.createRepository(
                r -> r.provider(RepositoryProvider.GITHUB).name("o/r").connectionArn(Landscape.CONNECTION));
        refuse(r -> r.provisioningRepository(
                b -> b.provider(RepositoryProvider.GITHUB).name("o/r").branch("main")));
    }

    private void refuse(Consumer<CreateEnvironmentRequest.Builder> change) {
        Refused.call(() -> client.createEnvironment(Landscape.environmentRequest("other")
                        .applyMutation(change)
                        .build()))
                .with(400, INVALID);
    }

    @Test
    void s5ATemplateThatCannotBeRendered() {
        Map<String, String> files = SheetBundles.E1.files();
        files.put("infrastructure/cloudformation.yaml", "Resources: {A: {Type: '{{ environment.outputs.none }}'}}\n");
        outside.put("unrenderable", BundlePacker.pack(files));
        client.createEnvironmentTemplate(r -> r.name("broken"));
        land.environmentVersion("broken", "unrenderable", null);

        client.createEnvironment(
                Landscape.environmentRequest("e1").templateName("broken").build());
        emulator.advance(Landscape.STEP);

        assertThat(e1().deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
        assertThat(e1().deploymentStatusMessage()).isNotEmpty();
    }

    @Test
    void s6UpdateModes() {
        land.environment("e1");
        Environment before = e1();
        Environment described = update(DeploymentUpdateType.NONE, r -> r.description("d"));
        assertThat(described).isEqualTo(before.toBuilder().description("d").build());
        Refused.call(() -> update(DeploymentUpdateType.NONE, r -> r.templateMinorVersion("0")))
                .with(400, INVALID);

        Environment updating = update(DeploymentUpdateType.CURRENT_VERSION, r -> r.spec(OTHER_SPEC));
        assertThat(updating.deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
        assertThat(updating.spec()).isEqualTo(Landscape.ENVIRONMENT_SPEC);
        Refused.call(() -> update(DeploymentUpdateType.CURRENT_VERSION, r -> {}))
                .with(400, "ConflictException");
        emulator.advance(Landscape.STEP);
        assertThat(e1().spec()).isEqualTo(OTHER_SPEC);
        Refused.call(() -> update(DeploymentUpdateType.CURRENT_VERSION, r -> r.templateMinorVersion("0")))
                .with(400, INVALID);

        land.draft("et1", "E3", "1");
        land.environmentVersion("et1", "E2", "1");
        assertThat(version(deploy(DeploymentUpdateType.MINOR_VERSION, r -> {}))).isEqualTo("1.3");
        assertThat(version(deploy(DeploymentUpdateType.MINOR_VERSION, r -> r.templateMinorVersion("1"))))
                .isEqualTo("1.1");
        land.environmentVersion("et1", "E3", null);
        Refused.call(() -> update(DeploymentUpdateType.MINOR_VERSION, r -> r.templateMajorVersion("2")))
                .with(400, INVALID);
        Refused.call(() -> update(DeploymentUpdateType.MAJOR_VERSION, r -> r.templateMajorVersion("1")))
                .with(400, INVALID);
        String specOfTwo = "{proton: EnvironmentSpec, spec: {b: r, d: s}}";
        assertThat(version(deploy(DeploymentUpdateType.MAJOR_VERSION, r -> r.spec(specOfTwo))))
                .isEqualTo("2.0");
        Refused.call(() -> update(DeploymentUpdateType.MAJOR_VERSION, r -> r.templateMajorVersion("2")))
                .with(400, INVALID);
    }

    @Test
    void s6Cancel() {
        land.environment("e1");
        Environment before = e1();
        assertThat(client.cancelEnvironmentDeployment(r -> r.environmentName("e1"))
                        .environment())
                .isEqualTo(before);
        update(DeploymentUpdateType.CURRENT_VERSION, r -> r.spec(OTHER_SPEC));
        assertThat(client.cancelEnvironmentDeployment(r -> r.environmentName("e1"))
                        .environment()
                        .deploymentStatus())
                .isEqualTo(DeploymentStatus.CANCELLING);
        emulator.advance(Duration.ofMillis(500));

        Environment after = e1();
        assertThat(after.deploymentStatus()).isEqualTo(DeploymentStatus.CANCELLED);
        assertThat(after.deploymentStatusMessage()).isEqualTo("User initiated cancellation.");
        assertThat(after.spec()).isEqualTo(before.spec());
        assertThat(version(after)).isEqualTo(version(before));
        assertThat(after.lastDeploymentSucceededAt()).isEqualTo(before.lastDeploymentSucceededAt());
    }

    @Test
    void s14Deployments() {
        land.environment("e1");
        String first = e1().lastSucceededDeploymentId();
        Instant before = emulator.now();
        String second = deploy(DeploymentUpdateType.MINOR_VERSION, r -> r.templateMinorVersion("0"))
                .lastSucceededDeploymentId();

        List<DeploymentSummary> all =
                client.listDeployments(r -> r.environmentName("e1")).deployments();
        assertThat(all).extracting(DeploymentSummary::id).containsExactly(second, first);
        assertThat(all.get(0).createdAt()).isEqualTo(before);
        Deployment creation = client.getDeployment(r -> r.id(first)).deployment();
        assertThat(creation.initialState()).isNull();
        assertThat(creation.targetState().environment().templateMinorVersion()).isEqualTo("1");
        Deployment change = client.getDeployment(r -> r.id(second)).deployment();
        assertThat(change.initialState().environment().templateMinorVersion()).isEqualTo("1");
        assertThat(change.targetState().environment().templateMinorVersion()).isEqualTo("0");
        assertThat(client.deleteDeployment(r -> r.id(first)).deployment().id()).isEqualTo(first);
        Refused.call(() -> client.getDeployment(r -> r.id(first))).with(400, "ResourceNotFoundException");
        String running = update(DeploymentUpdateType.CURRENT_VERSION, r -> {}).lastAttemptedDeploymentId();
        Refused.call(() -> client.deleteDeployment(r -> r.id(running))).with(400, INVALID);
    }

    private ResourceCountsSummary environments() {
        return client.getResourcesSummary(r -> {}).counts().environments();
    }

    @Test
    void s15Staleness() {
        client.createEnvironment(
                Landscape.environmentRequest("e1").templateMinorVersion("0").build());
        emulator.advance(Landscape.STEP);
        assertThat(environments().behindMinor()).isEqualTo(1);
        land.environmentVersion("et1", "E3", null);
        assertThat(environments().behindMajor()).isEqualTo(1);
        assertThat(environments().behindMinor()).isZero();
        deploy(DeploymentUpdateType.MAJOR_VERSION, r -> r.spec("{proton: EnvironmentSpec, spec: {b: r, d: s}}"));
        assertThat(environments().upToDate()).isEqualTo(1);
        ResourceCountsSummary templates =
                client.getResourcesSummary(r -> {}).counts().environmentTemplates();
        assertThat(templates).isEqualTo(ResourceCountsSummary.builder().total(1).build());
    }
}
