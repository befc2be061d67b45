package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.fixture.Client;
import dev.understudy.appconfig.fixture.Shop;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.ConflictException;
import dev.understudy.appconfig.model.DeleteEnvironmentInput;
import dev.understudy.appconfig.model.DeletionProtectionCheck;
import dev.understudy.appconfig.model.DeletionProtectionSettings;
import dev.understudy.appconfig.model.GetEnvironmentInput;
import dev.understudy.appconfig.model.ResourceNotFoundException;
import dev.understudy.appconfig.model.UpdateAccountSettingsInput;
import dev.understudy.core.error.ModeledError;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deleting environments in use (behaviour sheet AppConfig §2.2, §7, scenario S16)")
class DeletionProtectionScenarioTest {
    private final AppConfig appConfig = new AppConfig();
    private final Shop shop = new Shop(appConfig);

    @Test
    @DisplayName("an environment that a client just read is protected, by name in the text [recorded]")
    void inUse() {
        protect();
        readAfter(Duration.ofHours(2));

        ModeledError refusal = appConfig.refusal(delete(null));

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Environment prod is actively being used in your application and cannot be deleted.");
    }

    @Test
    @DisplayName("the request may bypass protection [model]")
    void bypass() {
        protect();
        readAfter(Duration.ofHours(2));

        appConfig.perform(delete(DeletionProtectionCheck.BYPASS));

        assertThat(appConfig.refusal(new GetEnvironmentInput(shop.application(), shop.environment())))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    @DisplayName("a young environment is protected only if the request asks for it [docs]")
    void young() {
        protect();
        readAfter(Duration.ofMinutes(20));

        ModeledError refusal = appConfig.refusal(delete(DeletionProtectionCheck.APPLY));

        assertThat(refusal).isInstanceOf(BadRequestException.class);
        appConfig.perform(delete(DeletionProtectionCheck.ACCOUNT_DEFAULT));
    }

    @Test
    @DisplayName("to bypass protection does not help against a deployment in progress (§7)")
    void deploymentInProgress() {
        shop.start("AppConfig.AllAtOnce");

        ModeledError refusal = appConfig.refusal(delete(DeletionProtectionCheck.BYPASS));

        assertThat(refusal).isInstanceOf(ConflictException.class);
    }

    private void protect() {
        appConfig.perform(UpdateAccountSettingsInput.builder()
                .deletionProtection(new DeletionProtectionSettings(true, 15))
                .build());
    }

    private void readAfter(Duration age) {
        shop.start("AppConfig.AllAtOnce");
        appConfig.advance(age);
        Client.of(appConfig, shop, shop.profile()).poll();
    }

    private DeleteEnvironmentInput delete(@Nullable DeletionProtectionCheck check) {
        return new DeleteEnvironmentInput(shop.environment(), shop.application(), check);
    }
}
