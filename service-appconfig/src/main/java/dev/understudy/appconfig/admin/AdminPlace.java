package dev.understudy.appconfig.admin;

import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.state.PartitionKey;
import java.util.Map;

/**
 * Which account and region an admin request is about: those in the query parameters {@code account} and {@code region},
 * else 000000000000 and us-east-1, where unsigned requests go unless the emulator was told otherwise.
 */
final class AdminPlace {
    private AdminPlace() {}

    /** The place that a request names; it may have no other query parameters. */
    static PartitionKey of(AdminRequest request) {
        Map<String, String> query = request.onlyQuery("account", "region");
        String account = query.getOrDefault("account", "000000000000");
        if (!account.matches("\\d{12}")) {
            throw AdminRefusal.badRequest("'account' must be 12 digits, not '" + account + "'");
        }
        return new PartitionKey(AppConfigArns.SERVICE, account, query.getOrDefault("region", "us-east-1"));
    }
}
