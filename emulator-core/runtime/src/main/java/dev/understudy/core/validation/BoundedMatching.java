package dev.understudy.core.validation;

import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Evaluates regular expressions with a limit on the work it may do, so that no expression and no value, however
 * contrived, can keep a thread busy. A value that exceeds the limit does not match.
 */
public final class BoundedMatching {
    private static final int BASE_STEPS = 1_000_000;
    private static final int STEPS_PER_CHARACTER = 64;
    private static final long MOST_REPETITIONS = 1_000_000;

    /** Says that the limit is reached. */
    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super(null, null, false, false);
        }
    }

    /** A text that can be looked at a limited number of times. */
    private static final class MeteredText implements CharSequence {
        private final String text;
        private long stepsLeft;

        MeteredText(String text) {
            this.text = text;
            this.stepsLeft = limit();
        }

        private long limit() {
            return BASE_STEPS + (long) STEPS_PER_CHARACTER * text.length();
        }

        long looks() {
            return limit() - stepsLeft;
        }

        @Override
        public char charAt(int index) {
            if (--stepsLeft < 0) {
                throw new Exhausted();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private BoundedMatching() {}

    /**
     * An expression of a stranger, fit for {@link #accepts}.
     *
     * @throws PatternSyntaxException if it is none, or nests or repeats too much for any limit on looks to hold
     */
    public static Pattern compile(String expression) {
        if (Repetitions.of(expression) > MOST_REPETITIONS) {
            throw new PatternSyntaxException("It repeats too much", expression, -1);
        }
        try {
            return Pattern.compile(expression);
        } catch (StackOverflowError tooDeep) {
            throw new PatternSyntaxException("It nests too deep", expression, -1);
        }
    }

    /**
     * Whether a value matches.
     *
     * @param match runs an expression over the characters that it is given
     */
    public static boolean accepts(String value, Predicate<CharSequence> match) {
        return accepts(value, match, looks -> {});
    }

    /**
     * The same for one of many values.
     *
     * @param bill is told how many characters were looked at
     */
    public static boolean accepts(String value, Predicate<CharSequence> match, LongConsumer bill) {
        MeteredText text = new MeteredText(value);
        boolean accepted;
        try {
            accepted = match.test(text);
        } catch (Exhausted | StackOverflowError beyondLimit) {
            // A repeated group makes the JDK's matcher recurse once per repetition.
            accepted = false;
        }
        bill.accept(text.looks());
        return accepted;
    }
}
