package dev.understudy.ssm.node;

import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.service.PartitionRule;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.ListNodesInput;
import dev.understudy.ssm.model.ListNodesOutput;
import dev.understudy.ssm.model.ListNodesSummaryInput;
import dev.understudy.ssm.model.ListNodesSummaryOutput;
import dev.understudy.ssm.model.Node;
import dev.understudy.ssm.model.NodeFilter;
import dev.understudy.ssm.model.NodeOwnerInfo;
import dev.understudy.ssm.node.state.InstanceStage;
import dev.understudy.ssm.node.state.Machine;
import dev.understudy.ssm.node.state.NodeRecord;
import dev.understudy.ssm.state.SsmStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a Region, or of all Regions of an account, as the console explores them.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_ListNodes.html">ListNodes</a>
 */
final class Fleet {
    /** The data sync that knows of the nodes of all Regions. */
    private static final String EVERYWHERE = "AWS-QuickSetup-ManagedNode";

    private static final int PAGE = 50;

    private final Partitions<SsmStore> partitions;
    private final Pager pager = new Pager(PAGE, SsmErrors::unexplainedNextToken);

    Fleet(Partitions<SsmStore> partitions) {
        this.partitions = partitions;
    }

    /** Requests about several Regions, beside the rule for all others. */
    static PartitionRule owners(PartitionRule others) {
        return (input, caller) -> {
            boolean several = (input instanceof ListNodesInput list && list.syncName() != null)
                    || (input instanceof ListNodesSummaryInput summary && summary.syncName() != null);
            return several ? null : others.partition(input, caller);
        };
    }

    ListNodesOutput list(ListNodesInput input, RequestContext context) {
        List<Node> nodes = nodes(input.syncName(), input.filters(), context);
        PageSource<Node> source = PageSource.sorted(nodes, Fleet::position);
        Page<Node> page = pager.page(input, context, source);
        return ListNodesOutput.builder()
                .nodes(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    ListNodesSummaryOutput summary(ListNodesSummaryInput input, RequestContext context) {
        List<Map<String, String>> groups =
                NodeCensus.summary(input.aggregators(), nodes(input.syncName(), input.filters(), context));
        Page<Map<String, String>> page = pager.page(input, context, PageSource.fixed(groups));
        return ListNodesSummaryOutput.builder()
                .summary(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private static String position(Node node) {
        return node.region() + "/" + node.id();
    }

    private List<Node> nodes(@Nullable String syncName, @Nullable List<NodeFilter> filters, RequestContext context) {
        Predicate<Node> condition = NodeAttributes.condition(filters);
        List<Node> nodes = new ArrayList<>();
        if (syncName == null) {
            Partition<SsmStore> partition = partitions.of(context);
            collect(partition, organization(partition), context.now(), nodes);
        } else if (syncName.equals(EVERYWHERE)) {
            PartitionKey here = new PartitionKey(context.partition().service(), context.account(), context.region());
            Organization organization = partitions.within(here, (partition, now) -> organization(partition));
            partitions.keys().stream()
                    .filter(key -> key.account().equals(context.account()))
                    .forEach(key -> nodes.addAll(in(key, organization)));
        } else {
            throw NodeErrors.unknownSync(syncName);
        }
        return nodes.stream()
                .filter(condition)
                .sorted(Comparator.comparing(Fleet::position))
                .toList();
    }

    private static Organization organization(Partition<SsmStore> partition) {
        return new Organization(partition.store().organizationalUnits.values());
    }

    private List<Node> in(PartitionKey key, Organization organization) {
        return partitions.within(key, (partition, now) -> {
            List<Node> nodes = new ArrayList<>();
            collect(partition, organization, now, nodes);
            return nodes;
        });
    }

    private static void collect(
            Partition<SsmStore> partition, Organization organization, Instant now, List<Node> nodes) {
        NodeOwnerInfo owner = organization.owner(partition.key().account());
        Function<NodeRecord, Node> answer =
                node -> NodeAnswers.node(node, owner, partition.key().region(), now);
        partition.store().nodes.values().stream()
                .filter(Fleet::exists)
                .map(answer)
                .forEach(nodes::add);
    }

    /** Whether there is such a machine still; a stopped one is there. */
    private static boolean exists(NodeRecord node) {
        return !(node.machine() instanceof Machine.Ec2 instance && instance.state() == InstanceStage.TERMINATED);
    }
}
