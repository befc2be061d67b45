package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * How much a variable holds.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-action-update-variable.html">
 *     aws:updateVariable</a>
 */
public final class VariableLimits {
    private static final int MOST_MAPS = 200;
    private static final int MOST_TEXTS = 50;
    private static final int LONGEST_KEY = 50;
    private static final int LONGEST_TEXT = 512;

    private VariableLimits() {}

    /** Whether a value, and everything in it, is small enough. */
    public static boolean keep(JsonNode value) {
        if (value.isTextual()) {
            int length = value.textValue().length();
            return length >= 1 && length <= LONGEST_TEXT;
        }
        if (value.isArray() && value.size() > (value.path(0).isObject() ? MOST_MAPS : MOST_TEXTS)) {
            return false;
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            int length = member.getKey().length();
            if (length < 1 || length > LONGEST_KEY) {
                return false;
            }
        }
        for (JsonNode item : value) {
            if (!keep(item)) {
                return false;
            }
        }
        return true;
    }
}
