package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.DeletionProtectionSettings;
import dev.understudy.appconfig.model.GetAccountSettingsInput;
import dev.understudy.appconfig.model.GetAccountSettingsOutput;
import dev.understudy.appconfig.model.UpdateAccountSettingsInput;
import dev.understudy.appconfig.model.UpdateAccountSettingsOutput;
import dev.understudy.appconfig.model.VendedMetricsSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Account settings (behaviour sheet AppConfig §7, §A11)")
class AccountSettingsTest {
    private final AppConfig appConfig = new AppConfig();

    @Test
    @DisplayName("a fresh account protects nothing, would do so for 60 minutes, and has no word on metrics")
    void initial() {
        GetAccountSettingsOutput settings = appConfig.perform(new GetAccountSettingsInput());

        assertThat(settings.deletionProtection()).isEqualTo(new DeletionProtectionSettings(false, 60));
        assertThat(settings.vendedMetrics()).isEqualTo(new VendedMetricsSettings(null));
    }

    @Test
    @DisplayName("only given members change, and the answer has all of them")
    void merge() {
        appConfig.perform(UpdateAccountSettingsInput.builder()
                .deletionProtection(new DeletionProtectionSettings(true, null))
                .build());

        UpdateAccountSettingsOutput settings = appConfig.perform(UpdateAccountSettingsInput.builder()
                .deletionProtection(new DeletionProtectionSettings(null, 15))
                .vendedMetrics(new VendedMetricsSettings(true))
                .build());

        assertThat(settings.deletionProtection()).isEqualTo(new DeletionProtectionSettings(true, 15));
        assertThat(settings.vendedMetrics()).isEqualTo(new VendedMetricsSettings(true));
    }

    @Test
    @DisplayName("settings are those of one account (§7)")
    void perAccount() {
        appConfig.perform(UpdateAccountSettingsInput.builder()
                .deletionProtection(new DeletionProtectionSettings(true, 15))
                .build());

        GetAccountSettingsOutput other = appConfig.perform(new GetAccountSettingsInput(), "444455556666");

        assertThat(other.deletionProtection()).isEqualTo(new DeletionProtectionSettings(false, 60));
    }
}
