package dev.understudy.ssm.tag;

import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.tag.TagRules;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.AddTagsToResourceInput;
import dev.understudy.ssm.model.AddTagsToResourceOutput;
import dev.understudy.ssm.model.ListTagsForResourceInput;
import dev.understudy.ssm.model.ListTagsForResourceOutput;
import dev.understudy.ssm.model.RemoveTagsFromResourceInput;
import dev.understudy.ssm.model.RemoveTagsFromResourceOutput;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.model.TagOperations;
import dev.understudy.ssm.state.SsmStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tags of everything in Systems Manager that can be tagged.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_AddTagsToResource.html">
 *     AddTagsToResource</a>
 */
public final class Tags implements TagOperations {
    private final Partitions<SsmStore> partitions;
    private final Map<ResourceTypeForTagging, TaggableResources> resources =
            new EnumMap<>(ResourceTypeForTagging.class);
    private final Quotas quotas;

    /** Tags of these resources; those of all other types are taken to be absent. */
    public Tags(Partitions<SsmStore> partitions, List<TaggableResources> resources, Quotas quotas) {
        this.partitions = partitions;
        this.quotas = quotas;
        for (ResourceTypeForTagging type : ResourceTypeForTagging.values()) {
            this.resources.put(type, TaggableResources.absent(type));
        }
        resources.forEach(kind -> this.resources.put(kind.type(), kind));
    }

    @Override
    public AddTagsToResourceOutput addTagsToResource(AddTagsToResourceInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        TaggableResources kind = kind(input.resourceType());
        String resource = kind.require(input.resourceId(), partition, context);
        TagRules rules = new TagRules(kind.limit(quotas), SsmErrors::tooManyTags, SsmErrors::reservedTagKey);
        partition.tags().add(resource, TagSets.of(input.tags()), rules);
        return AddTagsToResourceOutput.builder().build();
    }

    @Override
    public RemoveTagsFromResourceOutput removeTagsFromResource(
            RemoveTagsFromResourceInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        String resource = kind(input.resourceType()).require(input.resourceId(), partition, context);
        partition.tags().remove(resource, input.tagKeys());
        return RemoveTagsFromResourceOutput.builder().build();
    }

    @Override
    public ListTagsForResourceOutput listTagsForResource(ListTagsForResourceInput input, RequestContext context) {
        Partition<SsmStore> partition = partitions.of(context);
        String resource = kind(input.resourceType()).require(input.resourceId(), partition, context);
        return ListTagsForResourceOutput.builder()
                .tagList(TagSets.list(partition.tags().of(resource)))
                .build();
    }

    private TaggableResources kind(ResourceTypeForTagging type) {
        return Objects.requireNonNull(resources.get(type));
    }
}
