package dev.understudy.it.sdk.scenario.proton;

import static dev.understudy.it.sdk.proton.Landscape.serviceSpec;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
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
import software.amazon.awssdk.services.proton.model.Component;
import software.amazon.awssdk.services.proton.model.DeploymentStatus;
import software.amazon.awssdk.services.proton.model.Output;

/** Scenario S10: components that are attached to instances of services, and detached. */
@SuppressWarnings("deprecation") // all of Proton is: AWS has switched it off
class ComponentStoriesTest {
    private static final String INVALID = "ValidationException";
    private static final String CONFLICT = "ConflictException";

    @RegisterExtension
    static final Outside outside = new Outside();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(outside::around);

    private final Caller me = emulator.newCaller();
    private final Landscape land = new Landscape(emulator, me);
    private final ProtonClient client = land.client();

    @CanIgnoreReturnValue
    private Component attach(String name) {
        return client.createComponent(Landscape.componentRequest(name)
                        .serviceName("svc")
                        .serviceInstanceName("i2")
                        .serviceSpec(serviceSpec("i2"))
                        .build())
                .component();
    }

    private Component c() {
        return client.getComponent(r -> r.name("c")).component();
    }

    private void redeploy(String instance, String type) {
        client.updateServiceInstance(r -> r.serviceName("svc").name(instance).deploymentType(type));
        land.settle();
    }

    /** A minor version whose instances read what a component gives. */
    private void versionForComponents() {
        Map<String, String> files = SheetBundles.S1.files();
        files.merge("instance_infrastructure/cloudformation.yaml", """
                  FromComponent:
                    Value: "{{ service_instance.components.default.outputs.Bucket | default('none') }}"
                """, String::concat);
        outside.put("for-components", BundlePacker.pack(files));
        land.serviceVersion("st1", "for-components", "1", "DIRECTLY_DEFINED");
    }

    @Test
    void s10Components() {
        land.service();
        Refused.call(() -> attach("c")).with(400, INVALID);
        versionForComponents();
        redeploy("i2", "MINOR_VERSION");
        Refused.call(() -> attach("c")).with(400, INVALID);
        client.updateEnvironment(r -> r.name("e1").deploymentType("NONE").componentRoleArn(Landscape.ROLE));

        Component created = attach("c");
        assertThat(created.deploymentStatus()).isEqualTo(DeploymentStatus.IN_PROGRESS);
        assertThat(created.environmentName()).isEqualTo("e1");
        emulator.advance(Landscape.STEP);
        assertThat(c().deploymentStatus()).isEqualTo(DeploymentStatus.SUCCEEDED);
        Refused.call(() -> attach("second")).with(400, CONFLICT);
        Refused.call(() -> client.deleteComponent(r -> r.name("c"))).with(400, CONFLICT);
        Refused.call(() -> client.deleteService(r -> r.name("svc"))).with(400, CONFLICT);
        Refused.call(() -> client.updateService(r -> r.name("svc").spec(serviceSpec("i1"))))
                .with(400, CONFLICT);
        redeploy("i2", "CURRENT_VERSION");
        assertThat(client.listServiceInstanceOutputs(r -> r.serviceName("svc").serviceInstanceName("i2"))
                        .outputs())
                .contains(Output.builder()
                        .key("FromComponent")
                        .valueString("c-in-e1")
                        .build());

        redeploy("i1", "MINOR_VERSION");
        Refused.call(() -> client.updateComponent(r -> r.name("c")
                        .deploymentType("CURRENT_VERSION")
                        .serviceName("svc")
                        .serviceInstanceName("i1")))
                .with(400, INVALID);
        client.updateComponent(r ->
                r.name("c").deploymentType("CURRENT_VERSION").serviceName("").serviceInstanceName(""));
        emulator.advance(Landscape.STEP);
        assertThat(c().serviceName()).isNull();
        assertThat(c().serviceInstanceName()).isNull();
        assertThat(client.deleteComponent(r -> r.name("c")).component().deploymentStatus())
                .isEqualTo(DeploymentStatus.DELETE_IN_PROGRESS);
        emulator.advance(Landscape.STEP);
        Refused.call(this::c).with(400, "ResourceNotFoundException");
    }
}
