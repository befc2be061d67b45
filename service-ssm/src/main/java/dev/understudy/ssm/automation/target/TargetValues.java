package dev.understudy.ssm.automation.target;

import dev.understudy.core.state.Partition;
import dev.understudy.ssm.automation.AutomationErrors;
import dev.understudy.ssm.model.Target;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.node.state.ResourceGroup;
import dev.understudy.ssm.state.SsmStore;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that targets come to in one account and region.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/running-automations-map-targets.html">Map
 *     targets for an automation</a>
 */
final class TargetValues {
    private static final String TAG = "tag:";

    private TargetValues() {}

    /**
     * The values of targets.
     *
     * @param type the type of resources that the runbook is for, or null for all
     */
    static List<String> of(List<Target> targets, @Nullable String type, Partition<SsmStore> partition) {
        if (targets.size() > 1) {
            throw AutomationErrors.severalTargets();
        }
        Target target = targets.get(0);
        String key = Objects.requireNonNullElse(target.key(), "");
        List<String> values = Objects.requireNonNullElse(target.values(), List.of());
        if (key.startsWith(TAG)) {
            return tagged(key.substring(TAG.length()), values, type, partition);
        }
        return switch (key) {
            case "ParameterValues" -> named(values);
            case "InstanceIds", "AWS::EC2::Instance" ->
                values.equals(List.of("*")) ? instances(partition.store()) : named(values);
            case "ResourceGroup", "resource-groups:Name" -> members(single(named(values)), type, partition.store());
            default -> throw AutomationErrors.targetKey();
        };
    }

    private static List<String> named(List<String> values) {
        if (values.isEmpty()) {
            throw AutomationErrors.invalidTarget();
        }
        return values;
    }

    private static String single(List<String> groups) {
        if (groups.size() > 1) {
            throw AutomationErrors.severalTargets();
        }
        return groups.get(0);
    }

    private static List<String> instances(SsmStore store) {
        return store.nodes.values().stream()
                .map(NodeRecord::id)
                .filter(id -> id.startsWith("i-"))
                .toList();
    }

    private static List<String> members(String name, @Nullable String type, SsmStore store) {
        ResourceGroup group = store.resourceGroups.require(name, AutomationErrors::invalidTarget);
        return group.resources().stream()
                .filter(resource -> !resource.startsWith("arn:")
                        || TaggedResource.of(resource).is(type))
                .map(resource -> resource.startsWith("arn:")
                        ? TaggedResource.of(resource).id()
                        : resource)
                .toList();
    }

    /** The ids of resources of Systems Manager that have a tag. */
    private static List<String> tagged(
            String tag, List<String> values, @Nullable String type, Partition<SsmStore> partition) {
        TreeSet<String> found = new TreeSet<>();
        partition.tags().all().forEach((resource, tags) -> {
            String value = tags.get(tag);
            TaggedResource tagged = TaggedResource.of(resource);
            if (value != null && (values.isEmpty() || values.contains(value)) && tagged.is(type)) {
                found.add(tagged.id());
            }
        });
        return List.copyOf(found);
    }
}
