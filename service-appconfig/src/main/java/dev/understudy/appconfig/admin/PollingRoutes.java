package dev.understudy.appconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.appconfig.rules.sessions.PollInterval;
import dev.understudy.appconfig.rules.sessions.PollInterval.Enforcement;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import java.util.Arrays;
import java.util.List;

/**
 * {@code appconfig/polling}: which intervals between polls are enforced. {@code GET} tells, {@code PUT} with
 * {@code {"enforce": "requested"}}, {@code "always"} or {@code "never"} changes it.
 */
public final class PollingRoutes {
    private static final String PATH = "appconfig/polling";
    private static final String ENFORCE = "enforce";

    private final PollInterval interval;

    /** Routes to this rule. */
    public PollingRoutes(PollInterval interval) {
        this.interval = interval;
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(new AdminRoute("GET", PATH, this::get), new AdminRoute("PUT", PATH, this::put));
    }

    private JsonNode get(AdminRequest request) {
        request.onlyQuery();
        return JsonNodeFactory.instance
                .objectNode()
                .put(ENFORCE, interval.enforcement().text());
    }

    private JsonNode put(AdminRequest request) {
        String text = request.body(ENFORCE).text(ENFORCE);
        Enforcement wanted = text == null ? null : Enforcement.parse(text);
        if (wanted == null) {
            List<String> known =
                    Arrays.stream(Enforcement.values()).map(Enforcement::text).toList();
            throw AdminRefusal.badRequest("'enforce' must be one of " + known + ", not '" + text + "'");
        }
        interval.enforce(wanted);
        return get(request);
    }
}
