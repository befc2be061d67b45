package dev.understudy.ssm.calendar;

import dev.understudy.core.error.ModeledError;
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
import java.time.Instant;
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
        Instant time = input.atTime() == null ? context.now() : CalendarTimes.read(input.atTime());
        Forecast forecast = forecast(calendars, time);
        Instant next = forecast.changesAt();
        return GetCalendarStateOutput.builder()
                .state(forecast.open() ? CalendarState.OPEN : CalendarState.CLOSED)
                .atTime(CalendarTimes.text(time))
                .nextTransitionTime(next == null ? null : CalendarTimes.text(next))
                .build();
    }

    /**
     * What calendars say about a time.
     *
     * @param open whether changes are allowed
     * @param changesAt when it is otherwise, or null if never
     */
    public record Forecast(boolean open, @Nullable Instant changesAt) {}

    /**
     * What calendars of one account say about a time. Those that are gone say nothing; while one cannot be evaluated,
     * nobody can say that changes are allowed.
     */
    public Forecast forecast(List<String> names, Partition<SsmStore> partition, Instant time) {
        try {
            List<ChangeCalendar> calendars = names.stream()
                    .filter(name -> partition.store().documents.get(name) != null)
                    .map(name -> parsed(library.find(name, null, null, partition, partition.key())))
                    .toList();
            return forecast(calendars, time);
        } catch (ModeledError unsupported) {
            return new Forecast(false, null);
        }
    }

    private static Forecast forecast(List<ChangeCalendar> calendars, Instant time) {
        CalendarCursor cursor = new CalendarCursor(calendars, time);
        return new Forecast(cursor.open(), cursor.nextChange());
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
}
