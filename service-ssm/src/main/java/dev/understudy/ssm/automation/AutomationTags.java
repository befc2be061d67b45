package dev.understudy.ssm.automation;

import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.tag.TagRules;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.TaggableResources;

/** Tags of executions, which callers name by their id. */
public final class AutomationTags implements TaggableResources {
    private static final int MOST_AT_START = 5;

    @Override
    public ResourceTypeForTagging type() {
        return ResourceTypeForTagging.AUTOMATION;
    }

    @Override
    public String require(String resourceId, Partition<SsmStore> partition, RequestContext context) {
        partition.store().automationExecutions.require(resourceId, SsmErrors::invalidResourceId);
        return arn(partition.key(), resourceId);
    }

    /** The rules for tags that an execution gets when it starts; more may be added later. */
    public static TagRules atStart(Quotas quotas) {
        int most = quotas.limit("ssm.automation-start-tags", MOST_AT_START);
        return new TagRules(most, () -> AutomationErrors.tooManyStartTags(most), SsmErrors::reservedTagKey);
    }

    /** The ARN of an execution. */
    public static String arn(PartitionKey owner, String id) {
        return "arn:" + AwsPartitions.of(owner.region()) + ":ssm:" + owner.region() + ":" + owner.account()
                + ":automation-execution/" + id;
    }
}
