package dev.understudy.core.occurrence;

import dev.understudy.core.id.IdGenerator;

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

    /**
     * Some at random, the same ones with the same seed.
     *
     * @param share how many of all, more than 0 and at most 1
     * @param seed chooses which
     */
    record Probability(double share, long seed) implements Occurrence {
        /** The number of different draws: as many as a double can tell apart between 0 and 1. */
        private static final long DRAWS = 1L << 53;
        /** Odd and large, so that neighbouring occasions draw independently. */
        private static final long STRIDE = 0xD1342543DE82EF95L;

        /** Refuses a share that is none. */
        public Probability {
            if (!(share > 0 && share <= 1)) {
                throw new IllegalArgumentException("a probability is more than 0 and at most 1, not " + share);
            }
        }

        @Override
        public boolean decides(long occasion) {
            return IdGenerator.seeded(seed + occasion * STRIDE).below(DRAWS) < share * DRAWS;
        }

        @Override
        public boolean spentAfter(long occasion) {
            return false;
        }
    }
}
