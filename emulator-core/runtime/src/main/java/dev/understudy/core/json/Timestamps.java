package dev.understudy.core.json;

import dev.understudy.core.model.ShapeType;
import dev.understudy.core.model.TimestampFormat;
import dev.understudy.core.validation.MalformedInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Timestamps as text. Written with milliseconds, read with whatever precision they have. */
public final class Timestamps {
    private static final int MAX_TEXT = 64;
    private static final long FIRST_SECOND =
            Instant.parse("-9999-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?");

    /** RFC 3339 in UTC: seconds are there, a fraction may be, the offset is a letter. */
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    /** The same with a fraction of a second, which Smithy adds to RFC 7231. */
    private static final DateTimeFormatter HTTP_DATE_IN = new DateTimeFormatterBuilder()
            .appendPattern("EEE, dd MMM uuuu HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral(" GMT")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private Timestamps() {}

    /** Writes a timestamp. */
    public static String write(Instant time, TimestampFormat format) {
        return switch (format) {
            case EPOCH_SECONDS -> epochSeconds(time);
            case DATE_TIME -> DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.MILLIS));
            case HTTP_DATE -> HTTP_DATE.format(time.atOffset(ZoneOffset.UTC));
        };
    }

    private static String epochSeconds(Instant time) {
        long millis = time.toEpochMilli();
        if (millis % 1000 == 0) {
            return Long.toString(millis / 1000);
        }
        return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
    }

    /**
     * Reads a timestamp.
     *
     * @throws MalformedInput if the text is in another format
     */
    public static Instant read(String text, TimestampFormat format) {
        if (text.length() > MAX_TEXT) {
            throw malformed();
        }
        return switch (format) {
            case EPOCH_SECONDS -> {
                if (!DECIMAL.matcher(text).matches()) {
                    throw malformed();
                }
                yield ofEpochSeconds(new BigDecimal(text));
            }
            case DATE_TIME -> parse(text, DATE_TIME);
            case HTTP_DATE -> parse(text, HTTP_DATE_IN);
        };
    }

    private static Instant parse(String text, DateTimeFormatter format) {
        try {
            return LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw malformed();
        }
    }

    /**
     * Reads a timestamp given as a number.
     *
     * @throws MalformedInput if it is not within the years that timestamps can express
     */
    public static Instant ofEpochSeconds(BigDecimal seconds) {
        // Exponents are looked at before any arithmetic, which would expand them.
        if (seconds.signum() != 0
                && (seconds.scale() > MAX_TEXT || (long) seconds.precision() - seconds.scale() > 12)) {
            throw malformed();
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        int nanos = seconds.subtract(whole).movePointRight(9).intValue();
        return ofEpochSeconds(whole.longValue(), nanos);
    }

    static Instant ofEpochSeconds(long seconds, int nanos) {
        if (seconds < FIRST_SECOND || seconds > LAST_SECOND) {
            throw malformed();
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    private static MalformedInput malformed() {
        return WrongType.unreadable(ShapeType.TIMESTAMP);
    }
}
