package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The operators of branches and loop conditions.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/automation-branch-condition.html">Using
 *     conditional statements in runbooks</a>
 */
public enum Comparison {
    /** The same text. */
    STRING_EQUALS("StringEquals"),
    /** The same text but for case. */
    EQUALS_IGNORE_CASE("EqualsIgnoreCase"),
    /** A text that begins so. */
    STARTS_WITH("StartsWith"),
    /** A text that ends so. */
    ENDS_WITH("EndsWith"),
    /** A text with this in it. */
    CONTAINS("Contains"),
    /** The same number. */
    NUMERIC_EQUALS("NumericEquals"),
    /** A greater number. */
    NUMERIC_GREATER("NumericGreater"),
    /** A smaller number. */
    NUMERIC_LESSER("NumericLesser"),
    /** No smaller number. */
    NUMERIC_GREATER_OR_EQUALS("NumericGreaterOrEquals"),
    /** No greater number. */
    NUMERIC_LESSER_OR_EQUALS("NumericLesserOrEquals"),
    /** The same truth. */
    BOOLEAN_EQUALS("BooleanEquals");

    private static final Map<String, Comparison> BY_NAME =
            Stream.of(values()).collect(Collectors.toMap(Comparison::wireName, Function.identity()));

    private final String wireName;

    Comparison(String wireName) {
        this.wireName = wireName;
    }

    /** The operator of this name, or null. */
    public static @Nullable Comparison of(String wireName) {
        return BY_NAME.get(wireName);
    }

    /** Its name in documents. */
    public String wireName() {
        return wireName;
    }

    /** Whether it compares values of these types. */
    public boolean applies(JsonNode left, JsonNode right) {
        if (this == BOOLEAN_EQUALS) {
            return left.isBoolean() && right.isBoolean();
        }
        return wireName.startsWith("Numeric")
                ? left.isNumber() && right.isNumber()
                : left.isTextual() && right.isTextual();
    }

    /** Whether it holds; both values are of its types. */
    public boolean holds(JsonNode left, JsonNode right) {
        return switch (this) {
            case STRING_EQUALS -> left.textValue().equals(right.textValue());
            case EQUALS_IGNORE_CASE ->
                left.textValue()
                        .toLowerCase(Locale.ROOT)
                        .equals(right.textValue().toLowerCase(Locale.ROOT));
            case STARTS_WITH -> left.textValue().startsWith(right.textValue());
            case ENDS_WITH -> left.textValue().endsWith(right.textValue());
            case CONTAINS -> left.textValue().contains(right.textValue());
            case NUMERIC_EQUALS -> order(left, right) == 0;
            case NUMERIC_GREATER -> order(left, right) > 0;
            case NUMERIC_LESSER -> order(left, right) < 0;
            case NUMERIC_GREATER_OR_EQUALS -> order(left, right) >= 0;
            case NUMERIC_LESSER_OR_EQUALS -> order(left, right) <= 0;
            case BOOLEAN_EQUALS -> left.booleanValue() == right.booleanValue();
        };
    }

    private static int order(JsonNode left, JsonNode right) {
        return left.decimalValue().compareTo(right.decimalValue());
    }
}
