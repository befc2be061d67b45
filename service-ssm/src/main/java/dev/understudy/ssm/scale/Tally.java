package dev.understudy.ssm.scale;

import org.jspecify.annotations.Nullable;

/**
 * How the targets of one piece of work fare.
 *
 * @param running for how many it is under way
 * @param errors for how many it went wrong
 * @param mostRunning for how many it may be under way
 * @param mostErrors for how many it may go wrong
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/send-commands-multiple.html">Run commands at
 *     scale</a>
 */
public record Tally(int running, int errors, int mostRunning, int mostErrors) {
    private static final int PERCENT = 100;

    /**
     * What {@code MaxConcurrency} or {@code MaxErrors} come to.
     *
     * @param limit a number, or a percentage of all, rounded down; null if nobody said
     * @param all how many targets there are
     * @param otherwise what holds if nobody said
     */
    public static int count(@Nullable String limit, int all, int otherwise) {
        if (limit == null) {
            return otherwise;
        }
        long number = Long.parseLong(limit.replace("%", ""));
        return (int) Math.min(Integer.MAX_VALUE, limit.endsWith("%") ? all * number / PERCENT : number);
    }

    /** Whether so many went wrong that no more may start. */
    public boolean exceeded() {
        return errors > mostErrors;
    }

    /** How many more may start. */
    public int room() {
        return Math.max(0, mostRunning - running);
    }
}
