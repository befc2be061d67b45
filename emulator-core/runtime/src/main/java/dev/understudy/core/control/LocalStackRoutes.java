package dev.understudy.core.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.Emulator;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import java.util.List;

/**
 * {@code /_localstack/health} in the form that LocalStack gives it, so that compose files, wait strategies and scripts
 * which ask for it need no change; see its <a
 * href="https://docs.localstack.cloud/aws/configuration/networking/internal-endpoints/">internal endpoints</a>.
 */
final class LocalStackRoutes {
    private final Emulator emulator;

    LocalStackRoutes(Emulator emulator) {
        this.emulator = emulator;
    }

    List<AdminRoute> routes() {
        return List.of(new AdminRoute("GET", "health", this::health));
    }

    /** Whatever runs here runs from the start: nothing is {@code available} and waits to be asked first. */
    private JsonNode health(AdminRequest request) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ObjectNode services = answer.putObject("services");
        emulator.services().forEach(service -> services.put(service.toString(), "running"));
        return answer.put("edition", "understudy").put("version", Emulator.version());
    }
}
