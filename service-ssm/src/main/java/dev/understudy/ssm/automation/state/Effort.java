package dev.understudy.ssm.automation.state;

/**
 * What an execution has taken so far.
 *
 * @param tries how many tries of steps it has begun
 * @param kept about how many characters its steps keep: inputs, outputs and failures
 */
public record Effort(int tries, long kept) {
    /** That of an execution that has not begun. */
    public static final Effort NONE = new Effort(0, 0);

    /** One more try. */
    public Effort oneMoreTry() {
        return new Effort(tries + 1, kept);
    }

    /** The same, while its steps keep so many characters more, or less if negative. */
    public Effort keeping(long more) {
        return more == 0 ? this : new Effort(tries, kept + more);
    }
}
