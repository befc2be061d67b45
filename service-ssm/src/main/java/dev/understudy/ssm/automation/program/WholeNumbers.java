package dev.understudy.ssm.automation.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Whole numbers that are written as text, as defaults and requests do. */
public final class WholeNumbers {
    private static final Pattern WRITTEN = Pattern.compile("-?[0-9]{1,400}");

    private WholeNumbers() {}

    /** The number that a text says; the text itself if it says none. */
    public static JsonNode parsed(JsonNode text) {
        String digits = text.asText();
        if (!WRITTEN.matcher(digits).matches()) {
            return text;
        }
        BigInteger number = new BigInteger(digits);
        return number.bitLength() < Long.SIZE ? LongNode.valueOf(number.longValue()) : BigIntegerNode.valueOf(number);
    }
}
