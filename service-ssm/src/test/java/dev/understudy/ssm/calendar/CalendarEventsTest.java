package dev.understudy.ssm.calendar;

import static dev.understudy.ssm.fixture.CalendarDesk.calendar;
import static dev.understudy.ssm.fixture.CalendarDesk.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.CalendarDesk;
import dev.understudy.ssm.fixture.SsmBed;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the entries of calendars mean. Source: sheet SSM documents 2.9; RFC 5545 where it is silent. */
class CalendarEventsTest {
    private static final String TEN_TO_TWELVE = "DTSTART:20300601T100000Z\nDTEND:20300601T120000Z\n";

    /** New York's, under any name. */
    private static final String ZONE = """
            BEGIN:VTIMEZONE
            TZID:%s
            BEGIN:STANDARD
            DTSTART:20071104T020000
            RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:20070311T020000
            RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            END:DAYLIGHT
            END:VTIMEZONE
            """;

    private final SsmBed bed = new SsmBed();
    private final CalendarDesk desk = new CalendarDesk(bed);

    // Source: 2.9 [docs]
    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY,                                2030-06-03T11:00:00Z, CLOSED 2030-06-03T12:00:00Z",
        "FREQ=DAILY;INTERVAL=2,                     2030-06-02T11:00:00Z, OPEN 2030-06-03T10:00:00Z",
        "FREQ=DAILY;COUNT=2,                        2030-06-02T12:00:00Z, OPEN null",
        "FREQ=DAILY;UNTIL=20300603T100000Z,         2030-06-02T12:00:00Z, OPEN 2030-06-03T10:00:00Z",
        "FREQ=DAILY;UNTIL=20300603T095959Z,         2030-06-02T12:00:00Z, OPEN null",
        "FREQ=DAILY;UNTIL=20300603,                 2030-06-02T12:00:00Z, OPEN 2030-06-03T10:00:00Z",
        "FREQ=DAILY;UNTIL=20300603,                 2030-06-03T12:00:00Z, OPEN null",
        "'FREQ=WEEKLY;BYDAY=SA,MO',                 2030-06-01T12:00:00Z, OPEN 2030-06-03T10:00:00Z",
        "FREQ=MONTHLY;BYDAY=-1FR,                   2030-07-01T00:00:00Z, OPEN 2030-07-26T10:00:00Z",
        "FREQ=MONTHLY;BYMONTHDAY=31,                2030-09-01T00:00:00Z, OPEN 2030-10-31T10:00:00Z",
        "FREQ=YEARLY,                               2035-06-01T11:00:00Z, CLOSED 2035-06-01T12:00:00Z",
        "'FREQ=DAILY;BYHOUR=10,20',                 2031-01-01T12:00:00Z, OPEN 2031-01-01T20:00:00Z",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30,       2031-01-01T00:00:00Z, OPEN null",
    })
    void anEventRecursByItsRule(String rule, String time, String expected) {
        desk.create("cal", "DEFAULT_OPEN", event(TEN_TO_TWELVE + "RRULE:" + rule));

        assertThat(desk.forecast(time, "cal")).isEqualTo(expected);
    }

    @Test
    void occurrencesThatOverlapAreOneClosureWithoutEnd() {
        // Given two hours of every hour
        desk.create("cal", "DEFAULT_OPEN", event(TEN_TO_TWELVE + "RRULE:FREQ=HOURLY"));

        // When
        String forecast = desk.forecast("2040-01-31T23:00:00Z", "cal");

        // Then
        assertThat(forecast).isEqualTo("CLOSED null");
    }

    @Test
    void anEventCanHaveFurtherDates() {
        desk.create("cal", "DEFAULT_OPEN", event(TEN_TO_TWELVE + "RDATE:20300701T100000Z,20300608T100000Z"));

        assertThat(desk.forecast("2030-06-01T12:00:00Z", "cal")).isEqualTo("OPEN 2030-06-08T10:00:00Z");
        assertThat(desk.forecast("2030-06-08T12:00:00Z", "cal")).isEqualTo("OPEN 2030-07-01T10:00:00Z");
    }

    // Source: RFC 5545, 3.3.10: a time that clocks leave out is that of the offset before; of two the first counts
    @ParameterizedTest
    @CsvSource({
        // clocks go forward at 07:00Z on 10 March
        "01:30, 2030-03-10T05:00:00Z, OPEN 2030-03-10T06:30:00Z",
        "02:30, 2030-03-10T05:00:00Z, OPEN 2030-03-10T07:30:00Z",
        "03:30, 2030-03-10T05:00:00Z, OPEN 2030-03-10T07:30:00Z",
        "23:30, 2030-03-10T05:00:00Z, OPEN 2030-03-11T03:30:00Z",
        // and back at 06:00Z on 3 November
        "00:30, 2030-11-03T04:00:00Z, OPEN 2030-11-03T04:30:00Z",
        "01:30, 2030-11-03T04:00:00Z, OPEN 2030-11-03T05:30:00Z",
        "02:30, 2030-11-03T04:00:00Z, OPEN 2030-11-03T07:30:00Z",
    })
    void clocksAreSetAsTheTimeZoneSays(String clock, String time, String expected) {
        // Given the same zone by its name, described by its name, and described by another
        String begin = "20300301T" + clock.replace(":", "") + "00";
        desk.create("known", "DEFAULT_OPEN", event(daily("America/New_York", begin)));
        desk.create(
                "both", "DEFAULT_OPEN", ZONE.formatted("America/New_York"), event(daily("America/New_York", begin)));
        desk.create("described", "DEFAULT_OPEN", ZONE.formatted("Eastern"), event(daily("Eastern", begin)));

        // When
        String forecast = desk.forecast(time, "described");

        // Then
        assertThat(forecast).isEqualTo(expected);
        assertThat(desk.forecast(time, "known")).isEqualTo(expected);
        assertThat(desk.forecast(time, "both")).isEqualTo(expected);
    }

    private static String daily(String zone, String begin) {
        return "DTSTART;TZID=" + zone + ":" + begin + "\nDURATION:PT15M\nRRULE:FREQ=DAILY";
    }

    @Test
    void anEventEndsWhenTheClocksOfItsZoneSaySo() {
        // Given an hour that clocks leave out
        String night = "DTSTART;TZID=Eastern:20300310T013000\nDTEND;TZID=Eastern:20300310T033000";
        desk.create("cal", "DEFAULT_OPEN", ZONE.formatted("Eastern"), event(night));

        // When
        String forecast = desk.forecast("2030-03-10T06:30:00Z", "cal");

        // Then
        assertThat(forecast).isEqualTo("CLOSED 2030-03-10T07:30:00Z");
    }

    @Test
    void daysAreThoseOfUtcWhereverThisRuns() {
        // Given a machine in California
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
        try {
            desk.create("cal", "DEFAULT_OPEN", event("DTSTART;VALUE=DATE:20300601\nRRULE:FREQ=WEEKLY;UNTIL=20300608"));

            // When
            String forecast = desk.forecast("2030-06-01T00:00:00Z", "cal");

            // Then
            assertThat(forecast).isEqualTo("CLOSED 2030-06-02T00:00:00Z");
            assertThat(desk.forecast("2030-06-08T23:59:59Z", "cal")).isEqualTo("CLOSED 2030-06-09T00:00:00Z");
            assertThat(desk.forecast("2030-06-09T00:00:00Z", "cal")).isEqualTo("OPEN null");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void tasksAreNoEvents() {
        // Given what AWS's own export of an empty calendar contains
        desk.create("cal", "DEFAULT_OPEN", "BEGIN:VTODO\nUID:1\nDTSTART:20300601T100000Z\nEND:VTODO\n");

        // When
        String forecast = desk.forecast("2030-06-01T09:00:00Z", "cal");

        // Then
        assertThat(forecast).isEqualTo("OPEN null");
    }

    // Source: 2.9 [docs], text [model]
    @ParameterizedTest
    @ValueSource(
            strings = {
                "EXDATE:20300602T100000Z",
                "EXRULE:FREQ=WEEKLY",
                "RECURRENCE-ID:20300602T100000Z",
                "RDATE;VALUE=PERIOD:20300620T100000Z/PT5H",
                "RRULE:FREQ=WEEKLY",
            })
    void occurrencesThatDifferAreNotSupported(String line) {
        desk.create("cal", "DEFAULT_OPEN", event(TEN_TO_TWELVE + "RRULE:FREQ=DAILY\n" + line));

        assertThat(desk.refusal("2030-06-01T09:00:00Z", "cal"))
                .isEqualTo("UnsupportedCalendarException: The calendar entry contained in the specified SSM document"
                        + " isn't supported.");
    }

    @Test
    void aTimeZoneThatNobodyKnowsIsNotSupported() {
        desk.create("cal", "DEFAULT_OPEN", event("DTSTART;TZID=Nowhere/Town:20300601T100000\nDURATION:PT1H"));

        assertThat(desk.refusal("2030-06-01T09:00:00Z", "cal")).startsWith("UnsupportedCalendarException");
    }

    @Test
    void anEventThatRecursWithoutEndStopsNobody() {
        // Given a billion occurrences until then
        desk.create("cal", "DEFAULT_OPEN", event("DTSTART:19990101T000000Z\nRRULE:FREQ=SECONDLY"));

        // When
        String refusal = desk.refusal("2035-01-01T00:00:00Z", "cal");

        // Then
        assertThat(refusal).startsWith("UnsupportedCalendarException");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:banana",
                "DTSTART:20300601T100000Z\nDTEND:banana",
                "DTSTART:20300601T100000Z\nDURATION:banana",
                "DTSTART:20300601T100000Z\nRRULE:banana",
                "DTSTART:20300601T100000Z\nRRULE:BYDAY=MO",
                "DTSTART:20300601T100000Z\nDTEND:20300601T090000Z",
                "DTSTART:20300601T100000Z\nDURATION:-PT1H",
            })
    void anEventThatCannotBeReadIsRefused(String lines) {
        assertThat(bed.refusal(calendar("cal", "DEFAULT_OPEN", event(lines)).build()))
                .startsWith("InvalidDocumentContent");
    }

    // Source: 2.9 [docs]: ISO 8601; AWS's example has an offset of four digits
    @ParameterizedTest
    @CsvSource({
        "2030-06-01T03:30:00-0700,          2030-06-01T10:30:00Z",
        "2030-06-01T12:30:00+02:00,         2030-06-01T10:30:00Z",
        "2030-06-01T12:30:00+02,            2030-06-01T10:30:00Z",
        "2030-06-01T10:30:00.987Z,          2030-06-01T10:30:00Z",
        "2030-06-01T10:30:00,               2030-06-01T10:30:00Z",
        "2030-06-01T10:30Z,                 2030-06-01T10:30:00Z",
        "2030-06-01,                        2030-06-01T00:00:00Z",
        "20300601T103000Z,                  2030-06-01T10:30:00Z",
        "20300601T123000+0200,              2030-06-01T10:30:00Z",
    })
    void theTimeIsAnyOfIso8601(String time, String expected) {
        desk.create("cal", "DEFAULT_OPEN");

        assertThat(desk.state(time, "cal").atTime()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "1577836800",
                "2030-02-30T10:00:00Z",
                "2030-06-01T25:00:00Z",
                "2030-06-01 10:00:00",
                "+999999999-01-01T00:00:00Z",
                "2030-06-01T10:00:00+02:00[Europe/Berlin]",
            })
    void whatIsNoTimeIsRefused(String time) {
        desk.create("cal", "DEFAULT_OPEN", event(TEN_TO_TWELVE + "RRULE:FREQ=DAILY"));

        assertThat(desk.refusal(time, "cal")).startsWith("ValidationException").contains(time);
    }

    @Test
    void calendarsWithOtherDefaultsAreOpenTogetherOnlyWhereBothAre() {
        // Given a window each day from 10 to 12, and a freeze from 11 to 13 on one of them
        desk.create("window", "DEFAULT_CLOSED", event(TEN_TO_TWELVE + "RRULE:FREQ=DAILY"));
        desk.create("freeze", "DEFAULT_OPEN", event("DTSTART:20300602T110000Z\nDTEND:20300602T130000Z"));

        // When
        String forecast = desk.forecast("2030-06-02T10:30:00Z", "window", "freeze");

        // Then
        assertThat(forecast).isEqualTo("OPEN 2030-06-02T11:00:00Z");
        assertThat(desk.forecast("2030-06-02T11:00:00Z", "window", "freeze")).isEqualTo("CLOSED 2030-06-03T10:00:00Z");
        assertThat(desk.forecast("2030-06-02T11:00:00Z", "window")).isEqualTo("OPEN 2030-06-02T12:00:00Z");
    }
}
