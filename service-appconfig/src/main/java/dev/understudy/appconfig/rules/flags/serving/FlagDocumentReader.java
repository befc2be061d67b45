package dev.understudy.appconfig.rules.flags.serving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.core.model.Blob;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what flags answer out of a stored document. The document was checked when it was stored, but an extension may
 * have put anything in its place before the deployment, so that nothing is taken for granted here. A flag that has no
 * value answers nothing, and clients do not see it (recorded in 2026).
 */
final class FlagDocumentReader {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String ENABLED = "enabled";
    private static final String VARIANTS = "_variants";

    private FlagDocumentReader() {}

    static @Nullable ServedFlags read(Blob document) {
        JsonNode root;
        try {
            root = MAPPER.readTree(document.unsafeBytes());
        } catch (IOException e) {
            return null;
        }
        if (!root.isObject() || !root.path("values").isObject()) {
            return null;
        }
        Map<String, FlagContent> flags = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> value : root.path("values").properties()) {
            flags.put(value.getKey(), content(value.getValue()));
        }
        return new ServedFlags(flags);
    }

    private static FlagContent content(JsonNode value) {
        if (!value.path(VARIANTS).isArray()) {
            return new FlagContent.Basic(new FlagSettings(isTrue(value.path(ENABLED)), attributes(value)));
        }
        List<FlagVariant> variants = new ArrayList<>();
        for (JsonNode variant : value.path(VARIANTS)) {
            JsonNode rule = variant.path("rule");
            FlagSettings settings =
                    new FlagSettings(isTrue(variant.path(ENABLED)), attributes(variant.path("attributeValues")));
            variants.add(
                    FlagVariant.of(variant.path("name").asText(), rule.isTextual() ? rule.asText() : null, settings));
        }
        return new FlagContent.MultiVariant(variants);
    }

    private static boolean isTrue(JsonNode enabled) {
        return enabled.asText().equals("true");
    }

    private static Map<String, JsonNode> attributes(JsonNode values) {
        Map<String, JsonNode> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> value : values.properties()) {
            if (!value.getKey().equals(ENABLED) && !value.getKey().startsWith("_")) {
                attributes.put(value.getKey(), value.getValue());
            }
        }
        return attributes;
    }
}
