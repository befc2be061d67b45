package dev.understudy.ssm.parameter;

import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.DescribeParametersInput;
import dev.understudy.ssm.model.GetParameterHistoryInput;
import dev.understudy.ssm.model.GetParametersByPathInput;
import dev.understudy.ssm.model.Parameter;
import dev.understudy.ssm.model.ParameterHistory;
import dev.understudy.ssm.model.ParameterMetadata;
import dev.understudy.ssm.parameter.name.ParameterName;
import dev.understudy.ssm.parameter.name.ParameterReference;
import dev.understudy.ssm.parameter.published.PublishedParameters;
import dev.understudy.ssm.parameter.search.ParameterQuery;
import dev.understudy.ssm.parameter.search.SortedNames;
import dev.understudy.ssm.parameter.secure.SecureStrings;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import dev.understudy.ssm.resourcepolicy.ResourcePolicyRecord;
import dev.understudy.ssm.resourcepolicy.Sharing;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lists: parameters below a path, descriptions of parameters, and the history of one. */
final class ParameterLists {
    private static final int PATH_PAGE = 10;
    private static final int DESCRIBE_PAGE = 10;
    private static final int HISTORY_PAGE = 50;

    private final Partitions<SsmStore> partitions;
    private final PublishedParameters published;
    private final SecureStrings secureStrings;
    private final Pager pager = new Pager(DESCRIBE_PAGE, SsmErrors::invalidNextToken);

    ParameterLists(Partitions<SsmStore> partitions, PublishedParameters published, SecureStrings secureStrings) {
        this.partitions = partitions;
        this.published = published;
        this.secureStrings = secureStrings;
    }

    /** The values below a path. */
    Page<Parameter> byPath(GetParametersByPathInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        ParameterQuery query = ParameterQuery.of(input);
        PageSource<ParameterRecord> found =
                query.selection().pages(names(query, partition), condition(query, partition));
        boolean withDecryption = Boolean.TRUE.equals(input.withDecryption());
        return pager.page(input, context, PATH_PAGE, found)
                .map(parameter -> value(parameter, query.matchedLabel(parameter), withDecryption, partition));
    }

    private Parameter value(
            ParameterRecord parameter, @Nullable String label, boolean withDecryption, Partition<SsmStore> partition) {
        ParameterVersion version =
                label == null ? parameter.latest() : Objects.requireNonNull(parameter.labelled(label));
        String key = ParameterName.of(parameter.name()).key();
        return ParameterAnswers.value(
                parameter.name(),
                label == null ? null : ":" + label,
                secureStrings.open(version, key, withDecryption, partition),
                parameter,
                version,
                partition.key());
    }

    /** Descriptions of the caller's own parameters, or of public ones. */
    Page<ParameterMetadata> describe(DescribeParametersInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        ParameterQuery query = ParameterQuery.of(input);
        PageSource<ParameterRecord> found =
                query.selection().pages(names(query, partition), condition(query, partition));
        return pager.page(input, context, found)
                .map(parameter -> ParameterAnswers.metadata(parameter.name(), parameter, partition.key()));
    }

    private SortedNames<ParameterRecord> names(ParameterQuery query, Partition<SsmStore> partition) {
        SortedNames<ParameterRecord> own = SortedNames.of(partition.store().parameters);
        return query.published()
                ? SortedNames.union(own, published.in(partition.key().region()))
                : own;
    }

    private static Predicate<ParameterRecord> condition(ParameterQuery query, Partition<SsmStore> partition) {
        return query.condition(parameter -> partition.tags().of(ParameterAnswers.arn(parameter, partition.key())));
    }

    /** Descriptions of what other accounts share with the caller, under their ARNs. */
    Page<ParameterMetadata> describeShared(DescribeParametersInput input, RequestContext context) {
        ParameterQuery query = ParameterQuery.of(input);
        List<ParameterMetadata> shared = new ArrayList<>();
        for (PartitionKey owner : partitions.keys()) {
            boolean other =
                    !owner.account().equals(context.account()) && owner.region().equals(context.region());
            if (other) {
                // One lock after another, so that no two partitions are ever held at once.
                partitions.within(owner, (partition, now) -> shared.addAll(shared(query, partition, context)));
            }
        }
        shared.sort(Comparator.comparing(parameter -> String.valueOf(parameter.arn())));
        return pager.page(input, context, PageSource.sorted(shared, parameter -> String.valueOf(parameter.arn())));
    }

    private static List<ParameterMetadata> shared(
            ParameterQuery query, Partition<SsmStore> partition, RequestContext context) {
        SsmStore store = partition.store();
        NavigableMap<String, ParameterRecord> visible = new TreeMap<>();
        for (ResourcePolicyRecord policy : store.resourcePolicies.values()) {
            int name = policy.resourceArn().indexOf(":parameter/");
            String key = name < 0 ? "" : policy.resourceArn().substring(name + ":parameter".length());
            ParameterRecord parameter = store.parameters.get(key);
            if (parameter != null && Sharing.lists(policy, context.account())) {
                visible.put(key, parameter);
            }
        }
        List<ParameterMetadata> found = new ArrayList<>();
        query.selection()
                .pages(SortedNames.of(visible), condition(query, partition))
                .after(null)
                .forEachRemaining(at -> found.add(ParameterAnswers.metadata(
                        ParameterAnswers.arn(at.item(), partition.key()), at.item(), partition.key())));
        return found;
    }

    /** The kept versions of a parameter, oldest first. */
    Page<ParameterHistory> history(
            GetParameterHistoryInput input,
            ParameterReference reference,
            ParameterRecord parameter,
            RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        boolean withDecryption = Boolean.TRUE.equals(input.withDecryption());
        PageSource<ParameterVersion> versions = PageSource.sorted(
                parameter.versions(), version -> String.format(Locale.ROOT, "%019d", version.number()));
        return pager.page(input, context, HISTORY_PAGE, versions)
                .map(version -> ParameterAnswers.history(
                        reference.shownName(parameter.name()),
                        secureStrings.open(version, reference.name().key(), withDecryption, partition),
                        parameter,
                        version));
    }
}
