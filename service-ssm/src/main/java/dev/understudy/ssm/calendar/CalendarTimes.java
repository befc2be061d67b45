package dev.understudy.ssm.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.regex.Pattern;

/**
 * Times in requests and answers about calendars.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/change-calendar-getstate.html">Getting the
 *     state of a change calendar</a>
 */
final class CalendarTimes {
    private static final DateTimeFormatter EXTENDED = form("-", ":");
    private static final DateTimeFormatter BASIC = form("", "");

    /** AWS's example has an offset without it; see the page above. */
    private static final Pattern COLON_OF_OFFSET = Pattern.compile("([+-]\\d\\d):(?=\\d\\d$)");

    private CalendarTimes() {}

    /** A date with or without a time, and that with or without seconds and an offset. */
    private static DateTimeFormatter form(String dash, String colon) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendValue(ChronoField.YEAR, 4)
                .appendLiteral(dash)
                .appendValue(ChronoField.MONTH_OF_YEAR, 2)
                .appendLiteral(dash)
                .appendValue(ChronoField.DAY_OF_MONTH, 2)
                .optionalStart()
                .appendLiteral('T')
                .appendValue(ChronoField.HOUR_OF_DAY, 2)
                .appendLiteral(colon)
                .appendValue(ChronoField.MINUTE_OF_HOUR, 2)
                .optionalStart()
                .appendLiteral(colon)
                .appendValue(ChronoField.SECOND_OF_MINUTE, 2)
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .optionalEnd()
                .optionalStart()
                .appendOffset("+HHmm", "Z")
                .optionalEnd()
                .optionalEnd()
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                .toFormatter()
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /**
     * A time in ISO 8601; one without an offset is one of UTC.
     *
     * @throws dev.understudy.core.error.ModeledError {@code ValidationException} if it is none
     */
    static Instant read(String text) {
        try {
            String offsetOfDigits = COLON_OF_OFFSET.matcher(text).replaceFirst("$1");
            TemporalAccessor parsed = (text.indexOf('-') == 4 ? EXTENDED : BASIC)
                    .parseBest(offsetOfDigits, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw CalendarErrors.invalidTime(text);
        }
    }

    /** A time of UTC in whole seconds. */
    static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
