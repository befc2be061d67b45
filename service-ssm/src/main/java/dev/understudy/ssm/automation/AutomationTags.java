package dev.understudy.ssm.automation;

import dev.understudy.core.service.AwsPartitions;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.TaggableResources;

/** Tags of executions, which callers name by their id. */
public final class AutomationTags implements TaggableResources {
    @Override
    public ResourceTypeForTagging type() {
        return ResourceTypeForTagging.AUTOMATION;
    }

    @Override
    public String require(String resourceId, Partition<SsmStore> partition, RequestContext context) {
        partition.store().automationExecutions.require(resourceId, SsmErrors::invalidResourceId);
        return arn(partition.key(), resourceId);
    }

    /** The ARN of an execution. */
    static String arn(PartitionKey owner, String id) {
        return "arn:" + AwsPartitions.of(owner.region()) + ":ssm:" + owner.region() + ":" + owner.account()
                + ":automation-execution/" + id;
    }
}
