package dev.understudy.appconfig.rules.flags.serving;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appconfig.rules.flags.language.RuleContext;
import dev.understudy.core.model.Blob;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feature flag document without its definitions: what each flag answers. See <a
 * href="https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-type-reference-feature-flags.html">Understanding
 * the type reference for AWS.AppConfig.FeatureFlags</a>.
 *
 * @param flags the flags by key, in the order of the document
 */
public record ServedFlags(Map<String, FlagContent> flags) {
    /** Keeps a copy. */
    public ServedFlags {
        flags = Collections.unmodifiableMap(new LinkedHashMap<>(flags));
    }

    /** The flags of a stored document; null if it is none. */
    public static @Nullable ServedFlags read(Blob document) {
        return FlagDocumentReader.read(document);
    }

    /** What a flag answers, or null if there is no such flag. */
    public @Nullable FlagContent flag(String key) {
        return flags.get(key);
    }

    /** The same flags, of which one answers otherwise. */
    public ServedFlags with(String key, FlagContent content) {
        Map<String, FlagContent> changed = new LinkedHashMap<>(flags);
        changed.put(key, content);
        return new ServedFlags(changed);
    }

    /** Whether any flag has variants. */
    public boolean multiVariant() {
        return flags.values().stream().anyMatch(FlagContent.MultiVariant.class::isInstance);
    }

    /** What a client gets that evaluates no rules: of flags with variants the default. */
    public Blob plainJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        flags.forEach((key, content) -> json.set(key, content.plain()));
        return Blob.ofUtf8(json.toString());
    }

    /**
     * What one flag answers in a context.
     *
     * @param context what the caller says, by key
     * @return null if there is no such flag
     */
    public @Nullable ObjectNode evaluate(String key, Map<String, String> context) {
        FlagContent content = flags.get(key);
        if (content instanceof FlagContent.MultiVariant variants) {
            return variants.choose(new RuleContext(context, key)).toJson();
        }
        return content == null ? null : content.plain();
    }
}
