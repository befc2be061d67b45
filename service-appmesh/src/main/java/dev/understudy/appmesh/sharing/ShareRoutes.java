package dev.understudy.appmesh.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appmesh.state.Share;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The admin API for shares, in place of AWS Resource Access Manager: {@code POST}, {@code GET} and {@code DELETE} of
 * {@code /_understudy/appmesh/shares}. A share is {@code {"meshName", "meshOwner", "principal", "region"}}, in the body or
 * as query parameters.
 */
public final class ShareRoutes {
    private static final String PATH = "appmesh/shares";
    private static final List<String> FIELDS = List.of("meshName", "meshOwner", "principal", "region");

    private final Sharing sharing;

    /** Routes to these shares. */
    public ShareRoutes(Sharing sharing) {
        this.sharing = sharing;
    }

    /** The routes. */
    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("POST", PATH, this::share),
                new AdminRoute("GET", PATH, this::list),
                new AdminRoute("DELETE", PATH, this::unshare));
    }

    private JsonNode share(AdminRequest request) {
        Sharing.Placed placed = placed(request);
        if (placed.meshOwner().equals(placed.share().principal())) {
            throw new AdminRefusal(400, "a mesh cannot be shared with its owner");
        }
        if (!sharing.share(placed)) {
            throw new AdminRefusal(
                    404,
                    "account " + placed.meshOwner() + " has no mesh "
                            + placed.share().meshName() + " in " + placed.region());
        }
        return json(placed);
    }

    private JsonNode unshare(AdminRequest request) {
        Sharing.Placed placed = placed(request);
        if (!sharing.unshare(placed)) {
            throw new AdminRefusal(404, "there is no such share");
        }
        return json(placed);
    }

    private JsonNode list(AdminRequest request) {
        ArrayNode shares = JsonNodeFactory.instance.arrayNode();
        for (Sharing.Placed placed : sharing.all()) {
            ObjectNode share = json(placed);
            if (matches(share, request.query())) {
                shares.add(share);
            }
        }
        return JsonNodeFactory.instance.objectNode().set("shares", shares);
    }

    private static boolean matches(ObjectNode share, Map<String, String> query) {
        return FIELDS.stream()
                .allMatch(field ->
                        !query.containsKey(field) || share.path(field).asText().equals(query.get(field)));
    }

    private static Sharing.Placed placed(AdminRequest request) {
        Share share = new Share(required(request, "meshName"), account(request, "principal"));
        return new Sharing.Placed(share, account(request, "meshOwner"), required(request, "region"));
    }

    private static String account(AdminRequest request, String field) {
        String account = required(request, field);
        if (account.length() != 12 || !account.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new AdminRefusal(400, field + " must be an account id of 12 digits");
        }
        return account;
    }

    private static String required(AdminRequest request, String field) {
        String inQuery = request.query().get(field);
        String value = inQuery != null ? inQuery : inBody(request.body(), field);
        if (value == null || value.isEmpty()) {
            throw new AdminRefusal(400, "a share needs " + String.join(", ", FIELDS) + "; there is no " + field);
        }
        return value;
    }

    private static @Nullable String inBody(@Nullable JsonNode body, String field) {
        return body == null ? null : body.path(field).textValue();
    }

    private static ObjectNode json(Sharing.Placed placed) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("meshName", placed.share().meshName())
                .put("meshOwner", placed.meshOwner())
                .put("principal", placed.share().principal())
                .put("region", placed.region());
    }
}
