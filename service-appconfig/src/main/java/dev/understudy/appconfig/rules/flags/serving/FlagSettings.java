package dev.understudy.appconfig.rules.flags.serving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a flag or one of its variants says.
 *
 * @param enabled whether the flag is on
 * @param attributes its attributes, which clients see only if it is on
 */
public record FlagSettings(boolean enabled, Map<String, JsonNode> attributes) {
    /** A flag that is off. */
    public static final FlagSettings OFF = new FlagSettings(false, Map.of());

    /** Keeps a copy in order of the names. */
    public FlagSettings {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /**
     * The settings as a client gets them, in order of the names.
     *
     * @param variant the name of the variant; null for clients that know of no variants
     */
    public ObjectNode toJson(@Nullable String variant) {
        TreeMap<String, JsonNode> members = new TreeMap<>();
        if (variant != null) {
            members.put("_variant", JsonNodeFactory.instance.textNode(variant));
        }
        members.put("enabled", JsonNodeFactory.instance.booleanNode(enabled));
        if (enabled) {
            members.putAll(attributes);
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.setAll(members);
        return json;
    }
}
