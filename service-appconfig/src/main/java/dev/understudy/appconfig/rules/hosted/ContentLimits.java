package dev.understudy.appconfig.rules.hosted;

import dev.understudy.appconfig.AppConfigErrors;
import dev.understudy.appconfig.errors.ContentErrors;
import dev.understudy.appconfig.state.AppConfigStore;
import dev.understudy.core.model.Blob;
import dev.understudy.core.quota.Quotas;

/**
 * How much the hosted store takes; see <a href="https://docs.aws.amazon.com/general/latest/gr/appconfig.html">Service
 * quotas</a>.
 */
public final class ContentLimits {
    private static final String SIZE = "appconfig.hosted-configuration-size-kb";
    private static final int SIZE_KB = 2048;
    private static final String STORE = "appconfig.hosted-store-mb";
    private static final int STORE_MB = 1024;
    private static final long KB = 1024;

    private final Quotas quotas;

    /** Limits as these quotas have it. */
    public ContentLimits(Quotas quotas) {
        this.quotas = quotas;
    }

    /**
     * Refuses content that is empty or too large.
     *
     * @throws dev.understudy.appconfig.model.BadRequestException if it is empty
     * @throws dev.understudy.appconfig.model.PayloadTooLargeException if it is too large
     */
    public void check(Blob content) {
        if (content.length() == 0) {
            throw ContentErrors.noContent();
        }
        int limit = quotas.limit(SIZE, SIZE_KB);
        if (content.length() > limit * KB) {
            throw ContentErrors.contentTooLarge(limit, content.length());
        }
    }

    /**
     * Refuses content for which the account's store has no room.
     *
     * @throws dev.understudy.appconfig.model.ServiceQuotaExceededException as said
     */
    public void checkRoom(Blob content, AppConfigStore store) {
        int limit = quotas.limit(STORE, STORE_MB);
        long used = store.hostedVersions.values().stream()
                .mapToLong(version -> version.content().length())
                .sum();
        if (used + content.length() > limit * KB * KB) {
            throw AppConfigErrors.quotaExceeded(limit, "MB of hosted configurations");
        }
    }
}
