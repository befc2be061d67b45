package dev.understudy.ssm.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.RawProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that is open or closed by default, and the opposite during its events.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-change-calendar.html">AWS
 *     Systems Manager Change Calendar</a>
 */
public final class ChangeCalendar {
    private static final String TYPE = "X-CALENDAR-TYPE";
    private static final String OPEN = "DEFAULT_OPEN";
    private static final String CLOSED = "DEFAULT_CLOSED";

    private final boolean openByDefault;
    private final List<CalendarEvent> events;

    private ChangeCalendar(boolean openByDefault, List<CalendarEvent> events) {
        this.openByDefault = openByDefault;
        this.events = events;
    }

    /**
     * Reads a text in iCalendar 2.0.
     *
     * @throws CalendarFault if it is no calendar, or not one of changes
     */
    public static ChangeCalendar parse(String text) throws CalendarFault {
        ICalendar calendar = read(text);
        if (calendar == null) {
            throw CalendarErrors.noCalendar();
        }
        RawProperty type = calendar.getExperimentalProperty(TYPE);
        String value = type == null ? "" : String.valueOf(type.getValue()).strip();
        if (!value.equals(OPEN) && !value.equals(CLOSED)) {
            throw CalendarErrors.noType();
        }
        CalendarZones zones = new CalendarZones(calendar.getTimezoneInfo());
        List<CalendarEvent> events = new ArrayList<>();
        for (VEvent event : calendar.getEvents()) {
            events.add(CalendarEvent.of(event, zones));
        }
        return new ChangeCalendar(value.equals(OPEN), List.copyOf(events));
    }

    private static @Nullable ICalendar read(String text) {
        try (ICalReader reader = new ICalReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone("UTC"));
            return reader.readNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether changes are allowed while there is no event. */
    boolean openByDefault() {
        return openByDefault;
    }

    /** When it is otherwise. */
    List<CalendarEvent> events() {
        return events;
    }

    /** Whether AWS evaluates all of its events. */
    boolean supported() {
        return events.stream().allMatch(CalendarEvent::supported);
    }
}
