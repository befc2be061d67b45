package dev.understudy.proton;

import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.proton.access.ProtonAccess;
import dev.understudy.proton.access.RequestTags;
import dev.understudy.proton.model.ListTagsForResourceInput;
import dev.understudy.proton.model.ListTagsForResourceOutput;
import dev.understudy.proton.model.Tag;
import dev.understudy.proton.model.TagOperations;
import dev.understudy.proton.model.TagResourceInput;
import dev.understudy.proton.model.TagResourceOutput;
import dev.understudy.proton.model.UntagResourceInput;
import dev.understudy.proton.model.UntagResourceOutput;
import dev.understudy.proton.rules.tag.TaggableResources;
import dev.understudy.proton.state.ProtonStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tags of resources. See <a
 * href="https://docs.aws.amazon.com/proton/latest/APIReference/API_TagResource.html">TagResource</a> and its neighbours.
 */
public final class Tags implements TagOperations {
    private final ProtonAccess access;

    /** Works on the state that {@code access} gives. */
    public Tags(ProtonAccess access) {
        this.access = access;
    }

    @Override
    public ListTagsForResourceOutput listTagsForResource(ListTagsForResourceInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        Map<String, String> byKey = new TreeMap<>(managed(input.resourceArn(), partition));
        byKey.putAll(partition.tags().of(input.resourceArn()));
        List<Tag> tags = new ArrayList<>();
        byKey.forEach(
                (key, value) -> tags.add(Tag.builder().key(key).value(value).build()));
        Page<Tag> page = access.page(input, context, PageSource.sorted(tags, Tag::key));
        return ListTagsForResourceOutput.builder()
                .tags(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    @Override
    public TagResourceOutput tagResource(TagResourceInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        managed(input.resourceArn(), partition);
        ProtonAccess.tag(partition, input.resourceArn(), RequestTags.of(input.tags()));
        return new TagResourceOutput();
    }

    @Override
    public UntagResourceOutput untagResource(UntagResourceInput input, RequestContext context) {
        Partition<ProtonStore> partition = access.partition(context);
        managed(input.resourceArn(), partition);
        RequestTags.refuseReserved(input.tagKeys());
        partition.tags().remove(input.resourceArn(), input.tagKeys());
        return new UntagResourceOutput();
    }

    private static Map<String, String> managed(String arn, Partition<ProtonStore> partition) {
        return new TaggableResources(partition.store(), partition.key()).managedTags(arn);
    }
}
