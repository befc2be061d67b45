package dev.understudy.core.snapshot.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A list or a set: an array. */
final class CollectionForm implements Form<Collection<Object>> {
    private final Form<Object> elements;
    private final Function<List<Object>, Collection<Object>> collector;

    /**
     * The form of a collection.
     *
     * @param collector turns the elements in their order into the collection
     */
    CollectionForm(Form<Object> elements, Function<List<Object>, Collection<Object>> collector) {
        this.elements = elements;
        this.collector = collector;
    }

    @Override
    public JsonNode write(Collection<Object> value) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode(value.size());
        value.forEach(element -> json.add(elements.write(element)));
        return json;
    }

    @Override
    public Collection<Object> read(JsonNode json) {
        if (!json.isArray()) {
            throw DamagedValue.expected("an array", json);
        }
        List<Object> read = new ArrayList<>(json.size());
        for (JsonNode element : json) {
            read.add(DamagedValue.at("[" + read.size() + "]", () -> elements.read(element)));
        }
        return collector.apply(read);
    }
}
