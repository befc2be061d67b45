package dev.understudy.core.snapshot.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * One of the records that a sealed interface permits. The member {@code is} tells which by its simple name; no other
 * class can be named.
 */
final class SealedForm implements Form<Object> {
    private static final String TAG = "is";

    private final Map<String, RecordForm> byTag = new LinkedHashMap<>();
    private final Map<Class<?>, String> tags = new HashMap<>();

    /**
     * The form of a sealed interface.
     *
     * @param records tells the form of each record
     */
    SealedForm(Class<?> sealed, Function<Class<?>, RecordForm> records) {
        collect(sealed, records);
    }

    private void collect(Class<?> type, Function<Class<?>, RecordForm> records) {
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted, records);
            }
        } else if (!type.isRecord()) {
            throw new IllegalStateException(type + " is neither sealed nor a record, so it cannot be saved");
        } else if (!tags.containsKey(type)) {
            RecordForm form = records.apply(type);
            if (form.has(TAG) || byTag.put(type.getSimpleName(), form) != null) {
                throw new IllegalStateException(type + " cannot be told from another permitted record");
            }
            tags.put(type, type.getSimpleName());
        }
    }

    @Override
    public JsonNode write(Object value) {
        String tag = tags.get(value.getClass());
        RecordForm form = byTag.get(tag);
        if (tag == null || form == null) {
            throw new IllegalStateException(value.getClass() + " is not permitted here");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode().put(TAG, tag);
        return json.setAll(form.write(value));
    }

    @Override
    public Object read(JsonNode json) {
        JsonNode tag = json.path(TAG);
        RecordForm form = tag.isTextual() ? byTag.get(tag.textValue()) : null;
        if (form == null) {
            throw DamagedValue.expected("an object whose '" + TAG + "' is one of " + byTag.keySet(), json);
        }
        return form.read(json, TAG);
    }
}
