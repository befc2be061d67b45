package dev.understudy.ssm.tag;

import dev.understudy.core.quota.Quotas;
import dev.understudy.core.tag.TagRules;
import dev.understudy.ssm.SsmErrors;

/** Tags that resources begin with. */
public final class CreationTags {
    private CreationTags() {}

    /**
     * The rules of such tags: as many as a resource may have, none of AWS's own.
     *
     * @param resource what is created, with its article, as refusals call it
     */
    public static TagRules rules(String resource, Quotas quotas) {
        int limit = TaggableResources.usualLimit(quotas);
        return new TagRules(limit, () -> SsmErrors.tooManyTags(resource, limit), SsmErrors::reservedTagKey);
    }
}
