package dev.understudy.ssm.command.state;

/**
 * How a step ended on a node.
 *
 * @param verdict how
 * @param code the exit code, or what the agent reports in its place
 * @param output what was written to the standard output, as far as answers show it
 * @param errors what was written to the standard error, as far as answers show it
 */
public record StepEnd(InvocationVerdict verdict, int code, String output, String errors) {
    /** What the agent reports for a program that was killed: 128 and the number of the signal. */
    public static final int KILLED = 137;

    /** What answers show while there is no exit code. */
    public static final int NO_CODE = -1;

    /** The end of a step that was never performed. */
    public static StepEnd never(InvocationVerdict verdict) {
        return new StepEnd(verdict, NO_CODE, "", "");
    }

    /** The end of a step that is left out. */
    public static StepEnd skipped(String why) {
        return new StepEnd(InvocationVerdict.SUCCESS, 0, why, "");
    }
}
