package dev.understudy.ssm.parameter.rule;

/** Text that counts how often it is looked at, since that is what a backtracking match does without end. */
final class CountedText implements CharSequence {
    /** Looks that are left. */
    static final class Steps {
        private int left;

        Steps(int left) {
            this.left = left;
        }

        private void take() {
            if (--left < 0) {
                throw new TooManySteps();
            }
        }
    }

    /** All looks are used up. */
    static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    private final CharSequence text;
    private final Steps steps;

    CountedText(CharSequence text, Steps steps) {
        this.text = text;
        this.steps = steps;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        steps.take();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountedText(text.subSequence(start, end), steps);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
