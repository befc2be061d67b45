package dev.understudy.ssm.calendar;

import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateStart;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * An event, once or again and again. It includes the moment at which it begins and excludes that at which it ends.
 *
 * @param event where it comes from
 * @param zone the time zone in which it recurs
 * @param length how long each occurrence takes
 */
record CalendarEvent(VEvent event, TimeZone zone, Duration length) {
    private static final Duration DAY = Duration.ofDays(1);

    /**
     * An event of a calendar.
     *
     * @throws CalendarFault if it has no beginning, or ends before it
     */
    static CalendarEvent of(VEvent event, TimezoneInfo zones) throws CalendarFault {
        DateStart start = event.getDateStart();
        if (start == null || start.getValue() == null) {
            throw CalendarErrors.noStart();
        }
        TimezoneAssignment assigned = zones.getTimezone(start);
        Duration length = length(event, start);
        if (length.isNegative()) {
            throw CalendarErrors.endsBeforeItBegins();
        }
        return new CalendarEvent(
                event, assigned == null ? TimeZone.getTimeZone("UTC") : assigned.getTimeZone(), length);
    }

    /** An event without end or duration takes its whole day, or no time at all; see RFC 5545, 3.6.1. */
    private static Duration length(VEvent event, DateStart start) {
        if (event.getDateEnd() != null && event.getDateEnd().getValue() != null) {
            return Duration.between(
                    start.getValue().toInstant(), event.getDateEnd().getValue().toInstant());
        }
        if (event.getDuration() != null && event.getDuration().getValue() != null) {
            return Duration.ofMillis(event.getDuration().getValue().toMillis());
        }
        return start.getValue().hasTime() ? Duration.ZERO : DAY;
    }

    /** Whether an occurrence is going on. */
    boolean coversAt(Instant time) {
        DateIterator occurrences = from(time);
        while (occurrences.hasNext()) {
            Instant start = occurrences.next().toInstant();
            if (start.isAfter(time)) {
                return false;
            }
            if (start.plus(length).isAfter(time)) {
                return true;
            }
        }
        return false;
    }

    /** The first time after another at which an occurrence begins or ends, or null. */
    @Nullable Instant nextEdge(Instant time) {
        DateIterator occurrences = from(time);
        Instant firstEnd = null;
        while (occurrences.hasNext()) {
            Instant start = occurrences.next().toInstant();
            if (start.isAfter(time)) {
                return firstEnd == null || start.isBefore(firstEnd) ? start : firstEnd;
            }
            Instant end = start.plus(length);
            if (firstEnd == null && end.isAfter(time)) {
                firstEnd = end;
            }
        }
        return firstEnd;
    }

    /** Occurrences that may still be going on at a time, and all later ones. */
    private DateIterator from(Instant time) {
        DateIterator occurrences = event.getDateIterator(zone);
        occurrences.advanceTo(Date.from(time.minus(length)));
        return occurrences;
    }
}
