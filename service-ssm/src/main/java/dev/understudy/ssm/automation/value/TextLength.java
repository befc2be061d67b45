package dev.understudy.ssm.automation.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** How long values are, so that runbooks cannot make them longer and longer. */
public final class TextLength {
    private TextLength() {}

    /** About as many characters as a value has as JSON. */
    public static long of(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue().length();
        }
        long length = 1;
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            length += member.getKey().length();
        }
        for (JsonNode item : value) {
            length += 1 + of(item);
        }
        return length;
    }
}
