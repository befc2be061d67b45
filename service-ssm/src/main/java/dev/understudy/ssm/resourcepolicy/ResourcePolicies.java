package dev.understudy.ssm.resourcepolicy;

import dev.understudy.core.id.Arn;
import dev.understudy.core.id.IdGenerator;
import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.paging.Pager;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.model.DeleteResourcePolicyInput;
import dev.understudy.ssm.model.DeleteResourcePolicyOutput;
import dev.understudy.ssm.model.GetResourcePoliciesInput;
import dev.understudy.ssm.model.GetResourcePoliciesOutput;
import dev.understudy.ssm.model.GetResourcePoliciesResponseEntry;
import dev.understudy.ssm.model.PutResourcePolicyInput;
import dev.understudy.ssm.model.PutResourcePolicyOutput;
import dev.understudy.ssm.model.ResourcePolicyOperations;
import dev.understudy.ssm.state.SsmStore;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * Policies on single resources, by which an account shares them.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutResourcePolicy.html">
 *     PutResourcePolicy</a>
 */
public final class ResourcePolicies implements ResourcePolicyOperations {
    private static final int LONGEST_POLICY = 1024;
    private static final int PAGE = 50;

    private final Partitions<SsmStore> partitions;
    private final List<PolicyResources> resources;
    private final IdGenerator ids;
    private final Pager pager = new Pager(PAGE, ResourcePolicyErrors::invalidToken);

    /** Policies on these kinds of resources. */
    public ResourcePolicies(Partitions<SsmStore> partitions, List<PolicyResources> resources, IdGenerator ids) {
        this.partitions = partitions;
        this.resources = List.copyOf(resources);
        this.ids = ids;
    }

    @Override
    public PutResourcePolicyOutput putResourcePolicy(PutResourcePolicyInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        Arn arn = arn(input.resourceArn());
        PolicyResources kind = present(arn, partition, context);
        kind.requireShareable(arn, partition);
        refuseIllegal(input.policy());
        ResourcePolicyRecord after = input.policyId() == null && input.policyHash() == null
                ? create(input, kind, partition.store())
                : update(input, partition.store());
        partition.store().resourcePolicies.put(after.id(), after);
        return PutResourcePolicyOutput.builder()
                .policyId(after.id())
                .policyHash(after.hash())
                .build();
    }

    private static void refuseIllegal(String policy) {
        if (policy.getBytes(StandardCharsets.UTF_8).length > LONGEST_POLICY) {
            throw ResourcePolicyErrors.tooLong(LONGEST_POLICY);
        }
        if (PolicyText.parse(policy) == null) {
            throw ResourcePolicyErrors.malformed();
        }
    }

    private ResourcePolicyRecord create(PutResourcePolicyInput input, PolicyResources kind, SsmStore store) {
        if (store.resourcePoliciesByArn.count(input.resourceArn()) >= kind.limit()) {
            throw ResourcePolicyErrors.tooMany(kind.limit());
        }
        return new ResourcePolicyRecord(ids.uuid(), input.resourceArn(), input.policy(), 1, false);
    }

    private static ResourcePolicyRecord update(PutResourcePolicyInput input, SsmStore store) {
        if (input.policyId() == null || input.policyHash() == null) {
            throw ResourcePolicyErrors.idWithoutHash(input.policyId() == null ? "PolicyId" : "PolicyHash");
        }
        return stored(input.policyId(), input.policyHash(), input.resourceArn(), store)
                .updated(input.policy());
    }

    @Override
    public GetResourcePoliciesOutput getResourcePolicies(GetResourcePoliciesInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        present(arn(input.resourceArn()), partition, context);
        List<ResourcePolicyRecord> policies = partition.store().resourcePoliciesByArn.get(input.resourceArn()).stream()
                .sorted(Comparator.comparing(ResourcePolicyRecord::id))
                .toList();
        Page<GetResourcePoliciesResponseEntry> page = pager.page(
                        input, context, PageSource.sorted(policies, ResourcePolicyRecord::id))
                .map(policy -> GetResourcePoliciesResponseEntry.builder()
                        .policyId(policy.id())
                        .policyHash(policy.hash())
                        .policy(policy.document())
                        .build());
        return GetResourcePoliciesOutput.builder()
                .policies(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public DeleteResourcePolicyOutput deleteResourcePolicy(DeleteResourcePolicyInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        Arn arn = arn(input.resourceArn());
        PolicyResources kind = present(arn, partition, context);
        ResourcePolicyRecord policy =
                stored(input.policyId(), input.policyHash(), input.resourceArn(), partition.store());
        partition.store().resourcePolicies.remove(policy.id());
        PolicyText text = PolicyText.parse(policy.document());
        List<String> consumers = text == null ? List.of() : text.accounts(kind.consumption());
        kind.removed(arn, consumers, input.deletionMode(), partition);
        return DeleteResourcePolicyOutput.builder().build();
    }

    private static Arn arn(String text) {
        Arn arn = Arn.parse(text);
        if (arn == null || !arn.service().equals("ssm")) {
            throw ResourcePolicyErrors.unsupportedResource(text);
        }
        return arn;
    }

    private PolicyResources present(Arn arn, Partition<SsmStore> partition, RequestContext context) {
        for (PolicyResources kind : resources) {
            if (kind.claims(arn)) {
                kind.requirePresent(arn, partition, context);
                return kind;
            }
        }
        throw ResourcePolicyErrors.unsupportedResource(arn.toString());
    }

    private static ResourcePolicyRecord stored(String id, String hash, String resourceArn, SsmStore store) {
        ResourcePolicyRecord policy = store.resourcePolicies.get(id);
        if (policy == null || !policy.resourceArn().equals(resourceArn)) {
            throw ResourcePolicyErrors.policyNotFound(id);
        }
        if (!policy.hash().equals(hash)) {
            throw ResourcePolicyErrors.conflict();
        }
        return policy;
    }
}
