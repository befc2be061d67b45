package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter or a variable may hold.
 *
 * @param type its type
 * @param otherwise its value unless somebody gives one; null if it must be given
 * @param allowedValues the only values it may have; empty if it may have any
 * @param allowedPattern a pattern that texts have to match as a whole; null if any will do
 * @param minItems the least number of items of a list or map, or null
 * @param maxItems the greatest number of items of a list or map, or null
 * @param minChars the least length of a text, or null
 * @param maxChars the greatest length of a text, or null
 */
public record ParameterRule(
        ValueType type,
        @Nullable JsonNode otherwise,
        List<JsonNode> allowedValues,
        @Nullable String allowedPattern,
        @Nullable Integer minItems,
        @Nullable Integer maxItems,
        @Nullable Integer minChars,
        @Nullable Integer maxChars) {
    /** The list is copied. */
    public ParameterRule {
        allowedValues = List.copyOf(allowedValues);
    }

    /** Whether the number of items and the lengths of texts of a value are within bounds. */
    public boolean sized(JsonNode value) {
        if (value.isArray()) {
            if (!within(value.size(), minItems, maxItems)) {
                return false;
            }
            for (JsonNode item : value) {
                if (item.isTextual() && !within(item.textValue().length(), minChars, maxChars)) {
                    return false;
                }
            }
            return true;
        }
        return value.isObject()
                ? within(value.size(), minItems, maxItems)
                : !value.isTextual() || within(value.textValue().length(), minChars, maxChars);
    }

    private static boolean within(int size, @Nullable Integer least, @Nullable Integer most) {
        return (least == null || size >= least) && (most == null || size <= most);
    }
}
