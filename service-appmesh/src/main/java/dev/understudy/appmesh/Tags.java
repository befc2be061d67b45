package dev.understudy.appmesh;

import dev.understudy.appmesh.access.MeshAccess;
import dev.understudy.appmesh.model.ListTagsForResourceInput;
import dev.understudy.appmesh.model.ListTagsForResourceOutput;
import dev.understudy.appmesh.model.TagOperations;
import dev.understudy.appmesh.model.TagRef;
import dev.understudy.appmesh.model.TagResourceInput;
import dev.understudy.appmesh.model.TagResourceOutput;
import dev.understudy.appmesh.model.UntagResourceInput;
import dev.understudy.appmesh.model.UntagResourceOutput;
import dev.understudy.appmesh.rules.RequestTags;
import dev.understudy.appmesh.state.MeshResource;
import dev.understudy.appmesh.state.ResourcePath;
import dev.understudy.core.id.Arn;
import dev.understudy.core.paging.Page;
import dev.understudy.core.paging.PageSource;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.tag.TagLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Tags of resources, which only the account that created the resource sees and changes. See <a
 * href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_TagResource.html">TagResource</a>.
 */
final class Tags implements TagOperations {
    private final MeshAccess access;

    Tags(MeshAccess access) {
        this.access = access;
    }

    @Override
    public TagResourceOutput tagResource(TagResourceInput input, RequestContext context) {
        String arn = existing(input.resourceArn(), context);
        tags(context).add(arn, RequestTags.of(input.tags()), RequestTags.RULES);
        return new TagResourceOutput();
    }

    @Override
    public UntagResourceOutput untagResource(UntagResourceInput input, RequestContext context) {
        String arn = existing(input.resourceArn(), context);
        tags(context).remove(arn, input.tagKeys());
        return new UntagResourceOutput();
    }

    @Override
    public ListTagsForResourceOutput listTagsForResource(ListTagsForResourceInput input, RequestContext context) {
        String arn = existing(input.resourceArn(), context);
        List<TagRef> tags = new ArrayList<>();
        new TreeMap<>(tags(context).of(arn)).forEach((key, value) -> tags.add(new TagRef(key, value)));
        Page<TagRef> page = access.pager().page(input, context, PageSource.sorted(tags, TagRef::key));
        return ListTagsForResourceOutput.builder()
                .tags(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private TagLedger tags(RequestContext context) {
        return access.partition(context).tags();
    }

    /** The ARN, if it names a resource of the caller. */
    private String existing(String text, RequestContext context) {
        Arn arn = Arn.parse(text);
        ResourcePath path = AppMeshArns.path(text);
        if (arn == null || path == null || !arn.partition().equals(context.awsPartition())) {
            throw AppMeshErrors.malformedArn(text);
        }
        if (!arn.account().equals(context.account())) {
            throw AppMeshErrors.foreignAccount(text, arn.account());
        }
        if (!arn.region().equals(context.region())) {
            throw AppMeshErrors.foreignRegion(text, arn.region());
        }
        MeshResource<?> resource = access.partition(context).store().find(path);
        if (resource == null || !resource.metadata().arn().equals(text)) {
            throw AppMeshErrors.notFound(path, context.account());
        }
        return text;
    }
}
