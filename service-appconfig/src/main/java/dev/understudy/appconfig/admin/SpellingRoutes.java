package dev.understudy.appconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.appconfig.rules.rollout.EnvironmentSpelling;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import java.util.List;

/**
 * {@code appconfig/environment-states}: how answers spell the states of environments. {@code GET} tells, {@code PUT} with
 * {@code {"spelling": "service"}}, as in {@code ReadyForDeployment}, or {@code "model"}, as in
 * {@code READY_FOR_DEPLOYMENT}, changes it.
 */
public final class SpellingRoutes {
    private static final String PATH = "appconfig/environment-states";
    private static final String SPELLING = "spelling";
    private static final String SERVICE = "service";
    private static final String MODEL = "model";

    private final EnvironmentSpelling spelling;

    /** Routes to this rule. */
    public SpellingRoutes(EnvironmentSpelling spelling) {
        this.spelling = spelling;
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(new AdminRoute("GET", PATH, this::get), new AdminRoute("PUT", PATH, this::put));
    }

    private JsonNode get(AdminRequest request) {
        request.onlyQuery();
        return JsonNodeFactory.instance.objectNode().put(SPELLING, spelling.asModelled() ? MODEL : SERVICE);
    }

    private JsonNode put(AdminRequest request) {
        String wanted = request.body(SPELLING).text(SPELLING);
        if (!SERVICE.equals(wanted) && !MODEL.equals(wanted)) {
            throw AdminRefusal.badRequest("'spelling' must be 'service' or 'model', not '" + wanted + "'");
        }
        spelling.asModelled(MODEL.equals(wanted));
        return get(request);
    }
}
