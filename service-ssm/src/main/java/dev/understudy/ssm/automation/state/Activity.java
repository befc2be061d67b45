package dev.understudy.ssm.automation.state;

/**
 * The step that is under way.
 *
 * @param step its index among the steps of the execution
 * @param attempt the try, from 1
 * @param ticket tells late answers to this try from those to others
 * @param reason what it waits for
 * @param limited whether the time that the try may take is running
 */
public record Activity(int step, int attempt, long ticket, Wait reason, boolean limited) {
    /** The same step waiting for something else. */
    public Activity waitingFor(Wait next) {
        return new Activity(step, attempt, ticket, next, limited);
    }

    /** Whether anything about it stands on the timeline. */
    public boolean timed() {
        return limited || reason.until() != null;
    }
}
