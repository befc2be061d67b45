package dev.understudy.core.time;

/** Tells how long something really takes, whatever the emulator's clock shows. It never shapes what is answered. */
public final class Stopwatch {
    private final long started = System.nanoTime();

    private Stopwatch() {}

    /** A stopwatch that runs from now on. */
    public static Stopwatch start() {
        return new Stopwatch();
    }

    /** How long it has been running, in nanoseconds. */
    public long elapsedNanos() {
        return System.nanoTime() - started;
    }
}
