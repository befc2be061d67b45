package dev.understudy.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The time as the emulated services see it, in whole milliseconds.
 *
 * <p>In system mode it runs with the machine's clock, faster or slower by a factor, possibly from another starting
 * point. In virtual mode it stands still until somebody moves it. Nobody else in the product asks the system for the
 * time.
 */
public final class EmulatorClock implements InstantSource {
    /** No service prints times before this one. */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** After this one, years have more digits than services print. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** What moves the clock. */
    public enum Mode {
        /** It runs by itself. */
        SYSTEM,
        /** It moves only when told to. */
        VIRTUAL
    }

    /**
     * A reading of the clock's settings.
     *
     * @param mode what moves the clock
     * @param now the current time
     * @param speed emulated seconds per real second; no meaning in virtual mode
     */
    public record Reading(Mode mode, Instant now, double speed) {}

    private record Setting(Mode mode, Instant anchor, Instant wallAnchor, double speed) {}

    private final InstantSource wall;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @SuppressWarnings("ThreadLocalUsage") // instances share nothing, and there are few
    private final ThreadLocal<@Nullable Instant> moment = new ThreadLocal<>();

    private volatile Setting setting;

    private EmulatorClock(InstantSource wall, Setting setting) {
        this.wall = wall;
        this.setting = setting;
    }

    /** A clock that shows the machine's time. */
    public static EmulatorClock system() {
        return running(InstantSource.system());
    }

    /** A clock in system mode over another source of real time; for tests of what runs by itself. */
    public static EmulatorClock running(InstantSource wall) {
        Instant now = wall.instant();
        return new EmulatorClock(wall, new Setting(Mode.SYSTEM, now, now, 1));
    }

    /** A clock that stands at {@code start}. */
    public static EmulatorClock virtual(Instant start) {
        Instant anchor = start.truncatedTo(ChronoUnit.MILLIS);
        return new EmulatorClock(InstantSource.system(), new Setting(Mode.VIRTUAL, anchor, Instant.EPOCH, 1));
    }

    @Override
    public Instant instant() {
        Instant past = moment.get();
        return past == null ? at(setting) : past;
    }

    /**
     * Lets this thread do something that belongs to an earlier time, and reads as that time meanwhile. What a moved
     * clock passed over follows one after the other, each at its own time, however far the clock was moved.
     */
    public void asOf(Instant time, Runnable work) {
        Instant before = moment.get();
        moment.set(time);
        try {
            work.run();
        } finally {
            moment.set(before);
        }
    }

    private Instant at(Setting current) {
        if (current.mode == Mode.VIRTUAL) {
            return current.anchor;
        }
        Duration elapsed = Duration.between(current.wallAnchor, wall.instant());
        Duration scaled = current.speed == 1 ? elapsed : Duration.ofNanos((long) (elapsed.toNanos() * current.speed));
        return current.anchor.plus(scaled).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Mode, time and speed, consistent with each other. */
    public Reading read() {
        Setting current = setting;
        return new Reading(current.mode, at(current), current.speed);
    }

    /** Stops the clock where it is, so that only {@link #set} and {@link #advance} move it. */
    public void freeze() {
        change(Mode.VIRTUAL, at(setting), setting.speed);
    }

    /** Lets the clock run from where it is, {@code speed} times as fast as the machine's. */
    public void run(double speed) {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("speed must be a positive number, but is " + speed);
        }
        change(Mode.SYSTEM, at(setting), speed);
    }

    /** Another clock that reads as this one does now, over the same source of real time. */
    public EmulatorClock copy() {
        return new EmulatorClock(wall, setting);
    }

    /** Whether it shows the machine's time, neither moved nor faster or slower. */
    public boolean followsSystem() {
        Setting current = setting;
        return current.mode == Mode.SYSTEM
                && current.speed == 1
                && Duration.between(current.wallAnchor, current.anchor).abs().toMillis() == 0;
    }

    /** Goes back to the machine's time at its own speed. */
    public void followSystem() {
        change(Mode.SYSTEM, wall.instant(), 1);
    }

    /** Moves the clock to {@code now}, forwards or backwards, in either mode. */
    public void set(Instant now) {
        Setting current = setting;
        change(current.mode, now, current.speed);
    }

    /**
     * Moves the clock forward.
     *
     * @throws IllegalArgumentException if {@code duration} is negative
     */
    public void advance(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("the clock advances by a positive duration, not by " + duration);
        }
        set(at(setting).plus(duration));
    }

    private synchronized void change(Mode mode, Instant now, double speed) {
        setting = new Setting(mode, now.truncatedTo(ChronoUnit.MILLIS), wall.instant(), speed);
        listeners.forEach(Runnable::run);
    }

    /** Calls {@code listener} after every change of mode, time or speed. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }
}
