package dev.understudy;

import dev.understudy.core.time.EmulatorClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a clock begins, and what a reset goes back to.
 *
 * @param virtual whether it stands still until it is told otherwise
 * @param start where it stands; null means the machine's time
 * @param speed emulated seconds per real second; 1 for a clock that stands still
 */
public record ClockSetting(boolean virtual, @Nullable Instant start, double speed) {
    /** Refuses what no clock can do. */
    public ClockSetting {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("speed must be a positive number, but is " + speed);
        }
    }

    /** The machine's time. */
    public static ClockSetting system() {
        return running(1);
    }

    /** From the machine's time on, so many times as fast. */
    public static ClockSetting running(double speed) {
        return new ClockSetting(false, null, speed);
    }

    /** Standing still at the time of the start. */
    public static ClockSetting frozen() {
        return new ClockSetting(true, null, 1);
    }

    /** Standing still at {@code start}. */
    public static ClockSetting frozenAt(Instant start) {
        return new ClockSetting(true, start, 1);
    }

    EmulatorClock create() {
        EmulatorClock clock = EmulatorClock.system();
        applyTo(clock);
        return clock;
    }

    void applyTo(EmulatorClock clock) {
        if (start == null) {
            clock.followSystem();
        }
        if (virtual) {
            clock.freeze();
        } else if (start != null || speed != 1) {
            clock.run(speed);
        }
        if (start != null) {
            clock.set(start);
        }
    }
}
