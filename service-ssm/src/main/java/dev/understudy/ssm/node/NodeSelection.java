package dev.understudy.ssm.node;

import dev.understudy.core.error.ModeledError;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.node.state.ResourceGroup;
import dev.understudy.ssm.state.SsmStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that targets mean: those that satisfy all targets, each by one of its values.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_Target.html">Target</a>
 */
public final class NodeSelection {
    private static final String TAG = "tag:";
    private static final String GROUP_NAME = "resource-groups:Name";
    private static final String GROUP_TYPES = "resource-groups:ResourceTypeFilters";
    private static final String EC2_TYPE = "AWS::EC2::Instance";
    private static final String HYBRID_TYPE = "AWS::SSM::ManagedInstance";

    private NodeSelection() {}

    /**
     * The managed nodes that satisfy all of these targets, in the order in which they were registered. They are
     * switched on and have an agent, which need not answer. Ids of others are left out.
     *
     * @param unknownKey the refusal of a target whose key means nothing, by that key
     */
    public static List<NodeRecord> resolve(
            List<Target> targets, Partition<SsmStore> partition, Function<String, ? extends ModeledError> unknownKey) {
        Predicate<NodeRecord> all = NodeRecord::managed;
        for (Target target : targets) {
            all = all.and(condition(target, partition, unknownKey));
        }
        return partition.store().nodes.values().stream().filter(all).toList();
    }

    /** Whether the caller may list every resource group that targets name; of one that is not there nobody may. */
    public static boolean mayListGroups(List<Target> targets, SsmStore store) {
        return targets.stream()
                .filter(target -> GROUP_NAME.equals(target.key()))
                .flatMap(target -> values(target).stream())
                .allMatch(store.resourceGroups::contains);
    }

    /** The tags of a node. */
    public static Map<String, String> tags(NodeRecord node, Partition<SsmStore> partition) {
        return partition.tags().of(SsmArns.node(partition.key(), node.id()));
    }

    private static Predicate<NodeRecord> condition(
            Target target, Partition<SsmStore> partition, Function<String, ? extends ModeledError> unknownKey) {
        String key = Objects.requireNonNullElse(target.key(), "");
        List<String> values = values(target);
        if (key.startsWith(TAG) && key.length() > TAG.length()) {
            return node -> tagged(tags(node, partition).get(key.substring(TAG.length())), values);
        }
        return switch (key) {
            case "InstanceIds", "instanceids" -> node -> values.contains(node.id());
            case "tag-key" -> node -> values.stream().anyMatch(tags(node, partition)::containsKey);
            case GROUP_NAME -> node -> values.stream().anyMatch(group -> inGroup(node, group, partition.store()));
            case GROUP_TYPES -> node -> values.contains(type(node));
            default -> throw unknownKey.apply(key);
        };
    }

    /** An empty text among the values means the tag with an empty value, and no other. */
    private static boolean tagged(@Nullable String value, List<String> values) {
        return value != null && (values.isEmpty() || values.contains(value));
    }

    private static boolean inGroup(NodeRecord node, String name, SsmStore store) {
        ResourceGroup group = store.resourceGroups.get(name);
        return group != null && group.has(node.id());
    }

    private static String type(NodeRecord node) {
        return switch (node.machine().type()) {
            case EC2_INSTANCE -> EC2_TYPE;
            case MANAGED_INSTANCE -> HYBRID_TYPE;
        };
    }

    private static List<String> values(Target target) {
        return Objects.requireNonNullElse(target.values(), List.of());
    }
}
