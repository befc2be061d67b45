package dev.understudy.it.sdk.proton;

import static dev.understudy.it.sdk.proton.Landscape.serviceSpec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.outcome.OutcomeRule;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Outside;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.proton.ProtonClient;
import software.amazon.awssdk.services.proton.ProtonClientBuilder;
import software.amazon.awssdk.services.proton.model.DeploymentUpdateType;
import software.amazon.awssdk.services.proton.model.GetComponentResponse;
import software.amazon.awssdk.services.proton.model.GetEnvironmentResponse;
import software.amazon.awssdk.services.proton.model.GetEnvironmentTemplateVersionResponse;
import software.amazon.awssdk.services.proton.model.GetServiceInstanceResponse;
import software.amazon.awssdk.services.proton.model.GetServiceResponse;
import software.amazon.awssdk.services.proton.model.GetServiceTemplateVersionResponse;
import software.amazon.awssdk.services.proton.waiters.ProtonWaiter;

/**
 * The SDK's waiters. They ask again at once, and before each question the clock moves on by less than anything takes, so
 * that they see every state. Source: §17 [model].
 */
// All of Proton is deprecated: AWS has switched it off. The SDK takes lists of builders as varargs of generics.
@SuppressWarnings({"deprecation", "unchecked"})
class WaitersTest {
    private static final Duration DELAY = Duration.ofMillis(400);

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Caller me = emulator.newCaller();
    private final Landscape land = new Landscape(emulator, me);
    private final ProtonClient client = land.client();
    private final AtomicInteger polls = new AtomicInteger();
    private final ProtonWaiter waiter = ProtonWaiter.builder()
            .client(impatient())
            .overrideConfiguration(
                    settings -> settings.maxAttempts(999).backoffStrategyV2(BackoffStrategy.retryImmediately()))
            .build();

    private ProtonClient impatient() {
        ProtonClientBuilder builder = me.configured(ProtonClient.builder());
        return builder.overrideConfiguration(builder.overrideConfiguration().toBuilder()
                        .addExecutionInterceptor(new ExecutionInterceptor() {
                            @Override
                            public void beforeExecution(
                                    Context.BeforeExecution context, ExecutionAttributes attributes) {
                                polls.incrementAndGet();
                                emulator.advance(DELAY);
                            }
                        })
                        .build())
                .build();
    }

    private void failing(String kind, String name) {
        emulator.script(OutcomeRule.of(kind).account(me.account()).name(name).fails("no capacity"));
    }

    private static <T> T response(WaiterResponse<T> answer) {
        return answer.matched().response().orElseThrow();
    }

    private WaiterResponse<GetEnvironmentTemplateVersionResponse> environmentVersionRegistered(String bundle) {
        client.createEnvironmentTemplate(r -> r.name("et1"));
        client.createEnvironmentTemplateVersion(r -> r.templateName("et1")
                .source(s -> s.s3(o -> o.bucket(Outside.BUCKET).key(bundle))));
        return waiter.waitUntilEnvironmentTemplateVersionRegistered(
                r -> r.templateName("et1").majorVersion("1").minorVersion("0"));
    }

    @Test
    void anEnvironmentTemplatesVersionIsRegistered() {
        GetEnvironmentTemplateVersionResponse seen = response(environmentVersionRegistered("E1"));

        assertThat(seen.environmentTemplateVersion().statusAsString()).isEqualTo("DRAFT");
        assertThat(polls).hasValue(3);
    }

    @Test
    void anEnvironmentTemplatesVersionIsNotRegistered() {
        assertThatThrownBy(() -> environmentVersionRegistered("none")).isInstanceOf(SdkClientException.class);
    }

    private WaiterResponse<GetServiceTemplateVersionResponse> serviceVersionRegistered(String bundle) {
        land.environmentTemplate("et1");
        client.createServiceTemplate(r -> r.name("st1"));
        client.createServiceTemplateVersion(r -> r.templateName("st1")
                .compatibleEnvironmentTemplates(t -> t.templateName("et1").majorVersion("1"))
                .source(s -> s.s3(o -> o.bucket(Outside.BUCKET).key(bundle))));
        return waiter.waitUntilServiceTemplateVersionRegistered(
                r -> r.templateName("st1").majorVersion("1").minorVersion("0"));
    }

    @Test
    void aServiceTemplatesVersionIsRegistered() {
        GetServiceTemplateVersionResponse seen = response(serviceVersionRegistered("S1"));

        assertThat(seen.serviceTemplateVersion().statusAsString()).isEqualTo("DRAFT");
    }

    @Test
    void aServiceTemplatesVersionIsNotRegistered() {
        assertThatThrownBy(() -> serviceVersionRegistered("E1")).isInstanceOf(SdkClientException.class);
    }

    private WaiterResponse<GetEnvironmentResponse> environmentDeployed() {
        land.environmentTemplate("et1");
        client.createEnvironment(Landscape.environmentRequest("e1").build());
        return waiter.waitUntilEnvironmentDeployed(r -> r.name("e1"));
    }

    @Test
    void anEnvironmentIsDeployed() {
        GetEnvironmentResponse seen = response(environmentDeployed());

        assertThat(seen.environment().deploymentStatusAsString()).isEqualTo("SUCCEEDED");
        assertThat(polls).hasValue(3);
    }

