package dev.understudy.ssm.node;

import dev.understudy.core.model.WireEnum;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.model.PingStatus;
import dev.understudy.ssm.model.PlatformType;
import dev.understudy.ssm.model.ResourceType;
import dev.understudy.ssm.model.SourceType;
import dev.understudy.ssm.node.state.Machine;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.state.SsmStore;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What filters of nodes can look at, by the key that callers name it by.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_InstanceInformationStringFilter.html">
 *     InstanceInformationStringFilter</a>
 */
final class FilterableFacts {
    /** The key of nodes by their ids. */
    static final String INSTANCE_IDS = "InstanceIds";

    /** The key of nodes by the activations that they registered with. */
    static final String ACTIVATION_IDS = "ActivationIds";

    private static final String TAG_KEY = "tag-key";
    private static final String TAG = "tag:";

    private FilterableFacts() {}

    /** Whether a key is about tags. */
    static boolean aboutTags(String key) {
        return key.equals(TAG_KEY) || (key.startsWith(TAG) && key.length() > TAG.length());
    }

    /** What nodes have under a key, possibly nothing; null if the key means nothing. */
    static @Nullable Function<NodeRecord, Collection<String>> of(String key, Partition<SsmStore> partition) {
        if (key.equals(TAG_KEY)) {
            return node -> NodeSelection.tags(node, partition).keySet();
        }
        if (aboutTags(key)) {
            String tag = key.substring(TAG.length());
            return node -> oneOrNone(NodeSelection.tags(node, partition).get(tag));
        }
        return switch (key) {
            case INSTANCE_IDS -> node -> List.of(node.id());
            case "AgentVersion" -> node -> oneOrNone(node.agent().version());
            case "PingStatus" -> node -> wire(node.pingStatus());
            case "PlatformTypes" -> node -> wire(node.platform().type());
            case ACTIVATION_IDS ->
                node -> node.machine() instanceof Machine.Hybrid hybrid ? List.of(hybrid.activationId()) : List.of();
            case "IamRole" -> node -> oneOrNone(HostManagement.roleOf(node, partition.store()));
            case "ResourceType" -> node -> wire(node.machine().type());
            case "SourceIds" -> node -> oneOrNone(node.machine().sourceId());
            case "SourceTypes" -> node -> wire(node.machine().sourceType());
            // Nothing is associated with nodes as long as there are no associations.
            case "AssociationStatus" -> node -> List.of();
            default -> null;
        };
    }

    /** The values that something under a key can have at all; null if they are free. */
    static @Nullable List<String> possible(String key) {
        return switch (key) {
            case "PingStatus" -> wire(PingStatus.values());
            case "PlatformTypes" -> wire(PlatformType.values());
            case "ResourceType" -> wire(ResourceType.values());
            case "SourceTypes" -> wire(SourceType.values());
            case "AssociationStatus" -> List.of("Success", "Pending", "Failed");
            default -> null;
        };
    }

    private static List<String> oneOrNone(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> wire(@Nullable WireEnum value) {
        return value == null ? List.of() : List.of(value.wireValue());
    }

    private static List<String> wire(WireEnum[] values) {
        return Arrays.stream(values).map(WireEnum::wireValue).toList();
    }
}
