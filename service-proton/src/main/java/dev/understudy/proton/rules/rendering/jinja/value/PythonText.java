package dev.understudy.proton.rules.rendering.jinja.value;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** How Python prints values: {@code True}, {@code None}, {@code 1.0}, {@code ['a', 'b']}. */
public final class PythonText {
    /** From here on Python prints floating point numbers with an exponent. */
    private static final double LARGE = 1e16;

    private static final double SMALL = 1e-4;

    private final StringBuilder text = new StringBuilder();

    private PythonText() {}

    /** What an output prints. */
    public static String of(Object value) {
        if (value instanceof String string) {
            return string;
        }
        PythonText text = new PythonText();
        text.append(Values.defined(value), 0);
        return text.text.toString();
    }

    private void append(Object value, int level) {
        if (level > Budget.MOST_VALUE_LEVELS) {
            throw JinjaErrors.valueTooDeep(Budget.MOST_VALUE_LEVELS);
        }
        if (text.length() > Budget.MOST_TEXT) {
            throw JinjaErrors.textTooLong(Budget.MOST_TEXT);
        }
        if (value instanceof List<?> list) {
            list(list, level);
        } else if (value instanceof Map<?, ?> map) {
            map(map, level);
        } else if (value instanceof String string) {
            quoted(string);
        } else {
            text.append(single(value));
        }
    }

    private void list(List<?> list, int level) {
        String separator = "[";
        for (Object element : list) {
            text.append(separator);
            append(element, level + 1);
            separator = ", ";
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    private void map(Map<?, ?> map, int level) {
        String separator = "{";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            text.append(separator);
            append(member.getKey(), level + 1);
            text.append(": ");
            append(member.getValue(), level + 1);
            separator = ", ";
        }
        text.append(map.isEmpty() ? "{}" : "}");
    }

    private void quoted(String string) {
        char quote = string.indexOf('\'') >= 0 && string.indexOf('"') < 0 ? '"' : '\'';
        text.append(quote);
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            int special = "\\\n\r\t".indexOf(character);
            if (special >= 0) {
                text.append('\\').append("\\nrt".charAt(special));
            } else if (character == quote) {
                text.append('\\').append(character);
            } else {
                text.append(character);
            }
        }
        text.append(quote);
    }

    private static String single(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "True" : "False";
        }
        if (value instanceof None) {
            return "None";
        }
        return value instanceof Double real ? real(real) : value.toString();
    }

    static String real(double number) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? "nan" : number > 0 ? "inf" : "-inf";
        }
        double size = Math.abs(number);
        if (size != 0 && (size >= LARGE || size < SMALL)) {
            return exponential(Double.toString(number));
        }
        String plain = BigDecimal.valueOf(number).toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }

    /** Java writes 1.0E-5, Python 1e-05. */
    private static String exponential(String java) {
        int at = java.indexOf('E');
        String mantissa = java.substring(0, at);
        int exponent = Integer.parseInt(java.substring(at + 1));
        String digits = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : String.valueOf(Math.abs(exponent));
        return (mantissa.endsWith(".0") ? mantissa.substring(0, mantissa.length() - 2) : mantissa)
                + (exponent < 0 ? "e-" : "e+")
                + digits;
    }
}
