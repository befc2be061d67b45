package dev.understudy.core.snapshot.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A map: an object if all keys are written as texts, else an array of pairs. */
final class MapForm implements Form<Map<Object, Object>> {
    private final Form<Object> keys;
    private final Form<Object> values;
    private final UnaryOperator<Map<Object, Object>> collector;

    /**
     * The form of a map.
     *
     * @param collector turns the entries in their order into the map
     */
    MapForm(Form<Object> keys, Form<Object> values, UnaryOperator<Map<Object, Object>> collector) {
        this.keys = keys;
        this.values = values;
        this.collector = collector;
    }

    @Override
    public JsonNode write(Map<Object, Object> value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ArrayNode pairs = JsonNodeFactory.instance.arrayNode();
        value.forEach((key, element) -> {
            JsonNode name = keys.write(key);
            JsonNode written = values.write(element);
            pairs.addArray().add(name).add(written);
            if (name.isTextual()) {
                object.set(name.textValue(), written);
            }
        });
        return object.size() == value.size() ? object : pairs;
    }

    @Override
    public Map<Object, Object> read(JsonNode json) {
        if (!json.isContainerNode()) {
            throw DamagedValue.expected("an object or an array of pairs", json);
        }
        Map<Object, Object> read = new LinkedHashMap<>();
        json.properties().forEach(entry -> add(read, TextNode.valueOf(entry.getKey()), entry.getValue()));
        for (JsonNode pair : json.isArray() ? json : JsonNodeFactory.instance.arrayNode()) {
            if (pair.size() != 2) {
                throw DamagedValue.expected("a pair", pair);
            }
            add(read, pair.path(0), pair.path(1));
        }
        return collector.apply(read);
    }

    private void add(Map<Object, Object> map, JsonNode key, JsonNode value) {
        DamagedValue.at("[" + key.asText() + "]", () -> map.put(keys.read(key), values.read(value)));
    }
}
