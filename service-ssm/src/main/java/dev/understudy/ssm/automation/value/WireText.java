package dev.understudy.ssm.automation.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.escape.Escaper;
import com.google.common.escape.Escapers;
import java.util.ArrayList;
import java.util.List;

/** How typed values stand in answers: always as texts. */
public final class WireText {
    private WireText() {}

    private enum Html {
        ;
        private static final Escaper ESCAPER = Escapers.builder()
                .addEscape('=', "\\u003d")
                .addEscape('\'', "\\u0027")
                .addEscape('<', "\\u003c")
                .addEscape('>', "\\u003e")
                .addEscape('&', "\\u0026")
                .build();
    }

    /**
     * A value as an output: a list of texts, whatever it is. Scalars are lists of one, objects one {@link #escaped} JSON
     * text.
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
        return value.isContainerNode() ? escaped(value) : value.toString();
    }

    /** JSON as a text in which the characters that mean something in HTML are escaped; recorded of outputs. */
    public static String escaped(JsonNode value) {
        return Html.ESCAPER.escape(value.toString());
    }

    /** A value as an input of a step: JSON in a text. */
    public static String input(JsonNode value) {
        return value.toString();
    }
}
