package dev.understudy.core.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.fault.ActiveFault;
import dev.understudy.core.fault.Faults;
import java.util.List;

/**
 * {@code faults}: rules that disturb calls.
 *
 * <p>{@code POST} with {@code {"service": "ssm", "operation": "GetParameter", "input": {"Name": "/a"}, "occurrence":
 * {"first": 2}, "fault": "throttle"}} adds a rule. Instead of {@code fault}, which is throttle, reset, empty or malformed,
 * it may have an {@code error} with a {@code message} if wanted, or a {@code status} from 500 to 599. A {@code latency}
 * stands alone or beside one of them. {@code GET} lists the rules with their counts, {@code DELETE} takes back all or, as
 * {@code faults/7}, one.
 */
final class FaultRoutes {
    private static final String PATH = "faults";

    private final Faults faults;

    FaultRoutes(Faults faults) {
        this.faults = faults;
    }

    List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", PATH, this::list),
                new AdminRoute("GET", PATH + "/*", this::show),
                new AdminRoute("POST", PATH, this::add),
                new AdminRoute("DELETE", PATH, this::clear),
                new AdminRoute("DELETE", PATH + "/*", this::remove));
    }

    private JsonNode list(AdminRequest request) {
        request.onlyQuery();
        return all();
    }

    private JsonNode show(AdminRequest request) {
        request.onlyQuery();
        ActiveFault fault = faults.find(request.segment(1));
        if (fault == null) {
            throw absent(request);
        }
        return FaultJson.write(fault);
    }

    private JsonNode add(AdminRequest request) {
        request.onlyQuery();
        AdminBody body = request.body(
                "service", "operation", "input", "occurrence", "latency", "fault", "error", "message", "status");
        try {
            return FaultJson.write(faults.add(FaultJson.read(body)));
        } catch (IllegalArgumentException e) {
            throw AdminRefusal.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private JsonNode clear(AdminRequest request) {
        request.onlyQuery();
        faults.clear();
        return all();
    }

    private JsonNode remove(AdminRequest request) {
        request.onlyQuery();
        if (!faults.remove(request.segment(1))) {
            throw absent(request);
        }
        return all();
    }

    private static AdminRefusal absent(AdminRequest request) {
        return new AdminRefusal(404, "there is no rule '" + request.segment(1) + "'");
    }

    private ObjectNode all() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode rules = answer.putArray("rules");
        faults.list().forEach(fault -> rules.add(FaultJson.write(fault)));
        return answer;
    }
}
