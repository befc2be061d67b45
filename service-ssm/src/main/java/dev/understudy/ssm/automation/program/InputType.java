package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an input of an action may hold. Texts that mean a number or a truth are one, and a list of one text is a text, as
 * runbooks of AWS have it.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-actions.html">Actions
 *     reference</a>
 */
enum InputType {
    /** Text. */
    STRING("String", InputType::text),
    /** Texts, or one. */
    STRING_LIST("StringList", value -> value.isTextual() || (value.isArray() && all(value, JsonNode::isTextual))),
    /** True or false. */
    BOOLEAN("Boolean", value -> value.isBoolean() || truth(value.asText())),
    /** A whole number of 32 bits; no action knows greater ones. */
    INTEGER("Integer", InputType::number),
    /** Text that mostly looks like a number, so that documents may write it as one. */
    SCALAR("Scalar", value -> value.isIntegralNumber() || text(value)),
    /** Named values. */
    STRING_MAP("StringMap", JsonNode::isObject),
    /** Maps. */
    MAP_LIST("MapList", value -> value.isArray() && all(value, JsonNode::isObject)),
    /** Values of any type. */
    LIST("List", JsonNode::isArray),
    /** Anything. */
    ANY("Any", value -> true);

    private final String wireName;
    private final Predicate<JsonNode> condition;

    InputType(String wireName, Predicate<JsonNode> condition) {
        this.wireName = wireName;
        this.condition = condition;
    }

    /** The type of this name. */
    static InputType of(String wireName) {
        return Stream.of(values())
                .filter(type -> type.wireName.equals(wireName))
                .findFirst()
                .orElseThrow();
    }

    /** Its name in documentation. */
    String wireName() {
        return wireName;
    }

    /** Whether a value has this type. */
    boolean accepts(JsonNode value) {
        return condition.test(value);
    }

    private static boolean text(JsonNode value) {
        return value.isTextual() || (value.size() == 1 && value.path(0).isTextual());
    }

    private static boolean number(JsonNode value) {
        JsonNode number = WholeNumbers.parsed(value);
        return number.isIntegralNumber() && number.canConvertToInt();
    }

    private static boolean truth(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals("true") || lower.equals("false");
    }

    private static boolean all(JsonNode list, Predicate<JsonNode> condition) {
        for (JsonNode item : list) {
            if (!condition.test(item)) {
                return false;
            }
        }
        return true;
    }
}
