package dev.understudy.ssm.calendar;

/** Counts the occurrences that a request looks at: events that recur every second would take forever. */
final class OccurrenceMeter {
    /** Twenty-eight years of hours; so many take a fraction of a second. */
    private static final int MOST = 250_000;

    private int looked;

    /**
     * One more.
     *
     * @throws dev.understudy.core.error.ModeledError {@code UnsupportedCalendarException} if there are too many
     */
    void look() {
        if (++looked > MOST) {
            throw CalendarErrors.unsupported();
        }
    }
}
