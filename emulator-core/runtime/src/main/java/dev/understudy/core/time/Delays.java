package dev.understudy.core.time;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Holds answers back for real time, without blocking a thread for each.
 *
 * <p>Real time and not the emulator's: what waits at the other end is a client with a timeout that runs on the machine's
 * clock. On a clock that stands still, a delayed answer would never come, and the test that waits for it could not move
 * the clock. One thread serves all delays; it starts with the first.
 */
public final class Delays implements AutoCloseable {
    private @Nullable ScheduledThreadPoolExecutor timer;
    private boolean closed;

    /**
     * Completes like another stage, but not before some time has passed from now. After {@link #close()} nothing is
     * held back.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // what is scheduled completes a future of our own and nothing else
    public <T> CompletionStage<T> holdBack(CompletionStage<T> stage, Duration duration) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        synchronized (this) {
            if (closed) {
                return stage;
            }
            timer().schedule(() -> over.complete(null), duration.toNanos(), TimeUnit.NANOSECONDS);
        }
        return stage.thenCombine(over, (answer, nothing) -> answer);
    }

    private ScheduledThreadPoolExecutor timer() {
        if (timer == null) {
            timer = new ScheduledThreadPoolExecutor(1, work -> {
                Thread thread = new Thread(work, "understudy-delays");
                thread.setDaemon(true);
                return thread;
            });
        }
        return timer;
    }

    /** Gives up what is still held back: those answers never come. */
    @Override
    public synchronized void close() {
        closed = true;
        if (timer != null) {
            timer.shutdownNow();
        }
    }
}
