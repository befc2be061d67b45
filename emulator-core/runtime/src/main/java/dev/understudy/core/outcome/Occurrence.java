package dev.understudy.core.outcome;

/** Which of the occasions that a rule fits it decides. */
public sealed interface Occurrence {
    /** Whether it decides the occasion of this number; the first one is 1. */
    boolean decides(long occasion);

    /** Whether it decides no occasion after the one of this number. */
    boolean spentAfter(long occasion);

    /**
     * The first few.
     *
     * @param count how many, at least 1
     */
    record First(int count) implements Occurrence {
        /** Refuses less than one. */
        public First {
            if (count < 1) {
                throw new IllegalArgumentException(
                        "a rule decides at least the first occasion, not the first " + count);
            }
        }

        @Override
        public boolean decides(long occasion) {
            return occasion <= count;
        }

        @Override
        public boolean spentAfter(long occasion) {
            return occasion >= count;
        }
    }

    /**
     * Every n-th: with 3, the third, the sixth and so on.
     *
     * @param step n, at least 1
     */
    record EveryNth(int step) implements Occurrence {
        /** Refuses less than one. */
        public EveryNth {
            if (step < 1) {
                throw new IllegalArgumentException("a rule decides every n-th occasion with n from 1 on, not " + step);
            }
        }

        @Override
        public boolean decides(long occasion) {
            return occasion % step == 0;
        }

        @Override
        public boolean spentAfter(long occasion) {
            return false;
        }
    }

    /** All of them. */
    record Always() implements Occurrence {
        @Override
        public boolean decides(long occasion) {
            return true;
        }

        @Override
        public boolean spentAfter(long occasion) {
            return false;
        }
    }
}
