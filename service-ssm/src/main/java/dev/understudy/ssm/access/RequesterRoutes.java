package dev.understudy.ssm.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.ssm.access.state.Requester;
import dev.understudy.ssm.admin.AdminPlace;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * {@code ssm/requester}: the user who asks for access, about whom policies decide. {@code PUT} with {@code {"userId": …,
 * "groups": […], "attributes": {…}, "principalTags": {…}}} declares one; {@code DELETE} forgets it.
 */
public final class RequesterRoutes {
    private static final String PATH = "ssm/requester";

    private final AdminPlace place;

    /** Routes to this state. */
    public RequesterRoutes(AdminPlace place) {
        this.place = place;
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(new AdminRoute("PUT", PATH, this::put), new AdminRoute("DELETE", PATH, this::delete));
    }

    private JsonNode put(AdminRequest request) {
        AdminBody body = request.body("userId", "groups", "attributes", "principalTags");
        Requester requester = new Requester(
                body.requiredText("userId"),
                body.texts("groups"),
                Objects.requireNonNullElse(body.textsByName("attributes"), Map.of()),
                Objects.requireNonNullElse(body.textsByName("principalTags"), Map.of()));
        return place.in(request, (partition, now) -> {
            partition.store().requesters.put(partition.key().account(), requester);
            return describe(requester);
        });
    }

    private JsonNode delete(AdminRequest request) {
        return place.in(request, (partition, now) -> {
            partition.store().requesters.remove(partition.key().account());
            return JsonNodeFactory.instance.objectNode().put("status", "ok");
        });
    }

    private static ObjectNode describe(Requester requester) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("userId", requester.userId());
        requester.groups().forEach(answer.putArray("groups")::add);
        requester.attributes().forEach(answer.putObject("attributes")::put);
        requester.principalTags().forEach(answer.putObject("principalTags")::put);
        return answer;
    }
}
