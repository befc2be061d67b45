package dev.understudy.core.snapshot.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.model.Blob;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Values without parts. */
final class ScalarForms {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Beyond it, readers that keep numbers as floating point would lose digits. */
    private static final long MOST_EXACT = 1L << 53;

    private static final Map<Class<?>, Form<?>> BY_TYPE = byType();

    private ScalarForms() {}

    static Map<Class<?>, Form<?>> all() {
        return BY_TYPE;
    }

    private static Map<Class<?>, Form<?>> byType() {
        Map<Class<?>, Form<?>> forms = new HashMap<>();
        forms.put(String.class, text("a text", text -> text, text -> text));
        forms.put(Instant.class, text("a time", Instant::toString, Instant::parse));
        forms.put(Duration.class, text("a duration", Duration::toString, Duration::parse));
        forms.put(BigDecimal.class, text("a decimal number", BigDecimal::toString, BigDecimal::new));
        forms.put(byte[].class, text("Base64", Base64.getEncoder()::encodeToString, Base64.getDecoder()::decode));
        forms.put(
                Blob.class,
                text(
                        "Base64",
                        ScalarForms::base64,
                        text -> Blob.wrap(Base64.getDecoder().decode(text))));
        forms.put(Integer.class, of("a whole number", JSON::numberNode, JsonNode::canConvertToInt, JsonNode::intValue));
        forms.put(Boolean.class, of("true or false", JSON::booleanNode, JsonNode::isBoolean, JsonNode::booleanValue));
        forms.put(Double.class, of("a number", JSON::numberNode, JsonNode::isNumber, JsonNode::doubleValue));
        forms.put(Float.class, of("a number", JSON::numberNode, JsonNode::isNumber, JsonNode::floatValue));
        forms.put(Long.class, of("a whole number", ScalarForms::exactly, ScalarForms::isLong, JsonNode::asLong));
        forms.put(JsonNode.class, of("JSON", json -> json, json -> true, json -> json));
        forms.put(int.class, forms.get(Integer.class));
        forms.put(boolean.class, forms.get(Boolean.class));
        forms.put(double.class, forms.get(Double.class));
        forms.put(float.class, forms.get(Float.class));
        forms.put(long.class, forms.get(Long.class));
        return forms;
    }

    private static String base64(Blob blob) {
        return Base64.getEncoder().encodeToString(blob.unsafeBytes());
    }

    private static JsonNode exactly(long number) {
        return number > MOST_EXACT || number < -MOST_EXACT
                ? JSON.textNode(Long.toString(number))
                : JSON.numberNode(number);
    }

    private static boolean isLong(JsonNode json) {
        return json.canConvertToLong() || (json.isTextual() && json.textValue().matches("-?\\d{16,19}"));
    }

    private static <T> Form<T> text(String name, Function<T, String> printer, Function<String, T> parser) {
        return of(name, value -> JSON.textNode(printer.apply(value)), JsonNode::isTextual, json -> {
            try {
                return parser.apply(json.textValue());
            } catch (DateTimeException | IllegalArgumentException e) {
                throw DamagedValue.expected(name, json);
            }
        });
    }

    private static <T> Form<T> of(
            String name, Function<T, JsonNode> writer, Predicate<JsonNode> check, Function<JsonNode, T> reader) {
        return new Form<>() {
            @Override
            public JsonNode write(T value) {
                return writer.apply(value);
            }

            @Override
            public T read(JsonNode json) {
                if (!check.test(json)) {
                    throw DamagedValue.expected(name, json);
                }
                return reader.apply(json);
            }
        };
    }
}
