package dev.understudy.it.sdk.scenario.proton;

import static dev.understudy.it.sdk.proton.Landscape.serviceSpec;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.proton.Landscape;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.Output;
import software.amazon.awssdk.services.proton.model.Service;
import software.amazon.awssdk.services.proton.model.ServiceInstance;
import software.amazon.awssdk.services.proton.model.ServiceInstanceSummary;
import software.amazon.awssdk.services.proton.model.ServiceStatus;

/** Scenarios S7 to S9: services with pipelines, their edits, and updates of instances and pipelines. */
@SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
class ServiceStoriesTest {
    private static final String INVALID = "ValidationException";
    private static final String CONFLICT = "ConflictException";
    private static final String CURRENT = "\"${Proton::CURRENT_VAL}\"";

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Caller me = emulator.newCaller();
    private final Landscape land = new Landscape(emulator, me);
    private final ProtonClient client = land.client();

    @BeforeEach
    void surroundings() {
        land.environment().serviceTemplate("st1");
    }

    private void createService() {
        land.pipelineRole();
        client.createService(Landscape.serviceRequest("svc").build());
        land.settle();
    }

    private Service svc() {
        return client.getService(r -> r.name("svc")).service();
    }

    private ServiceInstance instance(String name) {
        return client.getServiceInstance(r -> r.serviceName("svc").name(name)).serviceInstance();
    }

    private List<String> instances() {
        return client.listServiceInstances(r -> r.serviceName("svc")).serviceInstances().stream()
                .map(ServiceInstanceSummary::name)
                .toList();
    }

    private void failing(String instance) {
        emulator.script(OutcomeRule.of("proton.service-instance-deployment")
                .account(me.account())
                .name("svc/" + instance)
                .fails("no capacity"));
    }

    @CanIgnoreReturnValue
    private Service edit(String spec) {
        return client.updateService(r -> r.name("svc").spec(spec)).service();
    }

    /** A spec with one instance. */
    private static String spec(String instance, String inputs) {
        return "{proton: ServiceSpec, pipeline: {cmd: make}, instances: [{name: i1, " + instance + "spec: " + inputs
                + "}]}";
    }

