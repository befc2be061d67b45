package dev.understudy.ssm.tag;

import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tags between the list that requests and answers hold and the map that they are kept as. */
public final class TagSets {
    private TagSets() {}

    /** The tags of a request; a key that stands there twice is refused. */
    public static Map<String, String> of(@Nullable List<Tag> tags) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (Tag tag : tags == null ? List.<Tag>of() : tags) {
            if (byKey.put(tag.key(), tag.value()) != null) {
                throw SsmErrors.duplicateTagKey(tag.key());
            }
        }
        return byKey;
    }

    /** The tags of an answer. */
    public static List<Tag> list(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
