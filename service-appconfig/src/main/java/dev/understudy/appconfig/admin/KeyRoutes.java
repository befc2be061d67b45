package dev.understudy.appconfig.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.state.KmsKeyStandIn;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.state.PartitionKey;
import java.util.List;
import java.util.Objects;

/**
 * {@code appconfig/keys}: what is known about keys of AWS Key Management Service, which is not emulated. Without a word
 * here, every well-formed identifier is an enabled customer managed key.
 *
 * <p>{@code PUT} with {@code {"identifier": "alias/app", "arn": "arn:aws:kms:…", "usable": true}} says which key an
 * identifier means, or with {@code "usable": false} that it is unknown, disabled or not the customer's. {@code GET} lists,
 * {@code DELETE} forgets. See {@link AdminPlace} for whose they are.
 */
public final class KeyRoutes {
    private static final String PATH = "appconfig/keys";

    private final AppConfigAccess access;

    /** Routes to this state. */
    public KeyRoutes(AppConfigAccess access) {
        this.access = access;
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", PATH, this::list),
                new AdminRoute("PUT", PATH, this::put),
                new AdminRoute("DELETE", PATH, this::clear));
    }

    private JsonNode list(AdminRequest request) {
        return access.locked(AdminPlace.of(request), (partition, now) -> {
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            ArrayNode list = answer.putArray("keys");
            partition.store().kmsKeys.values().forEach(key -> list.add(describe(key)));
            return answer;
        });
    }

    private JsonNode put(AdminRequest request) {
        PartitionKey place = AdminPlace.of(request);
        AdminBody body = request.body("identifier", "arn", "usable");
        String identifier = body.requiredText("identifier");
        KmsKeyStandIn key = new KmsKeyStandIn(
                identifier, Objects.requireNonNullElse(body.text("arn"), identifier), body.flag("usable", true));
        return access.locked(place, (partition, now) -> {
            partition.store().kmsKeys.put(identifier, key);
            return describe(key);
        });
    }

    private JsonNode clear(AdminRequest request) {
        return access.locked(AdminPlace.of(request), (partition, now) -> {
            partition.store().kmsKeys.clear();
            return JsonNodeFactory.instance.objectNode().set("keys", JsonNodeFactory.instance.arrayNode());
        });
    }

    private static ObjectNode describe(KmsKeyStandIn key) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("identifier", key.identifier())
                .put("arn", key.arn())
                .put("usable", key.usable());
    }
}
