package dev.understudy.it.sdk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.FormatMethod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.Buildable;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Shapes of the SDK written as JSON, both ways: a deep spec is easier to read so than as builders, and an answer that is
 * compared as a whole leaves no member unlooked at.
 */
public final class Shapes {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Shapes() {}

    /** A JSON tree; member names need no quotes, and quotes may be single. */
    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A JSON tree from a template as {@link String#format} takes it. */
    @FormatMethod
    public static JsonNode json(String template, Object... arguments) {
        return json(String.format(template, arguments));
    }

    /** A tree without one of its members. */
    public static JsonNode without(JsonNode tree, String member) {
        ObjectNode rest = tree.deepCopy();
        rest.remove(member);
        return rest;
    }

    /** Fills a builder of the SDK from JSON and builds. */
    public static <T, B extends SdkBuilder<B, T> & SdkPojo> T read(B builder, String json) {
        return read(builder, json(json));
    }

    /** Fills a builder of the SDK from JSON and builds. */
    public static <T, B extends SdkBuilder<B, T> & SdkPojo> T read(B builder, JsonNode json) {
        fill(builder, json);
        return builder.build();
    }

    private static void fill(SdkPojo builder, JsonNode json) {
        List<String> unknown = new ArrayList<>();
        json.fieldNames().forEachRemaining(unknown::add);
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode value = json.get(field.locationName());
            if (value != null) {
                set(builder, field, value);
                unknown.remove(field.locationName());
            }
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("the SDK's " + builder.getClass() + " has no " + unknown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void set(SdkPojo builder, SdkField<T> field, JsonNode json) {
        field.set(builder, (T) value(field, json));
    }

    private static Object value(SdkField<?> field, JsonNode json) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.LIST) {
            SdkField<?> item = field.getTrait(ListTrait.class).memberFieldInfo();
            List<Object> items = new ArrayList<>();
            json.forEach(element -> items.add(value(item, element)));
            return items;
        }
        if (type == MarshallingType.MAP) {
            SdkField<?> item = field.getTrait(MapTrait.class).valueFieldInfo();
            Map<String, Object> items = new LinkedHashMap<>();
            json.properties().forEach(entry -> items.put(entry.getKey(), value(item, entry.getValue())));
            return items;
        }
        if (type == MarshallingType.SDK_POJO) {
            SdkPojo nested = field.constructor().get();
            fill(nested, json);
            return ((Buildable) nested).build();
        }
        if (type == MarshallingType.INTEGER) {
            return json.intValue();
        }
        if (type == MarshallingType.LONG) {
            return json.longValue();
        }
        return type == MarshallingType.BOOLEAN ? json.booleanValue() : json.textValue();
    }

    /** What the SDK read of an answer, without members that it did not find; times as in {@code Instant.toString}, bytes as text. */
    public static ObjectNode tree(SdkPojo shape) {
        ObjectNode tree = MAPPER.createObjectNode();
        for (SdkField<?> field : shape.sdkFields()) {
            JsonNode value = tree(field.getValueOrDefault(shape));
            if (value != null) {
                tree.set(field.locationName(), value);
            }
        }
        return tree;
    }

    private static @Nullable JsonNode tree(@Nullable Object value) {
        if (value == null || value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap) {
            return null;
        }
        if (value instanceof SdkPojo nested) {
            return tree(nested);
        }
        if (value instanceof Collection<?> items) {
            ArrayNode array = MAPPER.createArrayNode();
            items.forEach(item -> array.add(Objects.requireNonNull(tree(item))));
            return array;
        }
        if (value instanceof Map<?, ?> entries) {
            ObjectNode object = MAPPER.createObjectNode();
            entries.forEach((key, item) -> object.set(key.toString(), Objects.requireNonNull(tree(item))));
            return object;
        }
        if (value instanceof SdkBytes bytes) {
            return MAPPER.getNodeFactory().textNode(bytes.asUtf8String());
        }
        if (value instanceof Instant time) {
            return MAPPER.getNodeFactory().textNode(time.toString());
        }
        // Numbers as Jackson reads them, so that trees from either side are equal.
        return value instanceof String text ? MAPPER.getNodeFactory().textNode(text) : json(value.toString());
    }
}