    @Test
    void anEnvironmentIsNotDeployed() {
        failing("proton.environment-deployment", "e1");

        assertThatThrownBy(this::environmentDeployed).isInstanceOf(SdkClientException.class);
    }

    private WaiterResponse<GetServiceResponse> serviceCreated() {
        land.environment().serviceTemplate("st1").pipelineRole();
        client.createService(Landscape.serviceRequest("svc").build());
        return waiter.waitUntilServiceCreated(r -> r.name("svc"));
    }

    @Test
    void aServiceIsCreated() {
        GetServiceResponse seen = response(serviceCreated());

        assertThat(seen.service().statusAsString()).isEqualTo("ACTIVE");
        assertThat(seen.service().pipeline().deploymentStatusAsString()).isEqualTo("SUCCEEDED");
    }

    @Test
    void aServiceIsNotCreated() {
        failing("proton.service-instance-deployment", "svc/i1");

        assertThatThrownBy(this::serviceCreated).isInstanceOf(SdkClientException.class);
    }

    private WaiterResponse<GetServiceResponse> serviceUpdated() {
        land.service();
        client.updateService(r -> r.name("svc").spec(serviceSpec("i2", "i3")));
        return waiter.waitUntilServiceUpdated(r -> r.name("svc"));
    }

    @Test
    void aServiceIsUpdated() {
        GetServiceResponse seen = response(serviceUpdated());

        assertThat(seen.service().statusAsString()).isEqualTo("ACTIVE");
        assertThat(polls).hasValueGreaterThan(2);
    }

    @Test
    void aServiceIsNotUpdated() {
        failing("proton.service-instance-deployment", "svc/i3");

        assertThatThrownBy(this::serviceUpdated).isInstanceOf(SdkClientException.class);
    }

    private WaiterResponse<GetServiceResponse> serviceDeleted() {
        land.service();
        client.deleteService(r -> r.name("svc"));
        return waiter.waitUntilServiceDeleted(r -> r.name("svc"));
    }

    @Test
    void aServiceIsDeleted() {
        assertThat(serviceDeleted().matched().exception()).isPresent();

        assertThat(polls).hasValueGreaterThan(2);
    }

    @Test
    void aServiceIsNotDeleted() {
        failing("proton.service-instance-deletion", "svc/i1");

        assertThatThrownBy(this::serviceDeleted).isInstanceOf(SdkClientException.class);
    }

    private WaiterResponse<GetServiceInstanceResponse> instanceDeployed() {
        client.updateServiceInstance(
                r -> r.serviceName("svc").name("i1").deploymentType(DeploymentUpdateType.CURRENT_VERSION));
        return waiter.waitUntilServiceInstanceDeployed(r -> r.serviceName("svc").name("i1"));
    }

    @Test
    void anInstanceIsDeployed() {
        land.service();

        GetServiceInstanceResponse seen = response(instanceDeployed());

        assertThat(seen.serviceInstance().deploymentStatusAsString()).isEqualTo("SUCCEEDED");
        assertThat(polls).hasValue(3);
    }

    @Test
    void anInstanceIsNotDeployed() {
        land.service();
        failing("proton.service-instance-deployment", "svc/i1");

        assertThatThrownBy(this::instanceDeployed).isInstanceOf(SdkClientException.class);
    }

    private WaiterResponse<GetServiceResponse> pipelineDeployed() {
        client.updateServicePipeline(r -> r.serviceName("svc")
                .spec(serviceSpec("i1", "i2"))
                .deploymentType(DeploymentUpdateType.CURRENT_VERSION));
        return waiter.waitUntilServicePipelineDeployed(r -> r.name("svc"));
    }

    @Test
    void aPipelineIsDeployed() {
        land.service();

        GetServiceResponse seen = response(pipelineDeployed());

        assertThat(seen.service().pipeline().deploymentStatusAsString()).isEqualTo("SUCCEEDED");
        assertThat(polls).hasValue(3);
    }

    @Test
    void aPipelineIsNotDeployed() {
        land.service();
        failing("proton.service-pipeline-deployment", "svc");

        assertThatThrownBy(this::pipelineDeployed).isInstanceOf(SdkClientException.class);
    }

    private WaiterResponse<GetComponentResponse> componentDeployed() {
        land.environmentForComponents();
        client.createComponent(
                Landscape.componentRequest("c").environmentName("e1").build());
        return waiter.waitUntilComponentDeployed(r -> r.name("c"));
    }

    @Test
    void aComponentIsDeployed() {
        GetComponentResponse seen = response(componentDeployed());

        assertThat(seen.component().deploymentStatusAsString()).isEqualTo("SUCCEEDED");
        assertThat(polls).hasValue(3);
    }

    @Test
    void aComponentIsNotDeployed() {
        failing("proton.component-deployment", "c");

        assertThatThrownBy(this::componentDeployed).isInstanceOf(SdkClientException.class);
    }

    private WaiterResponse<GetComponentResponse> componentDeleted() {
        componentDeployed();
        polls.set(0);
        client.deleteComponent(r -> r.name("c"));
        return waiter.waitUntilComponentDeleted(r -> r.name("c"));
    }

    @Test
    void aComponentIsDeleted() {
        assertThat(componentDeleted().matched().exception()).isPresent();

        assertThat(polls).hasValue(3);
    }

    @Test
    void aComponentIsNotDeleted() {
        failing("proton.component-deletion", "c");

        assertThatThrownBy(this::componentDeleted).isInstanceOf(SdkClientException.class);
    }
}
