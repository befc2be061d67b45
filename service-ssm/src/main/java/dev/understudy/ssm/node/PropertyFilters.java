package dev.understudy.ssm.node;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.model.DescribeInstancePropertiesInput;
import dev.understudy.ssm.model.InstancePropertyFilter;
import dev.understudy.ssm.model.InstancePropertyFilterOperator;
import dev.understudy.ssm.model.InstancePropertyStringFilter;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.state.SsmStore;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The filters of {@code DescribeInstanceProperties}: one value of each has to fit, and each filter.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeInstanceProperties.html">
 *     DescribeInstanceProperties</a>
 */
final class PropertyFilters {
    /** Nodes by a document that is associated with them: none is as long as there are no associations. */
    private static final String DOCUMENT_NAME = "DocumentName";

    private static final Splitter DOTS = Splitter.on('.');
    private static final CharMatcher VERSION = CharMatcher.inRange('0', '9').or(CharMatcher.is('.'));

    private record Filter(String key, List<String> values, InstancePropertyFilterOperator operator) {}

    private PropertyFilters() {}

    /** The condition that a request makes. */
    static Predicate<NodeRecord> condition(DescribeInstancePropertiesInput input, Partition<SsmStore> partition) {
        Predicate<NodeRecord> all = node -> true;
        for (Filter filter : filters(input)) {
            Function<NodeRecord, Collection<String>> facts = facts(filter.key, partition);
            filter.values.forEach(value -> checkValue(filter, value));
            all = all.and(node -> fits(facts.apply(node), filter));
        }
        return all;
    }

    private static List<Filter> filters(DescribeInstancePropertiesInput input) {
        List<Filter> filters = new ArrayList<>();
        for (InstancePropertyFilter filter :
                Objects.requireNonNullElse(input.instancePropertyFilterList(), List.<InstancePropertyFilter>of())) {
            filters.add(new Filter(filter.key().wireValue(), filter.valueSet(), InstancePropertyFilterOperator.EQUAL));
        }
        for (InstancePropertyStringFilter filter :
                Objects.requireNonNullElse(input.filtersWithOperator(), List.<InstancePropertyStringFilter>of())) {
            filters.add(new Filter(
                    filter.key(),
                    filter.values(),
                    Objects.requireNonNullElse(filter.operator(), InstancePropertyFilterOperator.EQUAL)));
        }
        return filters;
    }

    private static Function<NodeRecord, Collection<String>> facts(String key, Partition<SsmStore> partition) {
        if (key.equals(DOCUMENT_NAME)) {
            return node -> List.of();
        }
        Function<NodeRecord, Collection<String>> facts = FilterableFacts.of(key, partition);
        if (facts == null) {
            throw NodeErrors.unknownPropertyKey();
        }
        return facts;
    }

    /** A beginning, or what something is less than, need not be a value of its own. */
    private static void checkValue(Filter filter, String value) {
        boolean whole = filter.operator == InstancePropertyFilterOperator.EQUAL
                || filter.operator == InstancePropertyFilterOperator.NOT_EQUAL;
        if (!whole) {
            return;
        }
        if (filter.key.equals(FilterableFacts.INSTANCE_IDS)) {
            NodeIds.checkNode(value);
        }
        if (filter.key.equals(FilterableFacts.ACTIVATION_IDS)) {
            NodeIds.checkActivation(value);
        }
        List<String> possible = FilterableFacts.possible(filter.key);
        if (possible != null && !possible.contains(value)) {
            throw NodeErrors.impossibleProperty();
        }
    }

    private static boolean fits(Collection<String> facts, Filter filter) {
        Predicate<String> equal = filter.values::contains;
        return switch (filter.operator) {
            case EQUAL -> facts.stream().anyMatch(equal);
            case NOT_EQUAL -> facts.stream().noneMatch(equal);
            case BEGIN_WITH ->
                facts.stream().anyMatch(fact -> filter.values.stream().anyMatch(fact::startsWith));
            case LESS_THAN ->
                facts.stream().anyMatch(fact -> filter.values.stream().anyMatch(value -> compare(fact, value) < 0));
            case GREATER_THAN ->
                facts.stream().anyMatch(fact -> filter.values.stream().anyMatch(value -> compare(fact, value) > 0));
        };
    }

    /** Versions go by their numbers, so that 3.10 comes after 3.9; all else by its letters. */
    private static int compare(String fact, String value) {
        if (!version(fact) || !version(value)) {
            return fact.compareTo(value);
        }
        List<String> left = DOTS.splitToList(fact);
        List<String> right = DOTS.splitToList(value);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int part = new BigInteger(left.get(i)).compareTo(new BigInteger(right.get(i)));
            if (part != 0) {
                return part;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static boolean version(String text) {
        return VERSION.matchesAllOf(text) && DOTS.splitToStream(text).noneMatch(String::isEmpty);
    }
}
