package dev.understudy;

import dev.understudy.core.Emulator;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.time.EmulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * The time that an emulator's services see, in your hands. Whatever falls due when you move it has happened when the
 * method returns.
 */
public final class VirtualClock implements InstantSource {
    private final Emulator emulator;
    private final ClockSetting beginning;

    VirtualClock(Emulator emulator, ClockSetting beginning) {
        this.emulator = emulator;
        this.beginning = beginning;
    }

    /** What time it is, in whole milliseconds. */
    public Instant now() {
        return emulator.clock().instant();
    }

    @Override
    public Instant instant() {
        return now();
    }

    /** What moves it, what time it is, and how fast it runs, consistent with each other. */
    public EmulatorClock.Reading read() {
        return emulator.clock().read();
    }

    /**
     * Moves it to a time, forwards or backwards. Nothing that happened is undone.
     *
     * @return what became due, in order
     */
    public List<DueTransition> set(Instant time) {
        emulator.clock().set(time);
        return emulator.settle();
    }

    /**
     * Moves it forward, whether it stands still or runs.
     *
     * @return what became due, in order
     * @throws IllegalArgumentException if the duration is negative
     */
    public List<DueTransition> advance(Duration duration) {
        emulator.clock().advance(duration);
        return emulator.settle();
    }

    /** Stops it where it is; from now on only {@link #set} and {@link #advance} move it. */
    public void freeze() {
        emulator.clock().freeze();
    }

    /**
     * Lets it run from where it is.
     *
     * @param speed emulated seconds per real second
     * @throws IllegalArgumentException if the speed is not a positive number
     */
    public void run(double speed) {
        emulator.clock().run(speed);
    }

    /** Sets it as it was when the emulator started: to the machine's time, or back to where it stood. */
    public void restore() {
        beginning.applyTo(emulator.clock());
    }
}
