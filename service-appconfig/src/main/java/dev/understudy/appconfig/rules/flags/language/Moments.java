package dev.understudy.appconfig.rules.flags.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The points in time of the rule language, from a year to a fraction of a second; see <a
 * href="https://www.w3.org/TR/NOTE-datetime">Date and Time Formats</a>. What is not said is the earliest that it can be.
 */
final class Moments {
    private static final Pattern FORM =
            Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?"
                    + "(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?");
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private Moments() {}

    /** The point in time that a text shows, or null. */
    static @Nullable Instant parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return null;
        }
        try {
            return switch (text.length()) {
                case YEAR -> startOf(Year.parse(text).atDay(1));
                case MONTH -> startOf(YearMonth.parse(text).atDay(1));
                case DAY -> startOf(LocalDate.parse(text));
                default -> OffsetDateTime.parse(text).toInstant();
            };
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The point in time that a literal in a rule shows, or null. Rules have Ion's form, in which a year or a month ends
     * with a T: AWS does not take {@code 2024-01} for a timestamp, although its page says so (recorded in 2026).
     */
    static @Nullable Instant parseLiteral(String literal) {
        if (literal.length() == YEAR || literal.length() == MONTH) {
            return null;
        }
        return parse(literal.endsWith("T") ? literal.substring(0, literal.length() - 1) : literal);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
