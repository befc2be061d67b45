package dev.understudy.ssm.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.admin.AdminBody;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.admin.AdminRequest;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.admin.AdminPlace;
import dev.understudy.ssm.node.state.Machine;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.node.state.ResourceGroup;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code ssm/nodes} and {@code ssm/resource-groups}: the machines and groups that there are as far as Systems Manager
 * knows. Every route names an account and a region in its query.
 */
public final class NodeRoutes {
    private static final String ID = "id";
    private static final String TAGS = "tags";
    private static final String ACTIVATION_ID = "activationId";
    private static final String ACTIVATION_CODE = "activationCode";

    private final AdminPlace place;
    private final Registration registration;

    /** Routes to this state. */
    public NodeRoutes(AdminPlace place, Registration registration) {
        this.place = place;
        this.registration = registration;
    }

    /** All routes. */
    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", "ssm/nodes", this::list),
                new AdminRoute("POST", "ssm/nodes", this::declare),
                new AdminRoute("PUT", "ssm/nodes", this::change),
                new AdminRoute("DELETE", "ssm/nodes", this::remove),
                new AdminRoute("GET", "ssm/resource-groups", this::listGroups),
                new AdminRoute("PUT", "ssm/resource-groups", this::putGroup),
                new AdminRoute("DELETE", "ssm/resource-groups", this::removeGroup));
    }

    private JsonNode list(AdminRequest request) {
        return place.in(request, (partition, now) -> {
            ObjectNode answer = object();
            ArrayNode nodes = answer.putArray("nodes");
            partition.store().nodes.values().forEach(node -> nodes.add(describe(node, partition)));
            return answer;
        });
    }

    /** A new machine: one that registers with an activation, or else an instance of EC2. */
    private JsonNode declare(AdminRequest request) {
        AdminBody body = body(request, ID, ACTIVATION_ID, ACTIVATION_CODE);
        String id = body.text(ID);
        String activationId = body.text(ACTIVATION_ID);
        if (id != null && !NodeIds.ofInstance(id)) {
            throw AdminRefusal.badRequest("'id' must be i- and 8 or 17 letters and digits, not '" + id + "'");
        }
        if (id != null && activationId != null) {
            throw AdminRefusal.badRequest("a machine that registers with an activation gets its id from there");
        }
        return place.in(request, (partition, now) -> {
            if (id != null && partition.store().nodes.contains(id)) {
                throw new AdminRefusal(409, "there is a node '" + id + "' already");
            }
            NodeRecord node = activationId == null
                    ? registration.instance(id == null ? registration.instanceId() : id, partition.key(), now)
                    : registered(activationId, body.requiredText(ACTIVATION_CODE), partition, now);
            Map<String, String> tags = new LinkedHashMap<>(Registration.tagsAtFirst(node, partition.store()));
            tags.putAll(Objects.requireNonNullElse(body.textsByName(TAGS), Map.of()));
            return keep(node, body, tags, partition, now);
        });
    }

    private NodeRecord registered(String activationId, String code, Partition<SsmStore> partition, Instant now) {
        try {
            return registration.hybrid(activationId, code, partition.store(), now);
        } catch (ModeledError e) {
            throw AdminRefusal.badRequest(e.code() + ": " + e.getMessage());
        }
    }

    /** Changes what a test says of a machine, and nothing else. */
    private JsonNode change(AdminRequest request) {
        AdminBody body = body(request, ID);
        String id = body.requiredText(ID);
        return place.in(
                request,
                (partition, now) -> keep(require(id, partition), body, body.textsByName(TAGS), partition, now));
    }

    private JsonNode keep(
            NodeRecord node,
            AdminBody body,
            @Nullable Map<String, String> tags,
            Partition<SsmStore> partition,
            Instant now) {
        NodeRecord changed = new NodeFacts(body).applyTo(node, now);
        if (tags != null) {
            try {
                registration.tag(changed, tags, partition);
            } catch (ModeledError e) {
                throw AdminRefusal.badRequest("'" + TAGS + "': " + e.code() + " " + e.getMessage());
            }
        }
        registration.keep(changed, partition, now);
        return describe(changed, partition);
    }

    private JsonNode remove(AdminRequest request) {
        String id = request.requiredQuery(ID);
        return place.in(request, ID, (partition, now) -> {
            Registration.remove(require(id, partition).id(), partition);
            return object().put("status", "ok");
        });
    }

    private JsonNode listGroups(AdminRequest request) {
        return place.list(request, "resourceGroups", store -> store.resourceGroups, NodeRoutes::describe);
    }

    private JsonNode putGroup(AdminRequest request) {
        AdminBody body = request.body("name", "resources");
        ResourceGroup group = new ResourceGroup(body.requiredText("name"), body.texts("resources"));
        return place.in(request, (partition, now) -> {
            partition.store().resourceGroups.put(group.name(), group);
            return describe(group);
        });
    }

    private JsonNode removeGroup(AdminRequest request) {
        return place.remove(request, "name", store -> store.resourceGroups, "there is no resource group");
    }

    private static AdminBody body(AdminRequest request, String... further) {
        List<String> members = new ArrayList<>(List.of(further));
        members.add(TAGS);
        members.addAll(NodeFacts.MEMBERS);
        return request.body(members.toArray(String[]::new));
    }

    private static NodeRecord require(String id, Partition<SsmStore> partition) {
        NodeRecord node = partition.store().nodes.get(id);
        if (node == null) {
            throw new AdminRefusal(404, "there is no node '" + id + "'");
        }
        return node;
    }

    private static ObjectNode describe(NodeRecord node, Partition<SsmStore> partition) {
        ObjectNode answer = object().put(ID, node.id())
                .put("resourceType", node.machine().type().wireValue())
                .put("platformType", node.platform().type().wireValue())
                .put("platformName", node.platform().name())
                .put("platformVersion", node.platform().version())
                .put("agent", NodeFacts.spell(node.agent()));
        if (node.pingStatus() != null) {
            answer.put("pingStatus", node.pingStatus().wireValue());
        }
        answer.put("computerName", node.computerName()).put("ipAddress", node.ipAddress());
        if (node.machine() instanceof Machine.Ec2 instance) {
            answer.put("instanceState", instance.state().wireValue());
        } else if (node.machine() instanceof Machine.Hybrid hybrid) {
            answer.put(ACTIVATION_ID, hybrid.activationId());
        }
        ObjectNode tags = answer.putObject(TAGS);
        NodeSelection.tags(node, partition).forEach(tags::put);
        return answer;
    }

    private static ObjectNode describe(ResourceGroup group) {
        ObjectNode answer = object().put("name", group.name());
        group.resources().forEach(answer.putArray("resources")::add);
        return answer;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
