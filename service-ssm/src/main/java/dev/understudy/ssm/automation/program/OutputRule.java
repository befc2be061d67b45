package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A part of an answer that a step keeps.
 *
 * @param name what later steps call it
 * @param selector where in the answer it stands, as in {@code $.Parameter.Value}
 * @param type what it has to be
 */
public record OutputRule(String name, String selector, ValueType type) {
    /** What a step keeps of a value: the value itself, or what it can be converted to; null if it is of another type. */
    public @Nullable JsonNode kept(JsonNode value) {
        JsonNode converted = type.accepts(value) ? value : Conversion.of(value, type);
        return converted != null && type.accepts(converted) ? converted : null;
    }
}
