package dev.understudy.ssm.automation.change;

import static dev.understudy.ssm.fixture.AutomationDesk.signal;
import static dev.understudy.ssm.fixture.CalendarDesk.event;
import static dev.understudy.ssm.fixture.ChangeDesk.asking;
import static dev.understudy.ssm.fixture.ChangeDesk.template;
import static dev.understudy.ssm.fixture.DocumentRequests.created;
import static dev.understudy.ssm.fixture.DocumentRequests.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.ssm.fixture.CalendarDesk;
import dev.understudy.ssm.fixture.ChangeDesk;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DocumentFormat;
import dev.understudy.ssm.model.DocumentType;
import dev.understudy.ssm.model.SignalType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Change requests while a calendar is closed. Source: sheet 2.7, 14. */
class ChangeCalendarsTest {
    private final SsmBed bed = new SsmBed();
    private final ChangeDesk changes = new ChangeDesk(bed);

    /** The calendar is closed for the first two hours of every test. */
    @BeforeEach
    void aClosedCalendar() {
        String content = """
                BEGIN:VCALENDAR
                PRODID:-//test//EN
                VERSION:2.0
                X-CALENDAR-TYPE:DEFAULT_OPEN
                BEGIN:VEVENT
                UID:1
                DTSTART:20291231T000000Z
                DTEND:20300101T020000Z
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n");
        created(bed, document("freeze", DocumentType.CHANGE_CALENDAR, DocumentFormat.TEXT, content));
        bed.admin("PUT", "ssm/change-calendars", "{\"calendar\": \"freeze\", \"approvers\": [\"boss\"]}");
        changes.runbook().approved("template", template(false, true));
    }

    private String pending() {
        String id = changes.ask(asking("template").autoApprove(true));
        assertThat(changes.status(id)).isEqualTo("PendingChangeCalendarOverride");
        return id;
    }

    @Test
    void autoApprovalNeverBypassesAClosedCalendar() {
        // Given a request that needs no approval, while changes are frozen [model]
        String id = pending();

        // When
        bed.advance(Duration.ofHours(2));

        // Then
        assertThat(changes.status(id)).isEqualTo("CompletedWithSuccess");
    }

    @Test
    void somebodyMayOverrideTheCalendar() {
        // Given [model]
        String id = pending();

        // When
        bed.call(signal(id, SignalType.APPROVE, Map.of("Approver", List.of("boss"))));

        // Then
        assertThat(changes.status(id)).isEqualTo("CompletedWithSuccess");
    }

    @Test
    void aRequestCanShowThatTheCalendarIsOverridden() {
        // Given a lifecycle that lets the state last [model]
        String id = pending();
        bed.kernel().lifecycles().choose(ChangeGate.LIFECYCLE, TransitionPolicy.after(Duration.ofMinutes(1)));

        // When
        bed.call(signal(id, SignalType.APPROVE, Map.of("Approver", List.of("boss"))));

        // Then
        assertThat(changes.status(id)).isEqualTo("ChangeCalendarOverrideApproved");
        bed.advance(Duration.ofMinutes(1));
        assertThat(changes.status(id)).isEqualTo("CompletedWithSuccess");
    }

    @Test
    void onlyItsApproversOverrideACalendar() {
        // Given [inferred]
        String id = pending();

        // When
        String refusal = bed.refusal(signal(id, SignalType.APPROVE, Map.of("Approver", List.of("John-Doe"))));

        // Then
        assertThat(refusal).startsWith("InvalidAutomationSignalException");
        assertThat(changes.status(id)).isEqualTo("PendingChangeCalendarOverride");
    }

    @Test
    void aRequestWithoutOverrideWaitsUntilTheCalendarIsOpen() {
        // Given [model: "the change won't be processed until the calendar state is again OPEN"]
        String id = pending();
        changes.decide(id, SignalType.REJECT);
        assertThat(changes.status(id)).isEqualTo("ChangeCalendarOverrideRejected");

        // When
        bed.advance(Duration.ofHours(2));

        // Then
        assertThat(changes.status(id)).isEqualTo("CompletedWithSuccess");
    }

    @Test
    void theCalendarIsAskedWhenTheTimeHasCome() {
        // Given a time after the freeze [inferred]
        String id = changes.ask(
                asking("template").autoApprove(true).scheduledTime(bed.now().plus(Duration.ofHours(3))));
        assertThat(changes.status(id)).isEqualTo("Scheduled");

        // When
        bed.advance(Duration.ofHours(3));

        // Then
        assertThat(changes.status(id)).isEqualTo("CompletedWithSuccess");
    }

    @Test
    void emergencyChangesDoNotHeedTheCalendar() {
        // Given [docs]
        changes.approved("emergency", template(true, true));

        // When
        String id = changes.ask(asking("emergency").autoApprove(true));

        // Then
        assertThat(changes.status(id)).isEqualTo("CompletedWithSuccess");
    }

    @Test
    void aCalendarThatIsNoLongerHeededStopsNothing() {
        // Given
        bed.admin(
                "DELETE",
                "ssm/change-calendars",
                Map.of("account", SsmBed.ACCOUNT, "region", SsmBed.REGION, "calendar", "freeze"),
                null);

        // When
        String id = changes.ask(asking("template").autoApprove(true));

        // Then
        assertThat(changes.status(id)).isEqualTo("CompletedWithSuccess");
    }

    @Test
    void aCalendarThatCannotBeEvaluatedIsNotOpen() {
        // Given [inferred], beside the one that is closed for two hours
        new CalendarDesk(bed)
                .create(
                        "odd",
                        "DEFAULT_OPEN",
                        event("DTSTART:20200101T000000Z\nRRULE:FREQ=DAILY\nEXDATE:20200102T000000Z"));
        bed.admin("PUT", "ssm/change-calendars", "{\"calendar\": \"odd\"}");
        String id = pending();

        // When
        bed.advance(Duration.ofHours(3));

        // Then
        assertThat(changes.status(id)).isEqualTo("PendingChangeCalendarOverride");
        bed.call(signal(id, SignalType.APPROVE, Map.of()));
        assertThat(changes.status(id)).isEqualTo("CompletedWithSuccess");
    }
}
