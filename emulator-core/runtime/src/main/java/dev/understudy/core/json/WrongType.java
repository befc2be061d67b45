package dev.understudy.core.json;

import com.fasterxml.jackson.core.JsonToken;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.validation.MalformedInput;

/** AWS's words for values of the wrong JSON type. */
final class WrongType {
    private WrongType() {}

    /** {@code token} stands where a value of {@code type} was expected. */
    static MalformedInput found(JsonToken token, ShapeType type) {
        return new MalformedInput(
                switch (token) {
                    case START_OBJECT -> "Start of structure or map found where not expected.";
                    case START_ARRAY ->
                        isScalar(type)
                                ? "Unrecognized collection type class " + javaName(type)
                                : "Start of list found where not expected.";
                    default ->
                        isScalar(type)
                                ? describe(token) + " can not be converted to " + article(type)
                                : "Unexpected field type";
                });
    }

    /** A string stands where a value of {@code type} was expected that strings can express, but not this one. */
    static MalformedInput unreadable(ShapeType type) {
        return found(JsonToken.VALUE_STRING, type);
    }

    /** A number does not fit into a value of {@code type}. */
    static MalformedInput unfitting(ShapeType type) {
        return found(JsonToken.VALUE_NUMBER_INT, type);
    }

    private static boolean isScalar(ShapeType type) {
        return switch (type) {
            case LIST, MAP, STRUCTURE, UNION, DOCUMENT -> false;
            default -> true;
        };
    }

    private static String describe(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "STRING_VALUE";
            case VALUE_NUMBER_INT -> "NUMBER_VALUE";
            case VALUE_NUMBER_FLOAT -> "DECIMAL_VALUE";
            case VALUE_TRUE -> "TRUE_VALUE";
            case VALUE_FALSE -> "FALSE_VALUE";
            default -> "NULL_VALUE";
        };
    }

    private static String article(ShapeType type) {
        String name = simpleName(type);
        return (name.startsWith("I") ? "an " : "a ") + name;
    }

    private static String simpleName(ShapeType type) {
        return switch (type) {
            case BOOLEAN -> "Boolean";
            case BYTE -> "Byte";
            case SHORT -> "Short";
            case INTEGER, INT_ENUM -> "Integer";
            case LONG -> "Long";
            case FLOAT -> "Float";
            case DOUBLE -> "Double";
            case BIG_INTEGER -> "BigInteger";
            case BIG_DECIMAL -> "BigDecimal";
            case BLOB -> "ByteBuffer";
            case TIMESTAMP -> "Timestamp";
            default -> "String";
        };
    }

    private static String javaName(ShapeType type) {
        return switch (type) {
            case BIG_INTEGER, BIG_DECIMAL -> "java.math." + simpleName(type);
            case BLOB -> "java.nio.ByteBuffer";
            case TIMESTAMP -> "java.util.Date";
            default -> "java.lang." + simpleName(type);
        };
    }
}
