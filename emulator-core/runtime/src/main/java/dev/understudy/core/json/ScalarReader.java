package dev.understudy.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.understudy.core.model.Blob;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.TimestampFormat;
import dev.understudy.core.model.WireEnum;
import dev.understudy.core.validation.MalformedInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;

/** Reads the value under the parser's cursor as the scalar that a schema asks for. Knows no coercions. */
final class ScalarReader {
    private ScalarReader() {}

    static Object read(JsonParser parser, JsonToken token, Schema schema) throws IOException {
        ShapeType type = schema.type();
        return switch (type) {
            case STRING -> string(parser, token, type);
            case ENUM -> enumValue((EnumSchema) schema, string(parser, token, type));
            case BLOB -> blob(string(parser, token, type));
            case BOOLEAN -> bool(token);
            case BYTE, SHORT, INTEGER, INT_ENUM, LONG -> integer(parser, token, type);
            case BIG_INTEGER -> {
                expect(JsonToken.VALUE_NUMBER_INT, token, type);
                yield parser.getBigIntegerValue();
            }
            case FLOAT, DOUBLE -> floating(parser, token, type);
            case BIG_DECIMAL -> decimal(parser, token, type);
            case TIMESTAMP -> timestamp(parser, token, (ScalarSchema) schema);
            case DOCUMENT, LIST, MAP, STRUCTURE, UNION -> throw new IllegalArgumentException(type + " is no scalar");
        };
    }

    private static void expect(JsonToken expected, JsonToken token, ShapeType type) {
        if (token != expected) {
            throw WrongType.found(token, type);
        }
    }

    private static String string(JsonParser parser, JsonToken token, ShapeType type) throws IOException {
        expect(JsonToken.VALUE_STRING, token, type);
        return parser.getText();
    }

    /** The constant, or the text itself if the model does not know it; the check of constraints will see. */
    static Object enumValue(EnumSchema schema, String text) {
        WireEnum constant = schema.constant(text);
        return constant == null ? text : constant;
    }

    static Blob blob(String text) {
        // The JDK would accept a text without padding.
        if (text.length() % 4 == 0) {
            try {
                return Blob.wrap(Base64.getDecoder().decode(text));
            } catch (IllegalArgumentException notBase64) {
                // Answered below.
            }
        }
        throw new MalformedInput("Only base-64-encoded strings are convertible to bytes");
    }

    private static Boolean bool(JsonToken token) {
        if (!token.isBoolean()) {
            throw WrongType.found(token, ShapeType.BOOLEAN);
        }
        return token == JsonToken.VALUE_TRUE;
    }

    private static Number integer(JsonParser parser, JsonToken token, ShapeType type) throws IOException {
        expect(JsonToken.VALUE_NUMBER_INT, token, type);
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw WrongType.unfitting(type);
        }
        return Integers.fit(parser.getLongValue(), type);
    }

    private static Number floating(JsonParser parser, JsonToken token, ShapeType type) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            return special(parser.getText(), type);
        }
        if (!token.isNumeric()) {
            throw WrongType.found(token, type);
        }
        return type == ShapeType.FLOAT ? (Number) parser.getFloatValue() : (Number) parser.getDoubleValue();
    }

    private static Number special(String text, ShapeType type) {
        double value = switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw WrongType.unreadable(type);
        };
        return type == ShapeType.FLOAT ? (Number) (float) value : (Number) value;
    }

    private static BigDecimal decimal(JsonParser parser, JsonToken token, ShapeType type) throws IOException {
        if (!token.isNumeric()) {
            throw WrongType.found(token, type);
        }
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException exponentTooLarge) {
            throw WrongType.unfitting(type);
        }
    }

    private static Instant timestamp(JsonParser parser, JsonToken token, ScalarSchema schema) throws IOException {
        TimestampFormat format = schema.timestampFormat();
        if (format != null && format != TimestampFormat.EPOCH_SECONDS) {
            return Timestamps.read(string(parser, token, ShapeType.TIMESTAMP), format);
        }
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return Timestamps.ofEpochSeconds(parser.getLongValue(), 0);
        }
        return Timestamps.ofEpochSeconds(decimal(parser, token, ShapeType.TIMESTAMP));
    }
}
