package dev.understudy.core.validation;

import dev.understudy.core.model.Constraints;

/**
 * Evaluates a model's regular expression with a limit on the work it may do, so that no value, however contrived, can
 * keep a thread busy. A value that exceeds the limit does not match.
 */
final class PatternCheck {
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

    private PatternCheck() {}

    static boolean accepts(Constraints constraints, String value) {
        if (constraints.pattern() == null) {
            return true;
        }
        try {
            return constraints.patternAccepts(new MeteredText(value));
        } catch (Exhausted | StackOverflowError beyondLimit) {
            // A repeated group makes the JDK's matcher recurse once per repetition.
            return false;
        }
    }
}
