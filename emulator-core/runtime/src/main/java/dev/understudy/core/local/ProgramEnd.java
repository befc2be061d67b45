package dev.understudy.core.local;

/** How a program ended. What it started is gone in any case. */
public sealed interface ProgramEnd {
    /** What it wrote to its standard output, as far as that was kept. */
    default String output() {
        return "";
    }

    /** What it wrote to its standard error, as far as that was kept. */
    default String errors() {
        return "";
    }

    /**
     * By itself.
     *
     * @param code its exit code; 128 and the number of a signal that it died of
     * @param output what it wrote to its standard output
     * @param errors what it wrote to its standard error
     */
    record Exited(int code, String output, String errors) implements ProgramEnd {}

    /**
     * It took too long and was killed.
     *
     * @param output what it wrote to its standard output
     * @param errors what it wrote to its standard error
     */
    record TimedOut(String output, String errors) implements ProgramEnd {}

    /**
     * Somebody killed it.
     *
     * @param output what it wrote to its standard output
     * @param errors what it wrote to its standard error
     */
    record Killed(String output, String errors) implements ProgramEnd {}

    /**
     * There is no such program, or the machine refuses to start it.
     *
     * @param reason why, in a few words
     */
    record NotStarted(String reason) implements ProgramEnd {}
}
