package dev.understudy.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thread that wakes when something falls due on a running clock. It starts with the first {@link #nudge}, so a
 * server in which nothing is ever scheduled has no such thread.
 */
public final class Ticker implements AutoCloseable {
    private static final Duration LONGEST_NAP = Duration.ofMinutes(1);

    private final EmulatorClock clock;
    private final Supplier<@Nullable Instant> nextDue;
    private final Consumer<Instant> settle;
    private final Object monitor = new Object();
    private @Nullable Thread thread;
    private boolean nudged;
    private boolean closed;

    /**
     * A ticker that does not run yet.
     *
     * @param clock what tells the time
     * @param nextDue when the next thing falls due, or null
     * @param settle lets happen what is due up to the given time
     */
    public Ticker(EmulatorClock clock, Supplier<@Nullable Instant> nextDue, Consumer<Instant> settle) {
        this.clock = clock;
        this.nextDue = nextDue;
        this.settle = settle;
        clock.onChange(this::wake);
    }

    /** Something was scheduled: look again when to wake. */
    public void nudge() {
        synchronized (monitor) {
            if (thread == null && !closed) {
                thread = new Thread(this::run, "understudy-ticker");
                thread.setDaemon(true);
                thread.start();
            }
        }
        wake();
    }

    private void wake() {
        synchronized (monitor) {
            nudged = true;
            monitor.notifyAll();
        }
    }

    private void run() {
        while (sleepUntilDue()) {
            if (clock.read().mode() == EmulatorClock.Mode.SYSTEM) {
                settle.accept(clock.instant());
            }
        }
    }

    /** Waits for the next due time, a nudge or the end; false means the end. */
    private boolean sleepUntilDue() {
        synchronized (monitor) {
            long millis = nudged ? 0 : napMillis();
            while (!closed && !nudged && millis > 0) {
                try {
                    monitor.wait(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
                millis = nudged ? 0 : napMillis();
            }
            nudged = false;
            return !closed;
        }
    }

    private long napMillis() {
        EmulatorClock.Reading reading = clock.read();
        Instant due = nextDue.get();
        if (due == null || reading.mode() == EmulatorClock.Mode.VIRTUAL) {
            return LONGEST_NAP.toMillis();
        }
        double real = Duration.between(reading.now(), due).toMillis() / reading.speed();
        return Math.min(LONGEST_NAP.toMillis(), (long) Math.ceil(real));
    }

    @Override
    public void close() {
        synchronized (monitor) {
            closed = true;
            monitor.notifyAll();
        }
    }
}
