package dev.understudy.ssm.node;

import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.ResourceIds;
import dev.understudy.ssm.tag.TaggableResources;

/** Nodes outside of EC2 as resources that can be tagged, by id; instances are tagged with EC2. */
public final class NodeTags implements TaggableResources {
    @Override
    public ResourceTypeForTagging type() {
        return ResourceTypeForTagging.MANAGED_INSTANCE;
    }

    @Override
    public String require(String resourceId, Partition<SsmStore> partition, RequestContext context) {
        ResourceIds.check(type(), resourceId);
        partition.store().nodes.require(resourceId, SsmErrors::invalidResourceId);
        return SsmArns.node(partition.key(), resourceId);
    }
}
