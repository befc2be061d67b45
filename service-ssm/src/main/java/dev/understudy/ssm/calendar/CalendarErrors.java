package dev.understudy.ssm.calendar;

import dev.understudy.core.error.ModeledError;
import dev.understudy.ssm.SsmErrors;
import dev.understudy.ssm.model.InvalidDocumentType;
import dev.understudy.ssm.model.UnsupportedCalendarException;

/** What is refused about calendars. The codes are the model's; the texts are inferred from its descriptions. */
final class CalendarErrors {
    private CalendarErrors() {}

    static CalendarFault noCalendar() {
        return new CalendarFault("it holds no VCALENDAR.");
    }

    static CalendarFault noType() {
        return new CalendarFault("X-CALENDAR-TYPE must be DEFAULT_OPEN or DEFAULT_CLOSED.");
    }

    static CalendarFault noStart() {
        return new CalendarFault("an event has no beginning.");
    }

    static CalendarFault unreadable(String part) {
        return new CalendarFault("the " + part + " of an event can't be read.");
    }

    static CalendarFault endsBeforeItBegins() {
        return new CalendarFault("an event ends before it begins.");
    }

    /** A document of another type. Text: model. */
    static ModeledError noChangeCalendar() {
        return new InvalidDocumentType(
                "The SSM document type isn't valid. Valid document types are described in the DocumentType property.");
    }

    /** A calendar with entries that cannot be evaluated. Text: model. */
    static ModeledError unsupported() {
        return new UnsupportedCalendarException(
                "The calendar entry contained in the specified SSM document isn't supported.");
    }

    static ModeledError invalidTime(String text) {
        return SsmErrors.validation("AtTime must be a time in ISO 8601 format, got: " + text + ".");
    }
}
