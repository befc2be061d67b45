package dev.understudy.ssm.document;

import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.TaggableResources;

/** Documents as resources that can be tagged: by name. */
public final class DocumentTags implements TaggableResources {
    @Override
    public ResourceTypeForTagging type() {
        return ResourceTypeForTagging.DOCUMENT;
    }

    @Override
    public String require(String resourceId, Partition<SsmStore> partition, RequestContext context) {
        partition.store().documents.require(resourceId, SsmErrors::invalidResourceId);
        return SsmArns.document(partition.key(), partition.key().account(), resourceId);
    }
}
