package dev.understudy.appconfig;

import dev.understudy.appconfig.access.AppConfigAccess;
import dev.understudy.appconfig.access.Resources;
import dev.understudy.appconfig.model.ListTagsForResourceInput;
import dev.understudy.appconfig.model.ListTagsForResourceOutput;
import dev.understudy.appconfig.model.TagOperations;
import dev.understudy.appconfig.model.TagResourceInput;
import dev.understudy.appconfig.model.TagResourceOutput;
import dev.understudy.appconfig.model.UntagResourceInput;
import dev.understudy.appconfig.model.UntagResourceOutput;
import dev.understudy.core.service.RequestContext;

/**
 * Tags of everything that has an ARN, except hosted versions. See <a
 * href="https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_TagResource.html">TagResource</a> and its
 * neighbours.
 */
public final class Tags implements TagOperations {
    private final AppConfigAccess access;

    /** Works on the state that {@code access} gives. */
    public Tags(AppConfigAccess access) {
        this.access = access;
    }

    @Override
    public ListTagsForResourceOutput listTagsForResource(ListTagsForResourceInput input, RequestContext context) {
        new Resources(access.lookup(context)).requireTaggable(input.resourceArn());
        return new ListTagsForResourceOutput(access.partition(context).tags().of(input.resourceArn()));
    }

    @Override
    public TagResourceOutput tagResource(TagResourceInput input, RequestContext context) {
        new Resources(access.lookup(context)).requireTaggable(input.resourceArn());
        access.tag(context, input.resourceArn(), input.tags());
        return new TagResourceOutput();
    }

    @Override
    public UntagResourceOutput untagResource(UntagResourceInput input, RequestContext context) {
        new Resources(access.lookup(context)).requireTaggable(input.resourceArn());
        access.partition(context).tags().remove(input.resourceArn(), input.tagKeys());
        return new UntagResourceOutput();
    }
}
