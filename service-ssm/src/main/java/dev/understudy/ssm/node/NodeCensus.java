package dev.understudy.ssm.node;

import dev.understudy.ssm.model.Node;
import dev.understudy.ssm.model.NodeAggregator;
import dev.understudy.ssm.model.NodeAttributeName;
import dev.understudy.ssm.model.NodeFilterKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Counts nodes by their attributes. An aggregator counts by one attribute; those in it refine its groups by one more.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListNodesSummary.html">
 *     ListNodesSummary</a>
 */
final class NodeCensus {
    private static final String COUNT = "Count";

    /** An answer has room for a count and so many attributes. */
    private static final int MOST_ATTRIBUTES = 2;

    private NodeCensus() {}

    /**
     * The groups of all aggregators, in the order of the attributes' values. Nodes that lack an attribute are in no
     * group of it.
     *
     * @throws dev.understudy.core.error.ModeledError {@code InvalidAggregatorException}, if a group would have more
     *     attributes than an answer has room for, or one of them twice
     */
    static List<Map<String, String>> summary(List<NodeAggregator> aggregators, Collection<Node> nodes) {
        List<Map<String, String>> summary = new ArrayList<>();
        for (NodeAggregator aggregator : aggregators) {
            groups(aggregator, List.of(), nodes, summary);
        }
        return summary;
    }

    private static void groups(
            NodeAggregator aggregator,
            List<NodeAttributeName> outer,
            Collection<Node> nodes,
            List<Map<String, String>> summary) {
        List<NodeAttributeName> attributes = new ArrayList<>(outer);
        attributes.add(aggregator.attributeName());
        if (attributes.size() > MOST_ATTRIBUTES || outer.contains(aggregator.attributeName())) {
            throw NodeErrors.aggregator();
        }
        List<NodeAggregator> inner = Objects.requireNonNullElse(aggregator.aggregators(), List.of());
        if (inner.isEmpty()) {
            count(attributes, nodes).forEach(summary::add);
        }
        inner.forEach(refinement -> groups(refinement, attributes, nodes, summary));
    }

    private static Collection<Map<String, String>> count(List<NodeAttributeName> attributes, Collection<Node> nodes) {
        Map<String, Map<String, String>> groups = new TreeMap<>();
        for (Node node : nodes) {
            Map<String, String> group = new LinkedHashMap<>();
            for (NodeAttributeName attribute : attributes) {
                String value = NodeAttributes.of(node, NodeFilterKey.valueOf(attribute.name()));
                if (value != null) {
                    group.put(attribute.wireValue(), value);
                }
            }
            if (group.size() == attributes.size()) {
                groups.computeIfAbsent(String.join("\n", group.values()), key -> group)
                        .merge(COUNT, "1", (before, one) -> Long.toString(Long.parseLong(before) + 1));
            }
        }
        return groups.values();
    }
}
