package dev.understudy.ssm.parameter;

import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.SsmArns;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.parameter.name.ParameterName;
import dev.understudy.ssm.state.SsmStore;
import dev.understudy.ssm.tag.TaggableResources;

/** Parameters as resources that can be tagged: by name, with or without its slash. */
public final class ParameterTags implements TaggableResources {
    @Override
    public ResourceTypeForTagging type() {
        return ResourceTypeForTagging.PARAMETER;
    }

    @Override
    public String require(String resourceId, Partition<SsmStore> partition, RequestContext context) {
        String key = ParameterName.of(resourceId).key();
        partition.store().parameters.require(key, SsmErrors::invalidResourceId);
        return SsmArns.parameter(partition.key(), key);
    }
}
