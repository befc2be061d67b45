package dev.understudy.ssm.calendar;

import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import com.google.common.collect.AbstractIterator;
import com.google.common.collect.Iterators;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Walks along the occurrences of an event. All are equally long, so the latest that began says whether one goes on. */
final class EventCursor {
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");
    private static final Duration DAY = Duration.ofDays(1);

    private static final Set<Frequency> SEVERAL_A_DAY =
            Collections.unmodifiableSet(EnumSet.of(Frequency.SECONDLY, Frequency.MINUTELY, Frequency.HOURLY));

    private final CalendarEvent event;
    private final Iterator<Instant> starts;
    private @Nullable Instant latest;
    private @Nullable Instant next;

    /** Walks from a time on; each occurrence on the way counts on the meter. */
    EventCursor(CalendarEvent event, Instant time, OccurrenceMeter meter) {
        this.event = event;
        this.starts = Iterators.mergeSorted(
                List.of(regular(event, time, meter), event.extra().iterator()), Comparator.<Instant>naturalOrder());
        this.next = following(starts);
        moveTo(time);
    }

    private static @Nullable Instant following(Iterator<Instant> starts) {
        return starts.hasNext() ? starts.next() : null;
    }

    private static Iterator<Instant> regular(CalendarEvent event, Instant time, OccurrenceMeter meter) {
        Recurrence rule = event.rule();
        if (rule == null) {
            return Iterators.singletonIterator(CalendarZones.instant(event.start(), event.zone()));
        }
        Instant start = event.start().toInstant(ZoneOffset.UTC);
        DateIterator walls = rule.getDateIterator(Date.from(start), UTC);
        Instant from = time.minus(event.length()).minus(DAY);
        // Skipping is only right, and only fast, where there is at most one a day.
        if (from.isAfter(start) && !severalADay(rule)) {
            walls.advanceTo(Date.from(from));
        }
        Instant until = event.until();
        return new AbstractIterator<>() {
            @Override
            protected @Nullable Instant computeNext() {
                if (!walls.hasNext()) {
                    return endOfData();
                }
                meter.look();
                Instant next = CalendarZones.instant(
                        LocalDateTime.ofInstant(walls.next().toInstant(), ZoneOffset.UTC), event.zone());
                return until != null && next.isAfter(until) ? endOfData() : next;
            }
        };
    }

    private static boolean severalADay(Recurrence rule) {
        return SEVERAL_A_DAY.contains(rule.getFrequency())
                || !rule.getByHour().isEmpty()
                || !rule.getByMinute().isEmpty()
                || !rule.getBySecond().isEmpty();
    }

    /** Goes on to a time, which is not before the last one. */
    void moveTo(Instant time) {
        while (next != null && !next.isAfter(time)) {
            latest = next;
            next = following(starts);
        }
    }

    /** Whether an occurrence is going on at the time that this went to. */
    boolean covers(Instant time) {
        return latest != null && latest.plus(event.length()).isAfter(time);
    }

    /** The first time after that at which an occurrence begins or ends, or null. */
    @Nullable Instant edgeAfter(Instant time) {
        Instant ends = latest == null ? null : latest.plus(event.length());
        if (ends == null || !ends.isAfter(time)) {
            return next;
        }
        return next == null || ends.isBefore(next) ? ends : next;
    }
}
