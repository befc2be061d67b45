package dev.understudy.core.json;

import dev.understudy.core.model.Blob;
import dev.understudy.core.model.EnumSchema;
import dev.understudy.core.model.ScalarSchema;
import dev.understudy.core.model.Schema;
import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.TimestampFormat;
import dev.understudy.core.model.WireEnum;
import dev.understudy.core.validation.MalformedInput;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

/** Scalars as plain text: how they stand in paths, query strings and headers. */
public final class ScalarText {
    private static final int MAX_NUMBER = 400;
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");

    private ScalarText() {}

    /**
     * Reads a scalar. An enum value that the model does not know comes back as its text.
     *
     * @param format the usual format of timestamps at this place; the schema may name another
     * @throws MalformedInput if the text means no such value
     */
    public static Object read(String text, Schema schema, TimestampFormat format) {
        ShapeType type = schema.type();
        return switch (type) {
            case STRING -> text;
            case ENUM -> ScalarReader.enumValue((EnumSchema) schema, text);
            case BLOB -> ScalarReader.blob(text);
            case TIMESTAMP -> Timestamps.read(text, formatOf(schema, format));
            case BOOLEAN -> bool(text);
            case BYTE, SHORT, INTEGER, INT_ENUM, LONG -> integer(text, type);
            case FLOAT -> (Object) (float) floating(text, type);
            case DOUBLE -> (Object) floating(text, type);
            case BIG_INTEGER -> new BigInteger(number(INTEGER, text, type));
            case BIG_DECIMAL -> new BigDecimal(number(DECIMAL, text, type));
            case DOCUMENT, LIST, MAP, STRUCTURE, UNION -> throw new IllegalArgumentException(type + " is no scalar");
        };
    }

    /**
     * Writes a scalar.
     *
     * @param format the usual format of timestamps at this place; the schema may name another
     */
    public static String write(Object value, Schema schema, TimestampFormat format) {
        return switch (schema.type()) {
            case ENUM -> ((WireEnum) value).wireValue();
            case BLOB -> Base64.getEncoder().encodeToString(((Blob) value).unsafeBytes());
            case TIMESTAMP -> Timestamps.write((Instant) value, formatOf(schema, format));
            case DOCUMENT, LIST, MAP, STRUCTURE, UNION ->
                throw new IllegalArgumentException(schema.type() + " is no scalar");
            default -> value.toString();
        };
    }

    private static TimestampFormat formatOf(Schema schema, TimestampFormat usual) {
        TimestampFormat format = ((ScalarSchema) schema).timestampFormat();
        return format == null ? usual : format;
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw WrongType.unreadable(ShapeType.BOOLEAN);
        };
    }

    private static Number integer(String text, ShapeType type) {
        try {
            return Integers.fit(Long.parseLong(number(INTEGER, text, type)), type);
        } catch (NumberFormatException tooLong) {
            throw WrongType.unfitting(type);
        }
    }

    private static double floating(String text, ShapeType type) {
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(number(DECIMAL, text, type));
        };
    }

    private static String number(Pattern form, String text, ShapeType type) {
        if (text.length() > MAX_NUMBER || !form.matcher(text).matches()) {
            throw WrongType.unreadable(type);
        }
        return text;
    }
}
