package dev.understudy.ssm.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.alarm.AlarmState;
import dev.understudy.ssm.alarm.AlarmRecord;
import dev.understudy.ssm.alarm.Alarms;
import java.util.List;

/**
 * {@code ssm/alarms}: the states of CloudWatch's alarms. {@code PUT} with {@code {"name": …, "state": "ALARM"}} sets one,
 * and what it is to stop stops; {@code DELETE} with {@code &name=} lets Systems Manager no longer read it.
 */
public final class AlarmRoutes {
    private static final String PATH = "ssm/alarms";

    private final AdminPlace place;
    private final Alarms alarms;

    /** Routes to these alarms. */
    public AlarmRoutes(AdminPlace place, Alarms alarms) {
        this.place = place;
        this.alarms = alarms;
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", PATH, this::list),
                new AdminRoute("PUT", PATH, this::put),
                new AdminRoute("DELETE", PATH, this::delete));
    }

    private JsonNode list(AdminRequest request) {
        return place.list(request, "alarms", store -> store.alarms, AlarmRoutes::describe);
    }

    private JsonNode put(AdminRequest request) {
        AdminBody body = request.body("name", "state");
        AlarmRecord alarm = new AlarmRecord(body.requiredText("name"), body.constant("state", AlarmState.class));
        return place.in(request, (partition, now) -> {
            alarms.set(alarm, partition, now);
            return describe(alarm);
        });
    }

    private JsonNode delete(AdminRequest request) {
        String name = request.requiredQuery("name");
        return place.in(request, "name", (partition, now) -> {
            if (partition.store().alarms.get(name) == null) {
                throw new AdminRefusal(404, "there is no alarm '" + name + "'");
            }
            alarms.forget(name, partition, now);
            return JsonNodeFactory.instance.objectNode().put("status", "ok");
        });
    }

    private static ObjectNode describe(AlarmRecord alarm) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", alarm.name())
                .put("state", alarm.state().name());
    }
}
