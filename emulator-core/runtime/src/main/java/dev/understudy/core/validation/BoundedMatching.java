package dev.understudy.core.validation;

import java.util.function.Predicate;

/**
 * Evaluates regular expressions with a limit on the work it may do, so that no expression and no value, however
 * contrived, can keep a thread busy. A value that exceeds the limit does not match.
 */
public final class BoundedMatching {
    private static final int BASE_STEPS = 1_000_000;
    private static final int STEPS_PER_CHARACTER = 64;

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
            this.stepsLeft = BASE_STEPS + (long) STEPS_PER_CHARACTER * text.length();
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
     * Whether a value matches.
     *
     * @param match runs an expression over the characters that it is given
     */
    public static boolean accepts(String value, Predicate<CharSequence> match) {
        try {
            return match.test(new MeteredText(value));
        } catch (Exhausted | StackOverflowError beyondLimit) {
            // A repeated group makes the JDK's matcher recurse once per repetition.
            return false;
        }
    }
}
