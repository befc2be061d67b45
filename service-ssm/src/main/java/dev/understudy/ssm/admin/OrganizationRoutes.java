package dev.understudy.ssm.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.ssm.automation.target.OrganizationalUnit;
import java.util.List;
import java.util.regex.Pattern;

/**
 * {@code ssm/organizational-units}: the units of AWS Organizations that executions in several accounts name, as the
 * account sees them that starts them. {@code PUT} with {@code {"id": "ou-ab12-cdef3456", "accounts": […]}} declares one,
 * with {@code "parent"} one within another.
 */
public final class OrganizationRoutes {
    private static final String PATH = "ssm/organizational-units";

    private final AdminPlace place;

    /** Routes to these places. */
    public OrganizationRoutes(AdminPlace place) {
        this.place = place;
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", PATH, this::list),
                new AdminRoute("PUT", PATH, this::put),
                new AdminRoute("DELETE", PATH, this::delete));
    }

    private JsonNode list(AdminRequest request) {
        return place.list(
                request, "organizationalUnits", store -> store.organizationalUnits, OrganizationRoutes::describe);
    }

    private JsonNode put(AdminRequest request) {
        AdminBody body = request.body("id", "parent", "accounts");
        String id = body.requiredText("id");
        String parent = body.text("parent");
        if (!Forms.UNIT.matcher(id).matches()) {
            throw AdminRefusal.badRequest("'id' must be an id like ou-ab12-cdef3456, not '" + id + "'");
        }
        List<String> accounts = body.texts("accounts");
        return place.in(request, (partition, now) -> {
            if (parent != null && partition.store().organizationalUnits.get(parent) == null) {
                throw new AdminRefusal(404, "there is no organizational unit '" + parent + "'");
            }
            boolean there = partition.store().organizationalUnits.get(id) != null;
            if (id.equals(parent) || (there && parent != null)) {
                throw AdminRefusal.badRequest("a unit stays where it is; delete it first to move it");
            }
            OrganizationalUnit unit = new OrganizationalUnit(id, parent, accounts);
            partition.store().organizationalUnits.put(id, unit);
            return describe(unit);
        });
    }

    /** Forms of ids. */
    private enum Forms {
        ;
        static final Pattern UNIT = Pattern.compile("ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}");
    }

    private JsonNode delete(AdminRequest request) {
        return place.remove(request, "id", store -> store.organizationalUnits, "there is no organizational unit");
    }

    private static ObjectNode describe(OrganizationalUnit unit) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("id", unit.id());
        if (unit.parent() != null) {
            answer.put("parent", unit.parent());
        }
        ArrayNode accounts = answer.putArray("accounts");
        unit.accounts().forEach(accounts::add);
        return answer;
    }
}
