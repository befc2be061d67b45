package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.DeletionProtectionCheck;

/** GetAccountSettings, UpdateAccountSettings and what they protect. Source: behaviour sheet AppConfig §7. */
class AccountSettingsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final AppConfigClient client = me.appConfig();

    private void protect(int minutes) {
        client.updateAccountSettings(
                r -> r.deletionProtection(protection -> protection.enabled(true).protectionPeriodInMinutes(minutes)));
    }

    private static Refused refusedToDelete(Shop shop, DeletionProtectionCheck check) {
        return Refused.call(() -> deleteEnvironment(shop, check)).with(400, "BadRequestException");
    }

    private static void deleteEnvironment(Shop shop, DeletionProtectionCheck check) {
        shop.client.deleteEnvironment(r -> r.applicationId(shop.application)
                .environmentId(shop.environment)
                .deletionProtectionCheck(check));
    }

    /** A shop from which somebody has just read. */
    private Shop inUse() {
        Shop shop = new Shop(me);
        shop.version("{}");
        shop.deploy(shop.profile, 1);
        shop.content(shop.profile);
        return shop;
    }

    /** Source: §7: an hour [docs]. */
    @Test
    void aPeriodIsAnHourUnlessSaidOtherwise() {
        JsonNode settings = tree(client.getAccountSettings(r -> {}));

        assertThat(settings.path("DeletionProtection")
                        .path("ProtectionPeriodInMinutes")
                        .asInt())
                .isEqualTo(60);
        assertThat(settings.path("DeletionProtection").path("Enabled").isBoolean())
                .isTrue();
    }

    /** Source: §7 [model]. */
    @Test
    void updatingAnswersAllSettings() {
        JsonNode updated = tree(client.updateAccountSettings(
                r -> r.deletionProtection(p -> p.enabled(true).protectionPeriodInMinutes(15))));

        assertThat(updated).isEqualTo(json("{DeletionProtection:{Enabled:true,ProtectionPeriodInMinutes:15}}"));
        assertThat(tree(client.getAccountSettings(r -> {}))).isEqualTo(updated);
    }

    /** Source: newest additions A11 [model]; the SDK does not know it yet. */
    @Test
    void metricsAreSwitchedApartFromProtection() {
        me.sendAppConfig("PATCH", "/settings", "{\"VendedMetrics\":{\"Enabled\":true}}");

        JsonNode settings = me.sendAppConfig("GET", "/settings", "").ok().json();

        assertThat(settings.path("VendedMetrics")).isEqualTo(json("{Enabled:true}"));
        assertThat(settings.path("DeletionProtection")
                        .path("ProtectionPeriodInMinutes")
                        .asInt())
                .isEqualTo(60);
    }

    /** Source: §7 [model]: 15 to 1440. */
    @ParameterizedTest
    @ValueSource(ints = {14, 1441})
    void aPeriodBeyondItsRangeIsRefused(int minutes) {
        JsonNode before = tree(client.getAccountSettings(r -> {}));

        Refused.call(() -> protect(minutes)).with(400, "BadRequestException");

        assertThat(tree(client.getAccountSettings(r -> {}))).isEqualTo(before);
    }

    /** Source: §7 [docs], text §1.1 [recorded]. */
    @Test
    void whatWasReadRecentlyStays() {
        protect(60);
        Shop shop = inUse();
        emulator.advance(Duration.ofMinutes(61));
        shop.content(shop.profile);

        refusedToDelete(shop, DeletionProtectionCheck.ACCOUNT_DEFAULT)
                .saying("Environment prod is actively being used in your application and cannot be deleted.");

        assertThat(shop.state()).isEqualTo("ReadyForDeployment");
    }

    /** Source: §7 [docs]. */
    @Test
    void whatNobodyReadForThePeriodMayGo() {
        protect(15);
        Shop shop = inUse();
        emulator.advance(Duration.ofMinutes(61));

        deleteEnvironment(shop, DeletionProtectionCheck.ACCOUNT_DEFAULT);

        Refused.call(shop::state).with(404, "ResourceNotFoundException");
    }

    /** Source: §7 [model], [docs]: new resources are not checked, unless the request says so. */
    @Test
    void aCheckMayBeAskedFor() {
        Shop shop = inUse();

        refusedToDelete(shop, DeletionProtectionCheck.APPLY);
        Refused.call(() -> shop.client.deleteConfigurationProfile(r -> r.applicationId(shop.application)
                        .configurationProfileId(shop.profile)
                        .deletionProtectionCheck(DeletionProtectionCheck.APPLY)))
                .with(400, "BadRequestException");

        deleteEnvironment(shop, DeletionProtectionCheck.ACCOUNT_DEFAULT);
    }

    /** Source: §7 [model]. */
    @Test
    void aCheckMayBeLeftOut() {
        protect(1440);
        Shop shop = inUse();
        emulator.advance(Duration.ofMinutes(61));

        deleteEnvironment(shop, DeletionProtectionCheck.BYPASS);

        assertThat(me.lastAnswer().status()).isEqualTo(204);
    }
}
