package dev.understudy.core.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON object in the body of a request to the admin API; every complaint about it names the member. */
public final class AdminBody {
    private final JsonNode object;

    private AdminBody(JsonNode object) {
        this.object = object;
    }

    static AdminBody of(@Nullable JsonNode body, List<String> allowed) {
        if (body == null || !body.isObject()) {
            throw AdminRefusal.badRequest("the body must be a JSON object with " + String.join(", ", allowed));
        }
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!allowed.contains(name)) {
                throw AdminRefusal.badRequest("unknown member '" + name + "'; known are " + String.join(", ", allowed));
            }
        }
        return new AdminBody(body);
    }

    /** A string, or null if it is missing. */
    public @Nullable String text(String name) {
        JsonNode value = value(name);
        if (value == null || value.isTextual()) {
            return value == null ? null : value.textValue();
        }
        throw AdminRefusal.badRequest("'" + name + "' must be a string");
    }

    /** A string that has to be there, and not empty. */
    public String requiredText(String name) {
        String text = text(name);
        if (text == null || text.isEmpty()) {
            throw AdminRefusal.missing(name);
        }
        return text;
    }

    /** A list of strings, none of them empty; an empty list if it is missing. */
    public List<String> texts(String name) {
        JsonNode list = value(name);
        List<String> texts = new ArrayList<>();
        if (list != null) {
            list.forEach(item -> texts.add(item.asText()));
            if (!list.isArray() || texts.contains("")) {
                throw AdminRefusal.badRequest("'" + name + "' must be a list of strings");
            }
        }
        return texts;
    }

    /** An object of strings, or null if it is missing. */
    public @Nullable Map<String, String> textsByName(String name) {
        JsonNode object = value(name);
        if (object == null) {
            return null;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> text : object.properties()) {
            if (text.getValue().isTextual()) {
                texts.put(text.getKey(), text.getValue().textValue());
            }
        }
        if (!object.isObject() || texts.size() < object.size()) {
            throw AdminRefusal.badRequest("'" + name + "' must be an object of strings");
        }
        return texts;
    }

    /** The constant of this name in any case, which has to be there. */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        String text = requiredText(name);
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw AdminRefusal.badRequest(
                "'" + name + "' must be one of " + Arrays.toString(constants) + ", not '" + text + "'");
    }

    /** A truth value, or another one if it is missing. */
    public boolean flag(String name, boolean otherwise) {
        JsonNode flag = value(name);
        if (flag != null && !flag.isBoolean()) {
            throw AdminRefusal.badRequest("'" + name + "' must be true or false");
        }
        return flag == null ? otherwise : flag.booleanValue();
    }

    /** A number, or null if it is missing. */
    public @Nullable Double number(String name) {
        JsonNode value = value(name);
        if (value == null || value.isNumber()) {
            return value == null ? null : value.doubleValue();
        }
        throw AdminRefusal.badRequest("'" + name + "' must be a number");
    }

    /** A time in ISO 8601, or null if it is missing. */
    public @Nullable Instant instant(String name) {
        return parsed(name, Instant::parse, "a time like 2025-01-31T12:00:00Z");
    }

    /** A duration in ISO 8601, or null if it is missing. */
    public @Nullable Duration duration(String name) {
        return parsed(name, Duration::parse, "a duration like PT10M");
    }

    /** Any JSON, or null if it is missing. */
    public @Nullable JsonNode value(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parser, String form) {
        String text = text(name);
        try {
            return text == null ? null : parser.apply(text);
        } catch (DateTimeException e) {
            throw AdminRefusal.badRequest("'" + name + "' must be " + form + ", not '" + text + "'");
        }
    }
}
