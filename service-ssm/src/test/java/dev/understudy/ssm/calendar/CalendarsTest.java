package dev.understudy.ssm.calendar;

import static dev.understudy.ssm.fixture.DocumentRequests.command;
import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.CalendarDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.CalendarState;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.GetCalendarStateInput;
import dev.understudy.ssm.model.GetCalendarStateOutput;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** States of calendars. Source: sheet SSM documents 2.9 and scenario G1. */
class CalendarsTest {
    private static final String MORNING = "DTSTART:20300601T100000Z\nDTEND:20300601T120000Z";

    private final SsmBed bed = new SsmBed();
    private final CalendarDesk desk = new CalendarDesk(bed);

    private void calendar(String name, String type, String... events) {
        desk.create(name, type, Stream.of(events).map(CalendarDesk::event).toArray(String[]::new));
    }

    private GetCalendarStateOutput state(String time, String... names) {
        return desk.state(time, names);
    }

    // Source: G1 [docs]
    @ParameterizedTest
    @CsvSource({
        "2030-06-01T09:00:00Z,OPEN,2030-06-01T10:00:00Z",
        "2030-06-01T10:00:00Z,CLOSED,2030-06-01T12:00:00Z",
        "2030-06-01T11:00:00Z,CLOSED,2030-06-01T12:00:00Z",
        "2030-06-01T13:00:00+02:00,CLOSED,2030-06-01T12:00:00Z",
        "2030-06-01T13:00:00Z,OPEN,",
    })
    void anEventClosesACalendarThatIsOpenByDefault(String time, CalendarState expected, @Nullable String next) {
        calendar("cal", "DEFAULT_OPEN", MORNING);

        GetCalendarStateOutput answer = state(time, "cal");

        assertThat(answer.state()).isEqualTo(expected);
        assertThat(answer.nextTransitionTime()).isEqualTo(next);
    }

    // Source: 2.9 [recorded]: the time of the answer is in UTC
    @Test
    void theAnswerShowsTheTimeInUtc() {
        calendar("cal", "DEFAULT_OPEN");

        assertThat(state("2030-06-01T13:00:00+02:00", "cal").atTime()).isEqualTo("2030-06-01T11:00:00Z");
    }

    @Test
    void anEventOpensACalendarThatIsClosedByDefault() {
        calendar("cal", "DEFAULT_CLOSED", MORNING);

        assertThat(state("2030-06-01T11:00:00Z", "cal").state()).isEqualTo(CalendarState.OPEN);
        assertThat(state("2030-06-01T12:00:00Z", "cal").state()).isEqualTo(CalendarState.CLOSED);
    }

    // Source: 2.9 [model]
    @Test
    void severalCalendarsAreOpenOnlyIfAllAre() {
        calendar("open", "DEFAULT_OPEN", MORNING);
        calendar("closed", "DEFAULT_CLOSED");

        assertThat(state("2030-06-01T09:00:00Z", "open", "closed").state()).isEqualTo(CalendarState.CLOSED);
    }

    // Source: 2.9 [docs]
    @ParameterizedTest
    @CsvSource({
        "2031-03-05T21:30:00Z,CLOSED,2031-03-05T22:00:00Z",
        "2031-03-05T22:00:00Z,OPEN,2031-03-06T21:00:00Z",
        "2031-07-05T20:30:00Z,CLOSED,2031-07-05T21:00:00Z",
    })
    void anEventRecursInItsOwnTimeZone(String time, CalendarState expected, String next) {
        calendar("cal", "DEFAULT_OPEN", "DTSTART;TZID=Europe/Berlin:20300101T220000\nDURATION:PT1H\nRRULE:FREQ=DAILY");

        GetCalendarStateOutput answer = state(time, "cal");

        assertThat(answer.state()).isEqualTo(expected);
        assertThat(answer.nextTransitionTime()).isEqualTo(next);
    }

    @Test
    void eventsThatTouchAreOneClosure() {
        calendar("cal", "DEFAULT_OPEN", MORNING, "DTSTART:20300601T110000Z\nDTEND:20300601T150000Z");

        assertThat(state("2030-06-01T10:30:00Z", "cal").nextTransitionTime()).isEqualTo("2030-06-01T15:00:00Z");
    }

    // Source: RFC 5545, 3.6.1
    @Test
    void anEventOfADateTakesTheWholeDay() {
        calendar("cal", "DEFAULT_OPEN", "DTSTART;VALUE=DATE:20300601");

        assertThat(state("2030-06-01T00:00:00Z", "cal").nextTransitionTime()).isEqualTo("2030-06-02T00:00:00Z");
    }

    @Test
    void withoutATimeItIsNow() {
        calendar("cal", "DEFAULT_OPEN");

        GetCalendarStateOutput answer = bed.call(
                GetCalendarStateInput.builder().calendarNames(List.of("cal")).build());

        assertThat(answer.atTime()).isEqualTo(SsmBed.START.toString());
    }

    // Source: 2.9 [model]
    @Test
    void onlyCalendarsHaveAState() {
        created(bed, command("say"));

        assertThat(bed.refusal(GetCalendarStateInput.builder()
                        .calendarNames(List.of("say"))
                        .build()))
                .startsWith("InvalidDocumentType");
        assertThat(bed.refusal(GetCalendarStateInput.builder()
                        .calendarNames(List.of("nowhere"))
                        .build()))
                .startsWith("InvalidDocument:");
    }

    // Source: 2.9 [docs]
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no calendar",
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nX-CALENDAR-TYPE:MAYBE\r\nEND:VCALENDAR\r\n",
                "BEGIN:VCALENDAR\r\nX-CALENDAR-TYPE:DEFAULT_OPEN\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
            })
    void whatIsNoChangeCalendarIsRefused(String content) {
        assertThat(bed.refusal(document("cal", DocumentType.CHANGE_CALENDAR, DocumentFormat.TEXT, content)
                        .build()))
                .startsWith("InvalidDocumentContent");
    }
}
