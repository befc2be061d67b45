package dev.understudy.core.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.event.EventLog;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** {@code events}: what AWS would have sent, each in the envelope that EventBridge puts around it. */
final class EventRoutes {
    private final EventLog log;

    EventRoutes(EventLog log) {
        this.log = log;
    }

    List<AdminRoute> routes() {
        return List.of(new AdminRoute("GET", "events", this::find), new AdminRoute("DELETE", "events", this::forget));
    }

    private JsonNode find(AdminRequest request) {
        Map<String, String> query = request.onlyQuery("service", "account", "region", "type", "limit");
        List<EmittedEvent> found = log.find(filter(query));
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode events = answer.putArray("events");
        for (EmittedEvent event : request.newest(found)) {
            write(event, events.addObject());
        }
        return answer;
    }

    private JsonNode forget(AdminRequest request) {
        log.forget(filter(request.onlyQuery("service", "account", "region", "type")));
        return JsonNodeFactory.instance.objectNode().put("status", "ok");
    }

    private static Predicate<EmittedEvent> filter(Map<String, String> query) {
        String service = query.get("service");
        Predicate<EmittedEvent> all = event -> true;
        return all.and(event -> service == null
                        || event.source().equals(service)
                        || event.source().equals("aws." + service))
                .and(event -> query.getOrDefault("account", event.account()).equals(event.account()))
                .and(event -> query.getOrDefault("region", event.region()).equals(event.region()))
                .and(event -> query.getOrDefault("type", event.type()).equals(event.type()));
    }

    private static void write(EmittedEvent event, ObjectNode json) {
        json.put("version", "0")
                .put("id", event.id())
                .put("detail-type", event.type())
                .put("source", event.source())
                .put("account", event.account())
                .put("time", event.time().toString())
                .put("region", event.region());
        ArrayNode resources = json.putArray("resources");
        event.resources().forEach(resources::add);
        json.set("detail", event.detail());
    }
}
