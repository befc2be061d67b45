package dev.understudy.ssm.command.run;

/**
 * How much of what programs write is shown.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_CommandPlugin.html">CommandPlugin</a>
 */
public final class OutputText {
    private static final int MOST_OUTPUT = 24_000;
    private static final int MOST_ERRORS = 8_000;
    private static final int MOST_IN_ALL = 2_500;
    private static final String TITLE = "\n----------ERROR-------\n";
    private static final String CUT = "\n---Output truncated---";

    /** The agent writes one dash more here. */
    private static final String ERRORS_CUT = "\n---Error truncated----";

    private OutputText() {}

    /** What is kept of a standard output. */
    public static String output(String text) {
        return cut(text, MOST_OUTPUT, CUT);
    }

    /** What is kept of a standard error. */
    public static String errors(String text) {
        return cut(text, MOST_ERRORS, ERRORS_CUT);
    }

    /** Both in one text; each gets half of the room, and what the other leaves of its own. */
    public static String both(String output, String errors) {
        if (errors.isEmpty()) {
            return cut(output, MOST_IN_ALL, CUT);
        }
        int room = MOST_IN_ALL - TITLE.length();
        int outputLength = length(output);
        int errorsLength = length(errors);
        if (outputLength + errorsLength <= room) {
            return output + TITLE + errors;
        }
        int half = room / 2;
        int forOutput = Math.max(half, room - errorsLength);
        int forErrors = Math.max(half, room - outputLength);
        return cut(output, forOutput, CUT) + TITLE + cut(errors, forErrors, ERRORS_CUT);
    }

    private static String cut(String text, int most, String mark) {
        return text.length() <= most || length(text) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - mark.length())) + mark;
    }

    /** AWS counts characters, of which some are two of Java's; nothing is cut within one. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
