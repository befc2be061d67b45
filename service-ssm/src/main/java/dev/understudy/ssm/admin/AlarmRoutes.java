package dev.understudy.ssm.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.ssm.alarm.AlarmRecord;
import dev.understudy.ssm.alarm.Alarms;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

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
        return place.in(request.onlyQuery("account", "region"), (partition, now) -> {
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            ArrayNode list = answer.putArray("alarms");
            partition.store().alarms.values().forEach(alarm -> list.add(describe(alarm)));
            return answer;
        });
    }

    private JsonNode put(AdminRequest request) {
        AdminBody body = request.body("name", "state");
        AlarmRecord alarm = new AlarmRecord(AdminPlace.required(body, "name"), state(body));
        return place.in(request.onlyQuery("account", "region"), (partition, now) -> {
            alarms.set(alarm, partition, now);
            return describe(alarm);
        });
    }

    private static AlarmRecord.State state(AdminBody body) {
        String text = AdminPlace.required(body, "state");
        AlarmRecord.State state = AlarmRecord.State.parse(text);
        if (state == null) {
            throw AdminRefusal.badRequest(
                    "'state' must be one of " + Arrays.toString(AlarmRecord.State.values()) + ", not '" + text + "'");
        }
        return state;
    }

    private JsonNode delete(AdminRequest request) {
        Map<String, String> query = request.onlyQuery("account", "region", "name");
        String name = AdminPlace.required(query.get("name"), "name");
        return place.in(query, (partition, now) -> {
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
