package dev.understudy.ssm.calendar;

/** What is wrong with a calendar; made by {@link CalendarErrors}. */
public final class CalendarFault extends Exception {
    private static final long serialVersionUID = 1L;

    CalendarFault(String reason) {
        super(reason, null, false, false);
    }

    /** What is wrong, as the end of a sentence. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
