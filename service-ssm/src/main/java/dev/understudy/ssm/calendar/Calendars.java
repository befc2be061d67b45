package dev.understudy.ssm.calendar;

import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.Partition;
import dev.understudy.core.state.Partitions;
import dev.understudy.ssm.document.DocumentLibrary;
import dev.understudy.ssm.document.FoundDocument;
import dev.understudy.ssm.model.CalendarOperations;
import dev.understudy.ssm.model.CalendarState;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.GetCalendarStateInput;
import dev.understudy.ssm.model.GetCalendarStateOutput;
import dev.understudy.ssm.state.SsmStore;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of calendars.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetCalendarState.html">
 *     GetCalendarState</a>
 */
public final class Calendars implements CalendarOperations {
    /** How many beginnings and ends are looked at; overlapping events without end would take forever. */
    private static final int MOST_EDGES = 1000;

    private final Partitions<SsmStore> partitions;
    private final DocumentLibrary library;

    /** Calendars among the documents of a library. */
    public Calendars(Partitions<SsmStore> partitions, DocumentLibrary library) {
        this.partitions = partitions;
        this.library = library;
    }

    @Override
    public GetCalendarStateOutput getCalendarState(GetCalendarStateInput input, RequestContext context) {
        List<ChangeCalendar> calendars = new ArrayList<>();
        for (String name : input.calendarNames()) {
            calendars.add(calendar(name, context));
        }
        Instant time = input.atTime() == null ? context.now() : time(input.atTime());
        Instant next = nextChange(calendars, time);
        return GetCalendarStateOutput.builder()
                .state(open(calendars, time) ? CalendarState.OPEN : CalendarState.CLOSED)
                .atTime(text(time))
                .nextTransitionTime(next == null ? null : text(next))
                .build();
    }

    /**
     * What calendars say about a time.
     *
     * @param open whether changes are allowed
     * @param changesAt when it is otherwise, or null if never
     */
    public record Forecast(boolean open, @Nullable Instant changesAt) {}

    /** What calendars of one account say about a time; those that are gone say nothing. */
    public Forecast forecast(List<String> names, Partition<SsmStore> partition, Instant time) {
        List<ChangeCalendar> calendars = names.stream()
                .filter(name -> partition.store().documents.get(name) != null)
                .map(name -> parsed(library.find(name, null, null, partition, partition.key())))
                .toList();
        return new Forecast(open(calendars, time), nextChange(calendars, time));
    }

    private ChangeCalendar calendar(String name, RequestContext context) {
        return parsed(partitions.within(
                library.owner(name, context.partition()),
                (partition, now) -> library.find(name, null, null, partition, context)));
    }

    private static ChangeCalendar parsed(FoundDocument found) {
        if (found.document().type() != DocumentType.CHANGE_CALENDAR) {
            throw CalendarErrors.noChangeCalendar();
        }
        try {
            ChangeCalendar calendar =
                    ChangeCalendar.parse(found.version().content().text());
            if (calendar.supported()) {
                return calendar;
            }
        } catch (CalendarFault unreadable) {
            // Content is checked when it comes in, so only AWS's own words remain for what was checked otherwise.
            throw CalendarErrors.unsupported();
        }
        throw CalendarErrors.unsupported();
    }

    /** Changes are allowed only where no calendar forbids them. */
    private static boolean open(List<ChangeCalendar> calendars, Instant time) {
        return calendars.stream().allMatch(calendar -> calendar.openAt(time));
    }

    private static @Nullable Instant nextChange(List<ChangeCalendar> calendars, Instant time) {
        boolean now = open(calendars, time);
        Instant edge = time;
        for (int looked = 0; looked < MOST_EDGES; looked++) {
            edge = nextEdge(calendars, edge);
            if (edge == null || open(calendars, edge) != now) {
                return edge;
            }
        }
        return null;
    }

    private static @Nullable Instant nextEdge(List<ChangeCalendar> calendars, Instant time) {
        Instant first = null;
        for (ChangeCalendar calendar : calendars) {
            Instant edge = calendar.nextEdge(time);
            if (edge != null && (first == null || edge.isBefore(first))) {
                first = edge;
            }
        }
        return first;
    }

    /** A time without an offset is one of UTC. */
    private static Instant time(String text) {
        try {
            TemporalAccessor parsed =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw CalendarErrors.invalidTime(text);
        }
    }

    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
