package dev.understudy.core.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.Emulator;
import dev.understudy.core.ResetScope;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.service.BoundOperation;
import dev.understudy.core.service.EmulatedService;
import java.util.List;
import java.util.Map;

/** {@code health}, {@code version} and {@code reset}. */
final class StatusRoutes {
    private final Emulator emulator;

    StatusRoutes(Emulator emulator) {
        this.emulator = emulator;
    }

    List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", "health", this::health),
                new AdminRoute("GET", "version", this::version),
                new AdminRoute("POST", "reset", this::reset));
    }

    private JsonNode health(AdminRequest request) {
        request.onlyQuery();
        ObjectNode answer = ok();
        ObjectNode services = answer.putObject("services");
        for (EmulatedService service : emulator.services()) {
            List<BoundOperation> operations =
                    service.operations().operations().values().asList();
            long implemented =
                    operations.stream().filter(BoundOperation::implemented).count();
            services.putObject(service.toString())
                    .put("operationsImplemented", implemented)
                    .put("operations", operations.size());
        }
        return answer;
    }

    private JsonNode version(AdminRequest request) {
        request.onlyQuery();
        return JsonNodeFactory.instance
                .objectNode()
                .put("version", Emulator.version())
                .put("java", Runtime.version().toString());
    }

    private JsonNode reset(AdminRequest request) {
        Map<String, String> query = request.onlyQuery("service", "account", "region", "keep");
        String service = query.get("service");
        String keep = query.get("keep");
        if (service != null
                && emulator.services().stream()
                        .noneMatch(known -> known.toString().equals(service))) {
            throw AdminRefusal.badRequest("there is no service '" + service + "'; there are " + emulator.services());
        }
        if (keep != null && !keep.equals("outcomes")) {
            throw AdminRefusal.badRequest("a reset keeps 'outcomes' or nothing, not '" + keep + "'");
        }
        emulator.reset(new ResetScope(service, query.get("account"), query.get("region"), keep != null));
        return ok();
    }

    private static ObjectNode ok() {
        return JsonNodeFactory.instance.objectNode().put("status", "ok");
    }
}
