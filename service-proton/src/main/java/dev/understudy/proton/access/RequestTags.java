package dev.understudy.proton.access;

import com.google.common.base.Ascii;
import dev.understudy.core.tag.TagRules;
import dev.understudy.proton.errors.TagErrors;
import dev.understudy.proton.model.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tags as requests bring them. See <a
 * href="https://docs.aws.amazon.com/proton/latest/userguide/resources.html">AWS Proton resources and tagging</a>.
 */
public final class RequestTags {
    /** What Proton allows of the tags of one resource; those that AWS manages do not count. */
    public static final TagRules RULES = new TagRules(50, () -> TagErrors.tooManyTags(50), TagErrors::reservedTagKey);

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{N}\\p{Zs}_.:/=+\\-@*]*");

    private RequestTags() {}

    /**
     * The tags by key.
     *
     * @throws dev.understudy.proton.model.ValidationException if a key comes twice, or a text has odd letters
     */
    public static Map<String, String> of(@Nullable List<Tag> tags) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (Tag tag : tags == null ? List.<Tag>of() : tags) {
            checkLetters(tag.key());
            checkLetters(tag.value());
            if (byKey.put(tag.key(), tag.value()) != null) {
                throw TagErrors.duplicateTagKey(tag.key());
            }
        }
        return byKey;
    }

    /**
     * Refuses keys of tags that AWS manages.
     *
     * @throws dev.understudy.proton.model.ValidationException if there is one
     */
    public static void refuseReserved(List<String> keys) {
        for (String key : keys) {
            if (Ascii.toLowerCase(key).startsWith("aws:")) {
                throw TagErrors.reservedTagKey(key);
            }
        }
    }

    private static void checkLetters(String text) {
        if (!LETTERS.matcher(text).matches()) {
            throw TagErrors.tagLetters(text);
        }
    }
}
