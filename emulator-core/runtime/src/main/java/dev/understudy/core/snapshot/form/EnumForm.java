package dev.understudy.core.snapshot.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;

/** Constants of an enum by their names. */
final class EnumForm implements Form<Object> {
    private final ImmutableMap<String, Object> byName;

    EnumForm(Class<?> type) {
        this.byName = Arrays.stream(type.getEnumConstants())
                .collect(ImmutableMap.toImmutableMap(constant -> ((Enum<?>) constant).name(), constant -> constant));
    }

    @Override
    public JsonNode write(Object value) {
        return JsonNodeFactory.instance.textNode(((Enum<?>) value).name());
    }

    @Override
    public Object read(JsonNode json) {
        Object constant = json.isTextual() ? byName.get(json.textValue()) : null;
        if (constant == null) {
            throw DamagedValue.expected("one of " + byName.keySet(), json);
        }
        return constant;
    }
}
