package dev.understudy.ssm.automation.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** How typed values stand in answers: always as texts. */
public final class WireText {
    private WireText() {}

    /**
     * A value as an output: a list of texts, whatever it is. Scalars are lists of one, objects one JSON text in which
     * {@code =} is escaped as AWS's serializer does.
     */
    public static List<String> output(JsonNode value) {
        if (!value.isArray()) {
            return List.of(item(value));
        }
        List<String> items = new ArrayList<>(value.size());
        value.forEach(item -> items.add(item(item)));
        return items;
    }

    private static String item(JsonNode value) {
        return value.isTextual() ? value.textValue() : json(value);
    }

    private static String json(JsonNode value) {
        return value.isContainerNode() ? value.toString().replace("=", "\\u003d") : value.toString();
    }

    /** A value as an input of a step: JSON in a text. */
    public static String input(JsonNode value) {
        return value.toString();
    }
}
