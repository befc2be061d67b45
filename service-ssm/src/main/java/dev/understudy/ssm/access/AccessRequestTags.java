package dev.understudy.ssm.access;

import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.TaggableResources;

/** Requests for access as resources that can be tagged: each is an OpsItem, and known by its id. */
public final class AccessRequestTags implements TaggableResources {
    @Override
    public ResourceTypeForTagging type() {
        return ResourceTypeForTagging.OPS_ITEM;
    }

    @Override
    public String require(String resourceId, Partition<SsmStore> partition, RequestContext context) {
        partition.store().accessRequests.require(resourceId, SsmErrors::invalidResourceId);
        return SsmArns.opsItem(partition.key(), resourceId);
    }
}
