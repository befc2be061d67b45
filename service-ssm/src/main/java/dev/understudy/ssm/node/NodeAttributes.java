package dev.understudy.ssm.node;

import dev.understudy.core.model.WireEnum;
import dev.understudy.ssm.model.InstanceInfo;
import dev.understudy.ssm.model.ManagedStatus;
import dev.understudy.ssm.model.Node;
import dev.understudy.ssm.model.NodeFilter;
import dev.understudy.ssm.model.NodeFilterKey;
import dev.understudy.ssm.model.NodeFilterOperatorType;
import dev.understudy.ssm.model.NodeOwnerInfo;
import dev.understudy.ssm.model.NodeType;
import dev.understudy.ssm.model.PlatformType;
import dev.understudy.ssm.model.ResourceType;
import dev.understudy.ssm.model.SourceType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of nodes that {@code ListNodes} and {@code ListNodesSummary} filter and count by.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_NodeFilter.html">NodeFilter</a>
 */
final class NodeAttributes {
    private NodeAttributes() {}

    /** What a node has under a key, or null. */
    static @Nullable String of(Node node, NodeFilterKey key) {
        InstanceInfo info = ((NodeType.Instance) Objects.requireNonNull(node.nodeType())).value();
        return switch (key) {
            case AGENT_TYPE -> info.agentType();
            case AGENT_VERSION -> info.agentVersion();
            case COMPUTER_NAME -> info.computerName();
            case INSTANCE_ID -> node.id();
            case INSTANCE_STATUS -> info.instanceStatus();
            case IP_ADDRESS -> info.ipAddress();
            case MANAGED_STATUS -> wire(info.managedStatus());
            case PLATFORM_NAME -> info.platformName();
            case PLATFORM_TYPE -> wire(info.platformType());
            case PLATFORM_VERSION -> info.platformVersion();
            case RESOURCE_TYPE -> wire(info.resourceType());
            case ORGANIZATIONAL_UNIT_ID -> owner(node).organizationalUnitId();
            case ORGANIZATIONAL_UNIT_PATH -> owner(node).organizationalUnitPath();
            case REGION -> node.region();
            case ACCOUNT_ID -> owner(node).accountId();
            case SOURCE_TYPE -> wire(info.sourceType());
            case SOURCE_ID -> info.sourceId();
            case SOURCE_LOCATION -> info.sourceLocation();
            case AVAILABILITY_ZONE -> info.availabilityZone();
            case AVAILABILITY_ZONE_ID -> info.availabilityZoneId();
        };
    }

    private static NodeOwnerInfo owner(Node node) {
        return Objects.requireNonNull(node.owner());
    }

    private static @Nullable String wire(@Nullable WireEnum value) {
        return value == null ? null : value.wireValue();
    }

    /**
     * The condition of filters: one value of each has to fit, and each filter. Who does not ask for unmanaged nodes gets
     * managed ones.
     *
     * @throws dev.understudy.core.error.ModeledError {@code InvalidFilter}, if a key does not support a value
     */
    static Predicate<Node> condition(@Nullable List<NodeFilter> filters) {
        List<NodeFilter> given = Objects.requireNonNullElse(filters, List.of());
        Predicate<Node> all = given.stream().anyMatch(filter -> filter.key() == NodeFilterKey.MANAGED_STATUS)
                ? node -> true
                : node -> ManagedStatus.MANAGED.wireValue().equals(of(node, NodeFilterKey.MANAGED_STATUS));
        for (NodeFilter filter : given) {
            all = all.and(condition(filter));
        }
        return all;
    }

    private static Predicate<Node> condition(NodeFilter filter) {
        NodeFilterOperatorType type = Objects.requireNonNullElse(filter.type(), NodeFilterOperatorType.EQUAL);
        if (type != NodeFilterOperatorType.BEGIN_WITH) {
            checkValues(filter);
        }
        if (filter.key() == NodeFilterKey.MANAGED_STATUS && filter.values().contains(ManagedStatus.ALL.wireValue())) {
            return node -> type != NodeFilterOperatorType.NOT_EQUAL;
        }
        return switch (type) {
            case EQUAL -> node -> filter.values().contains(Objects.requireNonNullElse(of(node, filter.key()), ""));
            case NOT_EQUAL -> node -> !filter.values().contains(Objects.requireNonNullElse(of(node, filter.key()), ""));
            case BEGIN_WITH ->
                node -> filter.values().stream()
                        .anyMatch(Objects.requireNonNullElse(of(node, filter.key()), "")::startsWith);
        };
    }

    private static void checkValues(NodeFilter filter) {
        List<? extends WireEnum> possible = switch (filter.key()) {
            case MANAGED_STATUS -> Arrays.asList(ManagedStatus.values());
            case PLATFORM_TYPE -> Arrays.asList(PlatformType.values());
            case RESOURCE_TYPE -> Arrays.asList(ResourceType.values());
            case SOURCE_TYPE -> Arrays.asList(SourceType.values());
            default -> List.of();
        };
        if (possible.isEmpty()) {
            return;
        }
        for (String value : filter.values()) {
            if (possible.stream().noneMatch(legal -> legal.wireValue().equals(value))) {
                throw NodeErrors.unsupportedValue(filter.key().wireValue(), value);
            }
        }
    }
}
