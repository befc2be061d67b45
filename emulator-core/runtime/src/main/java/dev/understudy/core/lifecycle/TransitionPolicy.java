package dev.understudy.core.lifecycle;

import java.time.DateTimeException;
import java.time.Duration;

/** How long a resource stays in a passing state, such as {@code CREATE_IN_PROGRESS}. */
public sealed interface TransitionPolicy {
    /** The next state shows with the very next request. */
    record Immediate() implements TransitionPolicy {}

    /**
     * The next state shows after some time on the emulator's clock.
     *
     * @param duration not negative
     */
    record After(Duration duration) implements TransitionPolicy {
        /** Refuses negative durations. */
        public After {
            if (duration.isNegative()) {
                throw new IllegalArgumentException("a transition takes a positive duration, not " + duration);
            }
        }
    }

    /**
     * The next state shows after the resource was described so many times, so that a waiter sees every state and ends
     * without sleeping.
     *
     * @param reads at least 1
     */
    record AfterReads(int reads) implements TransitionPolicy {
        /** Refuses less than one read. */
        public AfterReads {
            if (reads < 1) {
                throw new IllegalArgumentException("a transition waits for at least one read, not for " + reads);
            }
        }
    }

    /**
     * Reads {@code immediate}, a duration such as {@code PT5S}, or {@code afterReads:2}.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static TransitionPolicy parse(String text) {
        if (text.equals("immediate")) {
            return immediate();
        }
        if (text.matches("afterReads:\\d{1,9}")) {
            return afterReads(Integer.parseInt(text.substring("afterReads:".length())));
        }
        try {
            return after(Duration.parse(text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a policy is immediate, a duration like PT5S or afterReads:2, not '" + text + "'");
        }
    }

    /** The next state shows with the very next request. */
    static TransitionPolicy immediate() {
        return new Immediate();
    }

    /** The next state shows after some time on the emulator's clock. */
    static TransitionPolicy after(Duration duration) {
        return new After(duration);
    }

    /** The next state shows after so many describes. */
    static TransitionPolicy afterReads(int reads) {
        return new AfterReads(reads);
    }
}
