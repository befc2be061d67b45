package dev.understudy.appconfig.rules.flags.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of the rule language: 64-bit integers and 64-bit floating-point numbers, kept exactly. */
final class Numbers {
    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{1,400}(\\.[0-9]{0,400})?([eE][+-]?[0-9]{1,4})?");
    private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

    private Numbers() {}

    /** The number that a text shows, or null. */
    static @Nullable BigDecimal parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        if (matcher.group(2) != null) {
            double value = Double.parseDouble(text);
            return Double.isInfinite(value) ? null : BigDecimal.valueOf(value);
        }
        BigDecimal exact = new BigDecimal(text.endsWith(".") ? text + "0" : text);
        return matcher.group(1) != null || fits(exact.toBigIntegerExact()) ? exact : null;
    }

    private static boolean fits(BigInteger integer) {
        return integer.compareTo(LEAST) >= 0 && integer.compareTo(GREATEST) <= 0;
    }
}
