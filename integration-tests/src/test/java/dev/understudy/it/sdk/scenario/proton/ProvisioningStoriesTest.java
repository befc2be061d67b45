package dev.understudy.it.sdk.scenario.proton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.proton.Landscape;
import dev.understudy.proton.bundles.BundlePacker;
import dev.understudy.proton.bundles.SheetBundles;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.CreateEnvironmentRequest;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Environment;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnection;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionStatus;
import software.amazon.awssdk.services.proton.model.EnvironmentAccountConnectionSummary;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.Provisioning;
import software.amazon.awssdk.services.proton.model.RepositoryProvider;
import software.amazon.awssdk.services.proton.model.ResourceDeploymentStatus;
import software.amazon.awssdk.services.proton.model.TemplateVersionStatus;

/** Scenarios S11 to S13: environments that are provisioned through another account, by pull request, or not at all. */
// All of Proton is deprecated: AWS has switched it off. The SDK takes lists of builders as varargs of generics.
@SuppressWarnings({"deprecation", "unchecked"})
class ProvisioningStoriesTest {
    private static final String INVALID = "ValidationException";
    private static final String CONFLICT = "ConflictException";

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Caller me = emulator.newCaller();
    private final Caller tenant = emulator.newCaller();
    private final Landscape land = new Landscape(emulator, me);
    private final ProtonClient client = land.client();
    private final ProtonClient other = tenant.proton();

    private Environment get(String name) {
        return client.getEnvironment(r -> r.name(name)).environment();
    }

    private EnvironmentAccountConnection request() {
        return other.createEnvironmentAccountConnection(r -> r.managementAccountId(me.account())
                        .environmentName("e2")
                        .roleArn(Landscape.ROLE))
                .environmentAccountConnection();
    }

    private static CreateEnvironmentRequest.Builder through(String connection, String name) {
        return Landscape.environmentRequest(name).protonServiceRoleArn(null).environmentAccountConnectionId(connection);
    }

    @Test
    void s11TwoAccounts() {
        land.environmentTemplate("et1");
        EnvironmentAccountConnection connection = request();
        String id = connection.id();
        assertThat(connection.status()).isEqualTo(EnvironmentAccountConnectionStatus.PENDING);
        assertThat(connection.arn()).contains(":" + tenant.account() + ":");

        assertThat(client.listEnvironmentAccountConnections(r -> r.requestedBy("MANAGEMENT_ACCOUNT"))
                        .environmentAccountConnections())
                .extracting(EnvironmentAccountConnectionSummary::id)
                .containsExactly(id);
        Refused.call(() -> client.createEnvironment(through(id, "e2").build())).with(400, INVALID);
        assertThat(client.acceptEnvironmentAccountConnection(r -> r.id(id))
                        .environmentAccountConnection()
                        .status())
                .isEqualTo(EnvironmentAccountConnectionStatus.CONNECTED);
        Refused.call(() -> client.createEnvironment(through(id, "e3").build())).with(400, INVALID);
        assertThat(client.createEnvironment(through(id, "e2").build())
                        .environment()
                        .environmentAccountId())
                .isEqualTo(tenant.account());
        emulator.advance(Landscape.STEP);

        Refused.call(() -> client.rejectEnvironmentAccountConnection(r -> r.id(id)))
                .with(400, CONFLICT);
        Refused.call(() -> other.acceptEnvironmentAccountConnection(r -> r.id(id)));
        other.deleteEnvironmentAccountConnection(r -> r.id(id));
        other.deleteEnvironmentAccountConnection(r -> r.id(id));
        deployWithoutConnection();
        String next = request().id();
        client.acceptEnvironmentAccountConnection(r -> r.id(next));
        client.updateEnvironment(r -> r.name("e2")
                .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                .environmentAccountConnectionId(next));
        emulator.advance(Landscape.STEP);
        assertThat(get("e2").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);

        String rejected = request().id();
        client.rejectEnvironmentAccountConnection(r -> r.id(rejected));
        Refused.call(() -> client.acceptEnvironmentAccountConnection(r -> r.id(rejected)))
                .with(400, CONFLICT);
    }

