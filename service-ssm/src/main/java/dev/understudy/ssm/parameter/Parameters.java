package dev.understudy.ssm.parameter;

import dev.understudy.core.paging.Page;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.model.DeleteParameterInput;
import dev.understudy.ssm.model.DeleteParameterOutput;
import dev.understudy.ssm.model.DeleteParametersInput;
import dev.understudy.ssm.model.DeleteParametersOutput;
import dev.understudy.ssm.model.DescribeParametersInput;
import dev.understudy.ssm.model.DescribeParametersOutput;
import dev.understudy.ssm.model.GetParameterHistoryInput;
import dev.understudy.ssm.model.GetParameterHistoryOutput;
import dev.understudy.ssm.model.GetParameterInput;
import dev.understudy.ssm.model.GetParameterOutput;
import dev.understudy.ssm.model.GetParametersByPathInput;
import dev.understudy.ssm.model.GetParametersByPathOutput;
import dev.understudy.ssm.model.GetParametersInput;
import dev.understudy.ssm.model.GetParametersOutput;
import dev.understudy.ssm.model.LabelParameterVersionInput;
import dev.understudy.ssm.model.LabelParameterVersionOutput;
import dev.understudy.ssm.model.Parameter;
import dev.understudy.ssm.model.ParameterHistory;
import dev.understudy.ssm.model.ParameterMetadata;
import dev.understudy.ssm.model.ParameterOperations;
import dev.understudy.ssm.model.PutParameterInput;
import dev.understudy.ssm.model.PutParameterOutput;
import dev.understudy.ssm.model.UnlabelParameterVersionInput;
import dev.understudy.ssm.model.UnlabelParameterVersionOutput;
import dev.understudy.ssm.parameter.name.NameRules;
import dev.understudy.ssm.parameter.name.ParameterName;
import dev.understudy.ssm.parameter.name.ParameterReference;
import dev.understudy.ssm.parameter.policy.PolicyRules;
import dev.understudy.ssm.parameter.published.PublishedParameters;
import dev.understudy.ssm.parameter.rule.Tiers;
import dev.understudy.ssm.parameter.secure.SecureStrings;
import dev.understudy.ssm.parameter.state.ParameterRecord;
import dev.understudy.ssm.parameter.state.ParameterVersion;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Parameter Store.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-parameter-store.html">AWS
 *     Systems Manager Parameter Store</a>
 */
public final class Parameters implements ParameterOperations {
    private final Partitions<SsmStore> partitions;
    private final NameRules names;
    private final ParameterPut put;
    private final ParameterReads reads;
    private final ParameterLists lists;
    private final ParameterLabels labels;
    private final ParameterRemoval removal;
    private final ParameterEvents events;

    /**
     * Parameters that end, and are checked, through the given collaborators; the module shares them with the timeline.
     *
     * @param quotas how much there may be of everything
     */
    public Parameters(
            Partitions<SsmStore> partitions,
            Quotas quotas,
            SecureStrings secureStrings,
            VersionWriter writer,
            ImageChecks imageChecks,
            ParameterRemoval removal,
            ParameterEvents events) {
        PublishedParameters published = new PublishedParameters();
        this.partitions = partitions;
        this.names = new NameRules(quotas);
        this.put =
                new ParameterPut(names, new Tiers(quotas), new PolicyRules(quotas), secureStrings, writer, imageChecks);
        this.reads = new ParameterReads(partitions, published, secureStrings);
        this.lists = new ParameterLists(partitions, published, secureStrings);
        this.labels = new ParameterLabels(quotas);
        this.removal = removal;
        this.events = events;
    }

    @Override
    public PutParameterOutput putParameter(PutParameterInput input, RequestContext context) {
        return put.put(input, partitions.of(context), context);
    }

    @Override
    public GetParameterOutput getParameter(GetParameterInput input, RequestContext context) {
        ParameterReference reference = ParameterReference.parse(input.name());
        Parameter parameter = reads.get(reference, Boolean.TRUE.equals(input.withDecryption()), context);
        return GetParameterOutput.builder().parameter(parameter).build();
    }

