package dev.understudy.appconfig.state;

import org.jspecify.annotations.Nullable;

/**
 * The settings of an account in one region.
 *
 * @param deletionProtection whether resources in use are protected from deletion
 * @param protectionMinutes for how long a resource counts as in use after it was read
 * @param vendedMetrics whether metrics are sent; null if never set
 */
public record AccountSettingsRecord(
        boolean deletionProtection,
        int protectionMinutes,
        @Nullable Boolean vendedMetrics) {
    /** What an account has that never changed them. */
    public static final AccountSettingsRecord INITIAL = new AccountSettingsRecord(false, 60, null);

    /** The settings with what an update gives; null leaves a setting as it is. */
    public AccountSettingsRecord changed(
            @Nullable Boolean newProtection, @Nullable Integer newMinutes, @Nullable Boolean newMetrics) {
        return new AccountSettingsRecord(
                newProtection == null ? deletionProtection : newProtection,
                newMinutes == null ? protectionMinutes : newMinutes,
                newMetrics == null ? vendedMetrics : newMetrics);
    }
}
