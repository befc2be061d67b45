package dev.understudy.appmesh.rules;

import com.google.common.base.Ascii;
import dev.understudy.appmesh.AppMeshErrors;
import dev.understudy.appmesh.model.TagRef;
import dev.understudy.core.tag.TagRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tags as requests bring them. See <a
 * href="https://docs.aws.amazon.com/app-mesh/latest/APIReference/API_TagResource.html">TagResource</a>.
 */
public final class RequestTags {
    /** What all resources of App Mesh allow. */
    public static final TagRules RULES = new TagRules(50, AppMeshErrors::tooManyTags, AppMeshErrors::reservedTagKey);

    private RequestTags() {}

    /** The tags by key; refuses keys that are reserved or come twice. */
    public static Map<String, String> of(@Nullable List<TagRef> tags) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (TagRef tag : tags == null ? List.<TagRef>of() : tags) {
            if (Ascii.toLowerCase(tag.key()).startsWith("aws:")) {
                throw AppMeshErrors.reservedTagKey(tag.key());
            }
            if (byKey.put(tag.key(), tag.value()) != null) {
                throw AppMeshErrors.duplicateTagKey(tag.key());
            }
        }
        return byKey;
    }
}
