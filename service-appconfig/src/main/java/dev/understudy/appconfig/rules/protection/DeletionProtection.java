package dev.understudy.appconfig.rules.protection;

import dev.understudy.appconfig.model.DeletionProtectionCheck;
import dev.understudy.appconfig.state.AccountSettingsRecord;
import dev.understudy.appconfig.state.AppConfigStore;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Protects environments and configuration profiles that clients have read lately; see <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/deletion-protection.html">Configuring deletion
 * protection</a>.
 */
public final class DeletionProtection {
    private static final Duration YOUNG = Duration.ofHours(1);

    private DeletionProtection() {}

    /**
     * Whether a resource must not be deleted because it is in use.
     *
     * @param id the environment or profile
     * @param createdAt when it was created: a resource of less than an hour is protected only on request
     * @param check what the request asks for; null is what the account has chosen
     */
    public static boolean protects(
            AppConfigStore store, String id, Instant createdAt, @Nullable DeletionProtectionCheck check, Instant now) {
        AccountSettingsRecord settings = store.settings();
        if (check == DeletionProtectionCheck.BYPASS) {
            return false;
        }
        boolean young = createdAt.plus(YOUNG).isAfter(now);
        if (check != DeletionProtectionCheck.APPLY && (!settings.deletionProtection() || young)) {
            return false;
        }
        Instant lastRead = store.lastRead(id);
        return lastRead != null
                && lastRead.plus(Duration.ofMinutes(settings.protectionMinutes()))
                        .isAfter(now);
    }
}
