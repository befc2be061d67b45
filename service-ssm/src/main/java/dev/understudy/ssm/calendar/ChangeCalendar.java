package dev.understudy.ssm.calendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.RawProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
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
    private final boolean supported;

    private ChangeCalendar(boolean openByDefault, List<CalendarEvent> events, boolean supported) {
        this.openByDefault = openByDefault;
        this.events = events;
        this.supported = supported;
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
        List<CalendarEvent> events = new ArrayList<>();
        boolean supported = true;
        for (VEvent event : calendar.getEvents()) {
            events.add(CalendarEvent.of(event, calendar.getTimezoneInfo()));
            supported &= event.getExceptionDates().isEmpty() && event.getRecurrenceId() == null;
        }
        return new ChangeCalendar(value.equals(OPEN), List.copyOf(events), supported);
    }

    private static @Nullable ICalendar read(String text) {
        try (ICalReader reader = new ICalReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone("UTC"));
            return reader.readNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether all entries can be evaluated; cancelled occurrences of an event cannot. */
    boolean supported() {
        return supported;
    }

    /** Whether changes are allowed at a time. */
    boolean openAt(Instant time) {
        boolean within = events.stream().anyMatch(event -> event.coversAt(time));
        return openByDefault != within;
    }

    /** The first time after another at which an event begins or ends, or null if none ever does. */
    @Nullable Instant nextEdge(Instant time) {
        Instant first = null;
        for (CalendarEvent event : events) {
            Instant edge = event.nextEdge(time);
            if (edge != null && (first == null || edge.isBefore(first))) {
                first = edge;
            }
        }
        return first;
    }
}
