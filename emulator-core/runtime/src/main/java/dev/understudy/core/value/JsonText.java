package dev.understudy.core.value;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;

/** Prints values as JSON. */
final class JsonText {
    private JsonText() {}

    static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    static String list(List<InputValue> values) {
        StringBuilder json = new StringBuilder("[");
        for (InputValue value : values) {
            json.append(json.length() > 1 ? "," : "").append(value.json());
        }
        return json.append(']').toString();
    }

    static String map(Map<String, InputValue> values) {
        StringBuilder json = new StringBuilder("{");
        values.forEach((name, value) -> json.append(json.length() > 1 ? "," : "")
                .append(quoted(name))
                .append(':')
                .append(value.json()));
        return json.append('}').toString();
    }
}