    /** Without its connection an environment cannot be provisioned: the deployment fails. */
    private void deployWithoutConnection() {
        client.updateEnvironment(r -> r.name("e2").deploymentType(DeploymentUpdateType.CURRENT_VERSION));
        emulator.advance(Landscape.STEP);
        assertThat(get("e2").deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
    }

    /** A template of Terraform files, its environment, and the repository that they go to. */
    private Environment selfManaged() {
        Map<String, String> files = SheetBundles.E1.files();
        files.remove("infrastructure/cloudformation.yaml");
        files.put("infrastructure/manifest.yaml", """
                infrastructure:
                  templates:
                    - file: "*"
                      rendering_engine: hcl
                      template_language: terraform
                """);
        files.put("infrastructure/main.tf", "output \"b\" {\n  value = var.environment.inputs.b\n}\n");
        outside.put("terraform", BundlePacker.pack(files));
        client.createEnvironmentTemplate(r -> r.name("et1"));
        land.environmentVersion("et1", "terraform", null);
        client.createRepository(
                r -> r.provider(RepositoryProvider.GITHUB).name("o/r").connectionArn(Landscape.CONNECTION));
        return client.createEnvironment(Landscape.environmentRequest("pr")
                        .protonServiceRoleArn(null)
                        .provisioningRepository(b -> b.provider(RepositoryProvider.GITHUB)
                                .name("o/r")
                                .branch("main"))
                        .build())
                .environment();
    }

    private void tell(String deployment, ResourceDeploymentStatus status, String message) {
        client.notifyResourceDeploymentStatusChange(r -> r.resourceArn(land.arn("environment/pr"))
                .deploymentId(deployment)
                .status(status)
                .statusMessage(message)
                .outputs(o -> o.key("B").valueString("q")));
    }

    @Test
    void s12SelfManaged() {
        Environment created = selfManaged();
        String first = created.lastAttemptedDeploymentId();
        assertThat(created.provisioningRepository().arn()).isEqualTo(land.arn("repository/github:o/r"));
        emulator.advance(Landscape.STEP);
        JsonNode rendered = me.sendAdmin("GET", "proton/deployments/" + first + "/rendered", "")
                .ok()
                .json();
        assertThat(rendered.path("files").properties())
                .extracting(Map.Entry::getKey)
                .contains(
                        "pr/main.tf",
                        "pr/proton.environment.variables.tf",
                        "pr/proton.auto.tfvars.json",
                        "pr/.proton/deployment-metadata.json");
        assertThat(get("pr").deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
        tell(first, ResourceDeploymentStatus.IN_PROGRESS, "on it");
        assertThat(get("pr").deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
        tell(first, ResourceDeploymentStatus.SUCCEEDED, "done");
        assertThat(get("pr").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(client.listEnvironmentOutputs(r -> r.environmentName("pr")).outputs())
                .containsExactly(Output.builder().key("B").valueString("q").build());

        String second = client.updateEnvironment(r -> r.name("pr")
                        .deploymentType(DeploymentUpdateType.CURRENT_VERSION)
                        .spec("{proton: EnvironmentSpec, spec: {b: r}}"))
                .environment()
                .lastAttemptedDeploymentId();
        emulator.advance(Landscape.STEP);
        Refused.call(() -> tell(first, ResourceDeploymentStatus.FAILED, "no")).with(400, CONFLICT);
        tell(second, ResourceDeploymentStatus.FAILED, "no quota");
        assertThat(get("pr").deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
        assertThat(get("pr").deploymentStatusMessage()).isEqualTo("no quota");
        assertThat(get("pr").spec()).isEqualTo(Landscape.ENVIRONMENT_SPEC);

        land.plainServiceTemplate("st0");
        Refused.call(() -> client.createService(Landscape.plainServiceRequest("svc")
                        .spec("{proton: ServiceSpec, instances: [{name: i, environment: pr, spec: {unique_name: u}}]}")
                        .build()))
                .with(400, INVALID);
        Refused.call(() -> client.deleteRepository(
                        r -> r.provider(RepositoryProvider.GITHUB).name("o/r")))
                .with(400, CONFLICT);
        client.deleteEnvironment(r -> r.name("pr"));
        land.settle();
        client.deleteRepository(r -> r.provider(RepositoryProvider.GITHUB).name("o/r"));
    }

    @Test
    void s13CustomerManaged() {
        Map<String, String> files =
                Map.of("schema/schema.yaml", SheetBundles.E1.schema().replace("          default: \"x\"\n", ""));
        outside.put("schema-only", BundlePacker.pack(files));
        client.createEnvironmentTemplate(r -> r.name("et1").provisioning(Provisioning.CUSTOMER_MANAGED));
        assertThat(land.draft("et1", "E1", null).status()).isEqualTo(TemplateVersionStatus.REGISTRATION_FAILED);
        assertThat(land.draft("et1", "schema-only", "1").status()).isEqualTo(TemplateVersionStatus.DRAFT);
        client.updateEnvironmentTemplateVersion(
                r -> r.templateName("et1").majorVersion("1").minorVersion("1").status(TemplateVersionStatus.PUBLISHED));

        client.createEnvironment(Landscape.environmentRequest("e1")
                .spec("{proton: EnvironmentSpec, spec: {OutA: mine, a: y, b: q}}")
                .build());
        land.settle();

        Environment environment = get("e1");
        assertThat(environment.deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(environment.provisioning()).isEqualTo(Provisioning.CUSTOMER_MANAGED);
        assertThat(client.listEnvironmentOutputs(r -> r.environmentName("e1")).outputs())
                .contains(
                        Output.builder().key("a").valueString("y").build(),
                        Output.builder().key("b").valueString("q").build());
        land.plainServiceTemplate("st0");
        client.createService(Landscape.plainServiceRequest("svc").build());
        land.settle();
        assertThat(client.listServiceInstanceOutputs(r -> r.serviceName("svc").serviceInstanceName("i1"))
                        .outputs())
                .contains(Output.builder()
                        .key("FromEnvironment")
                        .valueString("mine")
                        .build());
    }
}
