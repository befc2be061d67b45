package dev.understudy.appconfig.rules.flags.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the values of an attribute have to be.
 *
 * @param type {@code string}, {@code number}, {@code boolean} or {@code array}
 * @param required whether every value of the flag needs one
 * @param minimum the least number; null if there is none
 * @param maximum the greatest number; null if there is none
 * @param choices the texts that are allowed; null if any is
 * @param pattern what a text has to match; null if nothing
 * @param elements what the elements of an array have to be; null if it is no array, or they may be anything
 */
record AttributeConstraints(
        String type,
        boolean required,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable List<String> choices,
        @Nullable Pattern pattern,
        @Nullable AttributeConstraints elements) {
    /** The constraints as a document stores them. */
    ObjectNode stored() {
        ObjectNode stored = JsonNodeFactory.instance.objectNode();
        if (elements != null) {
            stored.set("elements", elements.stored());
        }
        if (choices != null) {
            choices.forEach(stored.putArray("enum")::add);
        }
        if (maximum != null) {
            stored.put("maximum", maximum);
        }
        if (minimum != null) {
            stored.put("minimum", minimum);
        }
        if (pattern != null) {
            stored.put("pattern", pattern.pattern());
        }
        if (required) {
            stored.put("required", true);
        }
        return stored.put("type", type);
    }

    /** The constraints as AppConfig prints them in the details of an error (recorded in 2026). */
    ObjectNode printed() {
        ObjectNode printed = JsonNodeFactory.instance.objectNode();
        printed.put("Type", type);
        if (required) {
            printed.put("Required", true);
        }
        if (minimum != null) {
            printed.put("Minimum", minimum);
        }
        printed.put("Maximum", maximum);
        if (choices != null) {
            choices.forEach(printed.putArray("Enum")::add);
        }
        if (elements != null) {
            printed.set("Elements", elements.printed());
        }
        if (pattern != null) {
            printed.put("Pattern", pattern.pattern());
        }
        return printed;
    }
}
