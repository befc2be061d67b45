package dev.understudy.appconfig.admin;

import dev.understudy.appconfig.AppConfigArns;
import dev.understudy.core.admin.AdminBody;
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

    /** A text that has to be there. */
    static String required(AdminBody body, String member) {
        String text = body.text(member);
        if (text == null || text.isEmpty()) {
            throw AdminRefusal.badRequest("'" + member + "' is missing");
        }
        return text;
    }

    /** A truth value. */
    static boolean flag(AdminBody body, String member, boolean otherwise) {
        var flag = body.value(member);
        if (flag != null && !flag.isBoolean()) {
            throw AdminRefusal.badRequest("'" + member + "' must be true or false");
        }
        return flag == null ? otherwise : flag.booleanValue();
    }
}
