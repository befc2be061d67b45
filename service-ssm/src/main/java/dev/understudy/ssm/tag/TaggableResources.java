package dev.understudy.ssm.tag;

import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.state.SsmStore;

/** The resources of one type that can be tagged. A family that has such resources brings one of these. */
public interface TaggableResources {
    /** What callers name the type by. */
    ResourceTypeForTagging type();

    /**
     * The key of a resource in the tag ledger: its ARN.
     *
     * @param resourceId what the caller names the resource by
     * @throws dev.understudy.core.error.ModeledError {@link SsmErrors#invalidResourceId} if there is no such resource
     */
    String require(String resourceId, Partition<SsmStore> partition, RequestContext context);

    /** How many tags one resource may have; some types allow less than usual. */
    default int limit(Quotas quotas) {
        return usualLimit(quotas);
    }

    /** How many tags a resource of most types may have. */
    static int usualLimit(Quotas quotas) {
        return quotas.limit("ssm.tags-per-resource", 50);
    }

    /** Resources that nobody has because their family is not implemented yet. */
    static TaggableResources absent(ResourceTypeForTagging type) {
        return new TaggableResources() {
            @Override
            public ResourceTypeForTagging type() {
                return type;
            }

            @Override
            public String require(String resourceId, Partition<SsmStore> partition, RequestContext context) {
                ResourceIds.check(type, resourceId);
                throw SsmErrors.invalidResourceId();
            }
        };
    }
}
