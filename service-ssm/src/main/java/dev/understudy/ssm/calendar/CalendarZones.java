package dev.understudy.ssm.calendar;

import biweekly.component.Observance;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.ICalProperty;
import biweekly.property.UtcOffsetProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import com.google.common.collect.Iterables;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Date;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The time zones of one calendar: those that everybody knows by their names, and those that the calendar describes. Times
 * without a zone are times of UTC.
 *
 * <p>The library's own zones look at a time of UTC to see which side of a change of clocks it is on, and at the machine's
 * zone for days; so only what the calendar says is taken from the library here.
 */
final class CalendarZones {
    static final ZoneRules UTC = ZoneOffset.UTC.getRules();

    /** How often clocks may change; twice a year since 1601, when many calendars begin, is less. */
    private static final int MOST_CHANGES = 2_000;

    private static final Instant LAST_CHANGE = Instant.parse("2200-01-01T00:00:00Z");

    private final TimezoneInfo zones;
    private final IdentityHashMap<VTimezone, ZoneRules> described = new IdentityHashMap<>();

    CalendarZones(TimezoneInfo zones) {
        this.zones = zones;
    }

    /** Whether the zone of a property is known; without a property there is nothing to know. */
    boolean known(@Nullable ICalProperty property) {
        return property == null || property.getParameter("TZID") == null || zones.getTimezone(property) != null;
    }

    /** The zone of a property. */
    ZoneRules of(ICalProperty property) {
        TimezoneAssignment assigned = zones.getTimezone(property);
        if (assigned == null) {
            return UTC;
        }
        VTimezone component = assigned.getComponent();
        return component == null
                ? assigned.getTimeZone().toZoneId().getRules()
                : described.computeIfAbsent(component, CalendarZones::rules);
    }

    /** The moment that a date of a property means. A day begins in UTC. */
    Instant instant(ICalProperty property, ICalDate date) {
        return instant(wall(date), date.hasTime() && !absolute(date) ? of(property) : UTC);
    }

    /** The moment at which clocks show a time, the first of two; a time that is left out comes as if it were not. */
    static Instant instant(LocalDateTime wall, ZoneRules zone) {
        return wall.toInstant(zone.getOffset(wall));
    }

    /** Whether a date is one of UTC, whatever the zone. */
    static boolean absolute(ICalDate date) {
        DateTimeComponents said = date.getRawComponents();
        return said == null || said.isUtc();
    }

    /** What a date says; a day is its beginning. */
    static LocalDateTime wall(ICalDate date) {
        DateTimeComponents said = date.getRawComponents();
        return said == null
                ? LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC)
                : LocalDateTime.of(
                        said.getYear(),
                        said.getMonth(),
                        said.getDate(),
                        said.getHour(),
                        said.getMinute(),
                        said.getSecond());
    }

    private static ZoneRules rules(VTimezone described) {
        String id = described.getTimezoneId() == null
                ? null
                : described.getTimezoneId().getValue();
        if (id != null && ZoneId.getAvailableZoneIds().contains(id)) {
            return ZoneId.of(id).getRules();
        }
        TreeMap<Instant, ZoneOffset> changes = new TreeMap<>();
        ZoneOffset before = null;
        Instant first = Instant.MAX;
        for (Observance observance :
                Iterables.concat(described.getStandardTimes(), described.getDaylightSavingsTime())) {
            ZoneOffset from = offset(observance.getTimezoneOffsetFrom());
            ZoneOffset to = offset(observance.getTimezoneOffsetTo());
            for (LocalDateTime onset : onsets(observance)) {
                Instant change = onset.toInstant(from);
                changes.put(change, to);
                if (change.isBefore(first)) {
                    first = change;
                    before = from;
                }
            }
        }
        return rules(before == null ? ZoneOffset.UTC : before, changes);
    }

    private static ZoneRules rules(ZoneOffset first, Map<Instant, ZoneOffset> changes) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffset before = first;
        for (Map.Entry<Instant, ZoneOffset> change : changes.entrySet()) {
            ZoneOffset after = change.getValue();
            if (!after.equals(before)) {
                transitions.add(
                        ZoneOffsetTransition.of(LocalDateTime.ofInstant(change.getKey(), before), before, after));
            }
            before = after;
        }
        return ZoneRules.of(first, first, List.of(), transitions, List.of());
    }

    private static ZoneOffset offset(@Nullable UtcOffsetProperty said) {
        return said == null || said.getValue() == null
                ? ZoneOffset.UTC
                : ZoneOffset.ofTotalSeconds((int) (said.getValue().getMillis() / 1000));
    }

    /** When clocks are set, as they show it before. */
    private static List<LocalDateTime> onsets(Observance observance) {
        if (observance.getDateStart() == null || observance.getDateStart().getValue() == null) {
            return List.of();
        }
        LocalDateTime start = wall(observance.getDateStart().getValue());
        List<LocalDateTime> onsets = new ArrayList<>(List.of(start));
        observance.getRecurrenceDates().forEach(dates -> dates.getDates().forEach(date -> onsets.add(wall(date))));
        Recurrence rule = observance.getRecurrenceRule() == null
                ? null
                : observance.getRecurrenceRule().getValue();
        if (rule != null && rule.getFrequency() != null) {
            Date begin = Date.from(start.toInstant(ZoneOffset.UTC));
            Iterator<Date> recurring = rule.getDateIterator(begin, TimeZone.getTimeZone("UTC"));
            for (int i = 0; i < MOST_CHANGES && recurring.hasNext(); i++) {
                Instant onset = recurring.next().toInstant();
                if (onset.isAfter(LAST_CHANGE)) {
                    break;
                }
                onsets.add(LocalDateTime.ofInstant(onset, ZoneOffset.UTC));
            }
        }
        return onsets;
    }
}
