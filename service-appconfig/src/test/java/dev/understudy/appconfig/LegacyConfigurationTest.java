package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.DeleteEnvironmentInput;
import dev.understudy.appconfig.model.DeletionProtectionCheck;
import dev.understudy.appconfig.model.GetConfigurationInput;
import dev.understudy.appconfig.model.GetConfigurationOutput;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.state.ProfileRecord;
import dev.understudy.core.model.Blob;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("GetConfiguration (behaviour sheet AppConfig §9, scenario S21)")
class LegacyConfigurationTest {
    private final AppConfig appConfig = new AppConfig();
    private final Shop shop = new Shop(appConfig);

    private GetConfigurationOutput get(String client, @Nullable String version) {
        return appConfig.perform(new GetConfigurationInput("shop", "prod", "settings", client, version));
    }

    private void deploy() {
        shop.start(shop.linear(0, 100, 0));
    }

    @Test
    @DisplayName("a client without a version gets content, type and number [model]")
    void content() {
        deploy();

        GetConfigurationOutput answer = get("c1", null);

        assertThat(answer.content()).isEqualTo(Blob.ofUtf8("{\"a\":1}"));
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.configurationVersion()).isEqualTo("1");
        assertThat(answer.status()).isNull();
    }

    @Test
    @DisplayName("a client that has the version gets 204 and no content [docs]")
    void unchanged() {
        deploy();

        GetConfigurationOutput answer = get("c1", "1");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.content()).isNull();
        assertThat(answer.configurationVersion()).isEqualTo("1");
    }

    @Test
    @DisplayName("the client id decides who gets the new version, always the same way [docs]")
    void rollout() {
        deploy();
        shop.newVersion(shop.profile(), "{\"a\":2}");
        appConfig.perform(shop.deployment(shop.linear(10, 50, 0))
                .configurationVersion("2")
                .build());
        appConfig.advance(Duration.ofMinutes(5));

        List<String> once = versions();

        assertThat(once).contains("1", "2").isEqualTo(versions());
    }

    private List<String> versions() {
        return IntStream.range(0, 50)
                .mapToObj(i -> get("client-" + i, null).configurationVersion())
                .toList();
    }

    @Test
    @DisplayName("feature flags are refused [recorded]")
    void flags() {
        shop.newProfile("flags", ProfileRecord.FEATURE_FLAGS);

        assertThatThrownBy(() -> appConfig.perform(new GetConfigurationInput("shop", "prod", "flags", "c1", null)))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Feature flag configurations must be accessed via AWS AppConfig Data's"
                        + " GetLatestConfiguration API.");
    }

    @Test
    @DisplayName("an encrypted deployment is refused [docs]")
    void encrypted() {
        appConfig.perform(shop.deployment(shop.linear(0, 100, 0))
                .kmsKeyIdentifier("alias/app")
                .build());

        assertThatThrownBy(() -> get("c1", null)).isInstanceOf(BadRequestException.class);
    }

    @Test
    @DisplayName("what is not there or not deployed is not found [model]")
    void notFound() {
        assertThatThrownBy(() -> get("c1", null)).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> appConfig.perform(new GetConfigurationInput("shop", "nope", "settings", "c1", null)))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @DisplayName("reading counts as use for deletion protection [docs]")
    void use() {
        deploy();
        get("c1", null);

        assertThatThrownBy(() -> appConfig.perform(new DeleteEnvironmentInput(
                        shop.environment(), shop.application(), DeletionProtectionCheck.APPLY)))
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Environment prod is actively being used in your application and cannot be deleted.");
    }
}
