package dev.understudy.core.callout;

import com.google.common.base.Suppliers;
import com.google.common.util.concurrent.Striped;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that waits for a disk or a network and that no request has to wait for. Errands of the same name follow one
 * another; nobody who runs one may hold a partition's lock.
 */
public final class Errands {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

    /** So many that errands of different names hardly ever wait for each other, since some take hours; few are in use. */
    private static final int TURNS = 1 << 20;

    private final Executor workers;
    private final Executor ownThreads;
    private final Supplier<Striped<Lock>> turns = Suppliers.memoize(() -> Striped.lazyWeakLock(TURNS));

    /** Runs all errands on these threads. */
    public Errands(Executor workers) {
        this(workers, workers);
    }

    /**
     * Runs errands.
     *
     * @param workers threads that errands share; there are only so many
     * @param ownThreads a thread for each errand that may take as long as it likes
     */
    public Errands(Executor workers, Executor ownThreads) {
        this.workers = workers;
        this.ownThreads = ownThreads;
    }

    /** Runs an errand on a worker. Nobody waits for its end, so the log tells of its failure. */
    public void send(String name, Runnable errand) {
        execute(workers, name, inTurn(name, errand));
    }

    /**
     * Runs an errand that may take as long as it likes, since a program or a person decides about its end: on a thread of
     * its own, so that it takes no worker from the others, and without waiting for errands of the same name.
     */
    public void detach(String name, Runnable errand) {
        execute(ownThreads, name, errand);
    }

    /** Runs an errand that may take as long as it likes, after those of the same name and before those that follow. */
    public void detachInTurn(String name, Runnable errand) {
        execute(ownThreads, name, inTurn(name, errand));
    }

    private Runnable inTurn(String name, Runnable errand) {
        return () -> run(name, () -> {
            errand.run();
            return true;
        });
    }

    private static void execute(Executor threads, String name, Runnable errand) {
        try {
            threads.execute(() -> {
                try {
                    errand.run();
                } catch (RuntimeException e) {
                    LOG.error("{} failed", name, e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is left undone, since the emulator has stopped", name);
        }
    }

    /** Runs an errand on this thread when it is its turn, and returns what it brings. */
    public <T> T run(String name, Supplier<T> errand) {
        Lock turn = turns.get().get(name);
        turn.lock();
        try {
            return errand.get();
        } finally {
            turn.unlock();
        }
    }
}
