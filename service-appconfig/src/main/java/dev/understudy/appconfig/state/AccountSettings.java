package dev.understudy.appconfig.state;

import org.jspecify.annotations.Nullable;

/**
 * The settings of an account in one region.
 *
 * @param deletionProtection whether resources in use are protected from deletion
 * @param protectionMinutes for how long a resource counts as in use after it was read
 * @param vendedMetrics whether metrics are sent; null if never set
 */
public record AccountSettings(
        boolean deletionProtection,
        int protectionMinutes,
        @Nullable Boolean vendedMetrics) {
    /** What an account has that never changed them. */
    public static final AccountSettings INITIAL = new AccountSettings(false, 60, null);
}
