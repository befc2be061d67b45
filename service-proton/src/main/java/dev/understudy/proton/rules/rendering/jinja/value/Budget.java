package dev.understudy.proton.rules.rendering.jinja.value;

/**
 * What one rendering may use. Steps count instead of seconds, so the outcome does not depend on the machine: a node, an
 * expression, an element and every {@value #CHARACTERS_A_STEP} characters of a text are a step each.
 */
public final class Budget {
    /** Steps of one template. */
    static final long MOST_STEPS = 3_000_000;
    /** Characters of one rendered file; CloudFormation accepts templates of 1 MB. */
    static final int MOST_OUTPUT = 4 * 1024 * 1024;
    /** Characters of a text within an expression. */
    static final int MOST_TEXT = 1024 * 1024;
    /** Elements of a list or dictionary. */
    public static final int MOST_ELEMENTS = 100_000;
    /** Macros that call macros. */
    static final int MOST_CALLS = 10;
    /** Levels of a value: lists in dictionaries in lists. */
    static final int MOST_VALUE_LEVELS = 60;

    private static final int CHARACTERS_A_STEP = 32;

    private long steps;
    private int calls;
    private int line = 1;

    /** Pays for something small. */
    public void step() {
        steps(1);
    }

    private void steps(long count) {
        steps += count;
        if (steps > MOST_STEPS) {
            throw JinjaErrors.tooManySteps(MOST_STEPS);
        }
    }

    /** Pays for a text before it is made. */
    public void text(long length) {
        if (length > MOST_TEXT) {
            throw JinjaErrors.textTooLong(MOST_TEXT);
        }
        steps(1 + length / CHARACTERS_A_STEP);
    }

    /** Pays for a list or dictionary before it is made. */
    public void elements(long count) {
        if (count > MOST_ELEMENTS) {
            throw JinjaErrors.collectionTooLarge(MOST_ELEMENTS);
        }
        steps(1 + count);
    }

    /** Pays for characters that go to an output that already holds some. */
    public void output(long present, long added) {
        if (present + added > MOST_OUTPUT) {
            throw JinjaErrors.outputTooLong(MOST_OUTPUT);
        }
        steps(1 + added / CHARACTERS_A_STEP);
    }

    /** Pays for a macro that is being called. */
    public void enterCall() {
        if (++calls > MOST_CALLS) {
            throw JinjaErrors.recursionTooDeep(MOST_CALLS);
        }
    }

    /** Tells that a macro has ended. */
    public void leaveCall() {
        calls--;
    }

    /** Tells which line of the template is being rendered. */
    public void at(int currentLine) {
        this.line = currentLine;
    }

    /** The line that is being rendered. */
    public int line() {
        return line;
    }
}