    @Override
    public GetParametersOutput getParameters(GetParametersInput input, RequestContext context) {
        List<ParameterReference> references =
                input.names().stream().map(ParameterReference::parse).toList();
        ParameterReads.Found found = reads.getAll(references, Boolean.TRUE.equals(input.withDecryption()), context);
        return GetParametersOutput.builder()
                .parameters(found.parameters())
                .invalidParameters(found.invalid())
                .build();
    }

    @Override
    public GetParametersByPathOutput getParametersByPath(GetParametersByPathInput input, RequestContext context) {
        Page<Parameter> page = lists.byPath(input, context);
        return GetParametersByPathOutput.builder()
                .parameters(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DescribeParametersOutput describeParameters(DescribeParametersInput input, RequestContext context) {
        Page<ParameterMetadata> page = Boolean.TRUE.equals(input.shared())
                ? lists.describeShared(input, context)
                : lists.describe(input, context);
        return DescribeParametersOutput.builder()
                .parameters(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public GetParameterHistoryOutput getParameterHistory(GetParameterHistoryInput input, RequestContext context) {
        ParameterReference reference = ParameterReference.parse(input.name());
        if (reference.selector() != null) {
            throw ParameterErrors.malformedName();
        }
        ParameterRecord parameter = reads.record(reference, partitions.of(context), context);
        if (parameter == null || reference.name().published()) {
            throw ParameterErrors.notFound();
        }
        Page<ParameterHistory> page = lists.history(input, reference, parameter, context);
        return GetParameterHistoryOutput.builder()
                .parameters(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DeleteParameterOutput deleteParameter(DeleteParameterInput input, RequestContext context) {
        ParameterName name = names.forDeleting(input.name());
        if (!removal.remove(name.key(), partitions.of(context), context.now())) {
            throw ParameterErrors.notFound();
        }
        return DeleteParameterOutput.builder().build();
    }

    @Override
    public DeleteParametersOutput deleteParameters(DeleteParametersInput input, RequestContext context) {
        Map<String, ParameterName> wanted = new LinkedHashMap<>();
        for (String written : input.names()) {
            ParameterName name = names.forDeleting(written);
            wanted.putIfAbsent(name.key(), name);
        }
        List<String> deleted = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        for (ParameterName name : wanted.values()) {
            boolean removed = removal.remove(name.key(), partitions.of(context), context.now());
            (removed ? deleted : invalid).add(name.given());
        }
        return DeleteParametersOutput.builder()
                .deletedParameters(deleted)
                .invalidParameters(invalid)
                .build();
    }

    @Override
    public LabelParameterVersionOutput labelParameterVersion(LabelParameterVersionInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        ParameterName name = names.forLookup(input.name());
        ParameterRecord parameter = partition.store().parameters.require(name.key(), ParameterErrors::notFound);
        ParameterVersion version = ParameterLabels.version(parameter, input.parameterVersion(), name.given());
        ParameterLabels.Sorted sorted = ParameterLabels.attachable(input.labels());
        labels.requireRoom(sorted.accepted(), parameter, version);
        ParameterRecord after = parameter.withLabels(version.number(), sorted.accepted());
        if (!after.equals(parameter)) {
            partition.store().parameters.put(name.key(), after);
            events.changed(ParameterEvents.Operation.LABEL, after, partition.key(), context.now());
        }
        return LabelParameterVersionOutput.builder()
                .invalidLabels(sorted.invalid())
                .parameterVersion(version.number())
                .build();
    }

    @Override
    public UnlabelParameterVersionOutput unlabelParameterVersion(
            UnlabelParameterVersionInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        ParameterName name = names.forLookup(input.name());
        ParameterRecord parameter = partition.store().parameters.require(name.key(), ParameterErrors::notFound);
        ParameterVersion version = ParameterLabels.version(parameter, input.parameterVersion(), name.given());
        ParameterLabels.Sorted sorted = ParameterLabels.removable(input.labels(), parameter, version);
        partition.store().parameters.put(name.key(), parameter.withoutLabels(sorted.accepted()));
        return UnlabelParameterVersionOutput.builder()
                .removedLabels(sorted.accepted())
                .invalidLabels(sorted.invalid())
                .build();
    }
}
