package dev.understudy.ssm.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks along the beginnings and ends of the events of some calendars, which together are open only if all are. */
final class CalendarCursor {
    /** How many beginnings and ends are looked at; calendars that stay closed for ever would take forever. */
    private static final int MOST_EDGES = 10_000;

    private final List<Walk> walks;
    private Instant time;

    private record Walk(boolean openByDefault, List<EventCursor> events) {
        boolean open(Instant time) {
            return openByDefault != events.stream().anyMatch(event -> event.covers(time));
        }
    }

    CalendarCursor(List<ChangeCalendar> calendars, Instant time) {
        OccurrenceMeter meter = new OccurrenceMeter();
        this.time = time;
        this.walks = calendars.stream()
                .map(calendar -> new Walk(
                        calendar.openByDefault(),
                        calendar.events().stream()
                                .map(event -> new EventCursor(event, time, meter))
                                .toList()))
                .toList();
    }

    boolean open() {
        return walks.stream().allMatch(walk -> walk.open(time));
    }

    /** Goes on to when they are open after having been closed or the other way round; null if that is not in sight. */
    @Nullable Instant nextChange() {
        boolean before = open();
        for (int looked = 0; looked < MOST_EDGES; looked++) {
            Instant edge = nextEdge();
            if (edge == null) {
                return null;
            }
            time = edge;
            walks.forEach(walk -> walk.events().forEach(event -> event.moveTo(edge)));
            if (open() != before) {
                return edge;
            }
        }
        return null;
    }

    private @Nullable Instant nextEdge() {
        Instant first = null;
        for (Walk walk : walks) {
            for (EventCursor event : walk.events()) {
                Instant edge = event.edgeAfter(time);
                if (edge != null && (first == null || edge.isBefore(first))) {
                    first = edge;
                }
            }
        }
        return first;
    }
}
