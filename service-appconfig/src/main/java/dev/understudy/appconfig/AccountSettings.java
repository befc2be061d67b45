package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.model.AccountSettingOperations;
import dev.understudy.appconfig.model.DeletionProtectionSettings;
import dev.understudy.appconfig.model.GetAccountSettingsInput;
import dev.understudy.appconfig.model.GetAccountSettingsOutput;
import dev.understudy.appconfig.model.UpdateAccountSettingsInput;
import dev.understudy.appconfig.model.UpdateAccountSettingsOutput;
import dev.understudy.appconfig.model.VendedMetricsSettings;
import dev.understudy.appconfig.state.AccountSettingsRecord;
import dev.understudy.core.model.Recast;
import dev.understudy.core.service.RequestContext;

/**
 * The settings of an account in one region. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_UpdateAccountSettings.html">
 * UpdateAccountSettings</a>.
 */
public final class AccountSettings implements AccountSettingOperations {
    private final AppConfigAccess access;

    /** Works on the state that {@code access} gives. */
    public AccountSettings(AppConfigAccess access) {
        this.access = access;
    }

    @Override
    public GetAccountSettingsOutput getAccountSettings(GetAccountSettingsInput input, RequestContext context) {
        return describe(access.store(context).settings());
    }

    @Override
    public UpdateAccountSettingsOutput updateAccountSettings(UpdateAccountSettingsInput input, RequestContext context) {
        DeletionProtectionSettings protection = input.deletionProtection();
        VendedMetricsSettings metrics = input.vendedMetrics();
        AccountSettingsRecord after = access.store(context)
                .settings()
                .changed(
                        protection == null ? null : protection.enabled(),
                        protection == null ? null : protection.protectionPeriodInMinutes(),
                        metrics == null ? null : metrics.enabled());
        access.store(context).settings(after);
        return Recast.to(UpdateAccountSettingsOutput.class, UpdateAccountSettingsOutput.SCHEMA, describe(after));
    }

    private static GetAccountSettingsOutput describe(AccountSettingsRecord settings) {
        return new GetAccountSettingsOutput(
                new DeletionProtectionSettings(settings.deletionProtection(), settings.protectionMinutes()),
                new VendedMetricsSettings(settings.vendedMetrics()));
    }
}
