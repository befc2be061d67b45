package dev.understudy.ssm.calendar;

import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceDates;
import biweekly.property.RecurrenceRule;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An event, once or again and again. It includes the moment at which it begins and excludes that at which it ends.
 *
 * @param start when it begins first, on the clocks of its time zone
 * @param zone the time zone in which it recurs
 * @param length how long each occurrence takes
 * @param rule how it recurs, not saying until when, or null if it does not
 * @param until the last moment at which an occurrence may begin, or null
 * @param extra when else occurrences begin, in order
 * @param supported whether AWS evaluates such events
 */
record CalendarEvent(
        LocalDateTime start,
        ZoneRules zone,
        Duration length,
        @Nullable Recurrence rule,
        @Nullable Instant until,
        List<Instant> extra,
        boolean supported) {
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> PARTS =
            List.of("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID");

    /**
     * An event of a calendar.
     *
     * @throws CalendarFault if it has no beginning, ends before it, or has a part that cannot be read
     */
    static CalendarEvent of(VEvent event, CalendarZones zones) throws CalendarFault {
        for (String part : PARTS) {
            // What the reader does not understand, it keeps as the text that it is.
            if (event.getExperimentalProperty(part) != null) {
                throw CalendarErrors.unreadable(part);
            }
        }
        DateStart start = event.getDateStart();
        if (start == null || start.getValue() == null) {
            throw CalendarErrors.noStart();
        }
        ZoneRules zone = start.getValue().hasTime() ? zones.of(start) : CalendarZones.UTC;
        Duration length = length(event, start, zones);
        if (length.isNegative()) {
            throw CalendarErrors.endsBeforeItBegins();
        }
        Recurrence rule = rule(event);
        return new CalendarEvent(
                CalendarZones.wall(start.getValue()),
                zone,
                length,
                rule == null
                        ? null
                        : new Recurrence.Builder(rule).until((ICalDate) null).build(),
                rule == null || rule.getUntil() == null ? null : until(rule.getUntil(), zone),
                extra(event, zones),
                supported(event, zones));
    }

    private static @Nullable Recurrence rule(VEvent event) throws CalendarFault {
        Recurrence rule = event.getRecurrenceRule() == null
                ? null
                : event.getRecurrenceRule().getValue();
        if (rule != null && rule.getFrequency() == null) {
            throw CalendarErrors.unreadable("RRULE");
        }
        return rule;
    }

    /** An event without end or duration takes its whole day, or no time at all; see RFC 5545, 3.6.1. */
    private static Duration length(VEvent event, DateStart start, CalendarZones zones) {
        DateOrDateTimeProperty end = event.getDateEnd();
        if (end != null && end.getValue() != null) {
            return Duration.between(zones.instant(start, start.getValue()), zones.instant(end, end.getValue()));
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            return length(event.getDuration().getValue());
        }
        return start.getValue().hasTime() ? Duration.ZERO : DAY;
    }

    private static Duration length(biweekly.util.Duration duration) {
        Duration length = Duration.ofDays(7L * number(duration.getWeeks()))
                .plusDays(number(duration.getDays()))
                .plusHours(number(duration.getHours()))
                .plusMinutes(number(duration.getMinutes()))
                .plusSeconds(number(duration.getSeconds()));
        return duration.isPrior() ? length.negated() : length;
    }

    private static int number(@Nullable Integer part) {
        return Objects.requireNonNullElse(part, 0);
    }

    /** A date includes its whole day. */
    private static Instant until(ICalDate until, ZoneRules zone) {
        LocalDateTime wall = CalendarZones.wall(until);
        if (!until.hasTime()) {
            return CalendarZones.instant(wall.with(LocalTime.MAX), zone);
        }
        return CalendarZones.instant(wall, CalendarZones.absolute(until) ? CalendarZones.UTC : zone);
    }

    private static List<Instant> extra(VEvent event, CalendarZones zones) {
        TreeSet<Instant> extra = new TreeSet<>();
        for (RecurrenceDates dates : event.getRecurrenceDates()) {
            dates.getDates().forEach(date -> extra.add(zones.instant(dates, date)));
        }
        return List.copyOf(extra);
    }

    /** Occurrences that are cancelled, moved or longer than others are not supported. Rule: docs. */
    private static boolean supported(VEvent event, CalendarZones zones) {
        return event.getExceptionDates().isEmpty()
                && event.getProperties(ExceptionRule.class).isEmpty()
                && event.getRecurrenceId() == null
                && event.getProperties(RecurrenceRule.class).size() <= 1
                && event.getRecurrenceDates().stream()
                        .allMatch(dates -> dates.getPeriods().isEmpty())
                && zones.known(event.getDateStart())
                && zones.known(event.getDateEnd());
    }
}