    @Test
    void s7ServiceWithPipeline() {
        Refused.call(() -> client.createService(Landscape.serviceRequest("svc").build()))
                .with(400, INVALID)
                .saying("Operation cannot be run until pipeline roles have been configured");
        land.pipelineRole();
        assertThat(client.createService(Landscape.serviceRequest("svc").build())
                        .service()
                        .status())
                .isEqualTo(ServiceStatus.CREATE_IN_PROGRESS);
        assertThat(instance("i1").deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
        assertThat(instance("i2").deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
        emulator.advance(Landscape.STEP);
        assertThat(instance("i1").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(svc().pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
        emulator.advance(Landscape.STEP);
        assertThat(svc().status()).isEqualTo(ServiceStatus.ACTIVE);
        assertThat(svc().pipeline().arn()).isEqualTo(land.arn("service/svc/pipeline"));
        assertThat(client.listServicePipelineOutputs(r -> r.serviceName("svc")).outputs())
                .contains(Output.builder().key("Ports").valueString("80 80 ").build());

        Refused.call(() -> client.deleteEnvironment(r -> r.name("e1"))).with(400, CONFLICT);
        for (int i = 0; i < 2; i++) {
            assertThat(client.deleteService(r -> r.name("svc")).service().status())
                    .isEqualTo(ServiceStatus.DELETE_IN_PROGRESS);
        }
        land.settle();
        Refused.call(this::svc).with(400, "ResourceNotFoundException");
        assertThat(client.deleteService(r -> r.name("svc")).service()).isNull();
        assertThat(me.lastAnswer().body()).isEqualTo("{}");
        for (int i = 0; i < 2; i++) {
            assertThat(client.deleteEnvironment(r -> r.name("e1")).environment().deploymentStatus())
                    .isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
        }
        land.settle();
        assertThat(client.deleteEnvironment(r -> r.name("e1")).environment()).isNull();
    }

    private void refused(String spec, String code) {
        Refused.call(() -> client.createService(
                        Landscape.serviceRequest("bad").spec(spec).build()))
                .with(400, code);
    }

    @Test
    void s7WrongRequests() {
        land.pipelineRole().environmentTemplate("et2");
        client.createEnvironment(
                Landscape.environmentRequest("e2").templateName("et2").build());
        emulator.advance(Landscape.STEP);

        Refused.call(() -> client.createService(
                        Landscape.serviceRequest("bad").repositoryId(null).build()))
                .with(400, INVALID);
        refused("{proton: ServiceSpec, pipeline: {}, instances: {}}", INVALID);
        refused(spec("environment: none, ", "{unique_name: u}"), "ResourceNotFoundException");
        refused(spec("environment: e2, ", "{unique_name: u}"), INVALID);
        refused(spec("environment: e1, ", "{unique_name: u, port: \"80\"}"), INVALID);
        refused(spec("environment: e1, ", "{unique_name: u, port: 70000}"), INVALID);
        refused(spec("environment: e1, ", "{port: 80}"), INVALID);
    }

    @Test
    void s7AnInstanceThatFails() {
        failing("i1");

        createService();

        assertThat(instance("i1").deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
        assertThat(instance("i2").deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
        assertThat(svc().pipeline().deploymentStatus()).isEqualTo(DeploymentStatus.FAILED);
        assertThat(svc().pipeline().deploymentStatusMessage())
                .isEqualTo("Service Instance(s): [" + land.arn("service/svc/service-instance/i1")
                        + "] failed to deploy - canceling pipeline deployment");
        assertThat(svc().status()).isEqualTo(ServiceStatus.CREATE_FAILED);
        assertThat(client.getResourcesSummary(r -> {})
                        .counts()
                        .serviceInstances()
                        .failed())
                .isEqualTo(1);
    }

    @Test
    void s8Edit() {
        createService();
        assertThat(client.updateService(r -> r.name("svc").description("d"))
                        .service()
                        .status())
                .isEqualTo(ServiceStatus.ACTIVE);
        String kept = "{proton: ServiceSpec, pipeline: {cmd: " + CURRENT + "}, instances: ["
                + "{name: i2, environment: e1, spec: {unique_name: " + CURRENT + "}}, "
                + "{name: i3, environment: e1, spec: {unique_name: u-i3}}]}";
        assertThat(edit(kept).status()).isEqualTo(ServiceStatus.UPDATE_IN_PROGRESS);
        assertThat(instance("i3").deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
        Refused.call(() -> edit(serviceSpec("i2"))).with(400, CONFLICT);
        land.settle();

        assertThat(svc().status()).isEqualTo(ServiceStatus.ACTIVE);
        assertThat(instances()).containsExactly("i2", "i3");
        assertThat(svc().spec()).contains("u-i2", "u-i3").doesNotContain("CURRENT_VAL", "i1");
        Refused.call(() -> edit(serviceSpec("i2", "i3").replace("u-i2", "changed")))
                .with(400, INVALID);
        Refused.call(() -> edit(serviceSpec("i2", "i3").replace("make", "changed")))
                .with(400, INVALID);
        Refused.call(() -> edit(serviceSpec())).with(400, INVALID);
        String[] many = IntStream.rangeClosed(2, 22).mapToObj(i -> "i" + i).toArray(String[]::new);
        Refused.call(() -> edit(serviceSpec(many))).with(400, "ServiceQuotaExceededException");
    }

    @Test
    void s8AnEditThatFails() {
        createService();
        String before = svc().spec();
        failing("i3");

        edit(serviceSpec("i2", "i3"));
        land.settle();

        assertThat(svc().status()).isEqualTo(ServiceStatus.UPDATE_FAILED_CLEANUP_COMPLETE);
        assertThat(instances()).containsExactly("i1", "i2");
        assertThat(svc().spec()).isEqualTo(before);
    }

    @Test
    void s9InstancesAndPipelines() {
        createService();
        String spec = spec("environment: e1, ", "{unique_name: u-i1, port: 8080}");
        update("i1", DeploymentUpdateType.CURRENT_VERSION, spec);
        assertThat(instance("i1").deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
        land.settle();
        assertThat(svc().spec()).contains("8080");

        land.serviceVersion("st1", "S1", "1").serviceVersion("st1", "S1", null);
        for (String name : List.of("i1", "i2")) {
            update(name, DeploymentUpdateType.MINOR_VERSION, null);
            land.settle();
            assertThat(instance(name).templateMinorVersion()).isEqualTo("1");
        }
        Refused.call(() -> client.deleteServiceTemplateVersion(
                        r -> r.templateName("st1").majorVersion("1").minorVersion("0")))
                .with(400, CONFLICT);
        assertThat(me.sendProton("UpdateServicePipeline", "{\"serviceName\":\"svc\",\"deploymentType\":\"NONE\"}")
                        .json()
                        .path("__type")
                        .asText())
                .endsWith(INVALID);
        client.updateServicePipeline(r ->
                r.serviceName("svc").spec(serviceSpec("i1", "i2")).deploymentType(DeploymentUpdateType.MINOR_VERSION));
        land.settle();
        assertThat(svc().pipeline().templateMinorVersion()).isEqualTo("1");
        client.deleteServiceTemplateVersion(
                r -> r.templateName("st1").majorVersion("1").minorVersion("0"));
        update("i1", DeploymentUpdateType.MAJOR_VERSION, null);
        land.settle();
        assertThat(instance("i1").templateMajorVersion()).isEqualTo("2");
    }

    private void update(String instance, DeploymentUpdateType type, @Nullable String spec) {
        client.updateServiceInstance(
                r -> r.serviceName("svc").name(instance).deploymentType(type).spec(spec));
    }
}
