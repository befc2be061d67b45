package dev.understudy.ssm.node;

import dev.understudy.core.state.Partition;
import dev.understudy.ssm.model.DescribeInstanceInformationInput;
import dev.understudy.ssm.model.InstanceInformationFilter;
import dev.understudy.ssm.model.InstanceInformationStringFilter;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The filters of {@code DescribeInstanceInformation}: one value of each has to fit, and each filter.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeInstanceInformation.html">
 *     DescribeInstanceInformation</a>
 */
final class InformationFilters {
    private record Filter(String key, List<String> values) {}

    private InformationFilters() {}

    /** The condition that a request makes. */
    static Predicate<NodeRecord> condition(DescribeInstanceInformationInput input, Partition<SsmStore> partition) {
        Predicate<NodeRecord> all = NodeRecord::managed;
        for (Filter filter : filters(input)) {
            Function<NodeRecord, Collection<String>> facts = FilterableFacts.of(filter.key, partition);
            if (facts == null) {
                throw NodeErrors.unknownInformationKey(filter.key);
            }
            filter.values.forEach(value -> checkValue(filter.key, value));
            all = all.and(node -> facts.apply(node).stream().anyMatch(filter.values::contains));
        }
        return all;
    }

    private static List<Filter> filters(DescribeInstanceInformationInput input) {
        List<InstanceInformationFilter> legacy =
                Objects.requireNonNullElse(input.instanceInformationFilterList(), List.of());
        List<InstanceInformationStringFilter> current = Objects.requireNonNullElse(input.filters(), List.of());
        if (!legacy.isEmpty() && !current.isEmpty()) {
            throw NodeErrors.bothKindsOfFilters();
        }
        List<Filter> filters = new ArrayList<>();
        legacy.forEach(filter -> filters.add(new Filter(filter.key().wireValue(), filter.valueSet())));
        current.forEach(filter -> filters.add(new Filter(filter.key(), filter.values())));
        long tags = filters.stream()
                .filter(filter -> FilterableFacts.aboutTags(filter.key))
                .count();
        if (tags > 0 && tags < filters.size()) {
            throw NodeErrors.mixedFilters();
        }
        return filters;
    }

    private static void checkValue(String key, String value) {
        if (key.equals(FilterableFacts.INSTANCE_IDS)) {
            NodeIds.checkNode(value);
        }
        List<String> possible = FilterableFacts.possible(key);
        if (possible != null && !possible.contains(value)) {
            throw NodeErrors.impossibleInformation();
        }
    }
}
