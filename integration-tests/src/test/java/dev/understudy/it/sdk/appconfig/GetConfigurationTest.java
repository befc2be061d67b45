package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appconfig.model.GetConfigurationResponse;

/** GetConfiguration, the forerunner of the data plane. Source: behaviour sheet AppConfig §1.3 and §9. */
@SuppressWarnings("deprecation") // AWS advises against the operation, but still answers it
class GetConfigurationTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);

    @BeforeEach
    void aVersionThatIsDeployed() {
        shop.version("{\"a\":1}");
        shop.deploy(shop.profile, 1);
    }

    private GetConfigurationResponse get(String profile, @Nullable String version) {
        return shop.client.getConfiguration(r -> r.application("shop")
                .environment("prod")
                .configuration(profile)
                .clientId("client")
                .clientConfigurationVersion(version));
    }

    /** Source: §9 [model]: by names. */
    @Test
    void aClientWithoutVersionGetsTheContent() {
        ObjectNode answer = tree(get("settings", null));

        assertThat(answer)
                .isEqualTo(json("{Content:'{\"a\":1}','Configuration-Version':'1','Content-Type':'application/json'}"));
        assertThat(me.lastAnswer().status()).isEqualTo(200);
    }

    /** Source: §9 [model]: by ids. */
    @Test
    void idsDoAsWell() {
        GetConfigurationResponse answer = shop.client.getConfiguration(r -> r.application(shop.application)
                .environment(shop.environment)
                .configuration(shop.profile)
                .clientId("client"));

        assertThat(answer.content().asUtf8String()).isEqualTo("{\"a\":1}");
    }

    /** Source: §9 [docs]: 204 without a body. */
    @Test
    void aClientWithTheNewestVersionGetsNothing() {
        GetConfigurationResponse answer = get("settings", "1");

        assertThat(me.lastAnswer().status()).isEqualTo(204);
        assertThat(answer.content().asByteArray()).isEmpty();
    }

    /** Source: §9 [docs]. */
    @Test
    void aClientWithAnOlderVersionGetsTheNewOne() {
        shop.version("{\"a\":2}");
        shop.deploy(shop.profile, 2);

        GetConfigurationResponse answer = get("settings", "1");

        assertThat(answer.configurationVersion()).isEqualTo("2");
        assertThat(answer.content().asUtf8String()).isEqualTo("{\"a\":2}");
    }

    /** Source: §9, text §1.1 [recorded]. */
    @Test
    void flagsAreForTheDataPlane() {
        shop.flags("flags");

        Refused.call(() -> get("flags", null))
                .with(400, "BadRequestException")
                .saying("Feature flag configurations must be accessed via AWS AppConfig Data's GetLatestConfiguration"
                        + " API.");
    }

    /** Source: §9: encrypted configurations are not supported [docs]. */
    @Test
    void encryptedConfigurationsAreForTheDataPlane() {
        shop.client.startDeployment(shop.deployment(shop.strategy(0, 100, 0))
                .kmsKeyIdentifier("alias/app")
                .build());

        Refused.call(() -> get("settings", null)).with(400, "BadRequestException");
    }

    /** Source: §9 [model]. */
    @Test
    void whatIsNotThereIsNotFound() {
        Refused.call(() -> get("other", null)).with(404, "ResourceNotFoundException");
    }
}
