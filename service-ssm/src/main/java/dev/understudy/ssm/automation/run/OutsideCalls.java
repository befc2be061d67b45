package dev.understudy.ssm.automation.run;

import dev.understudy.core.callout.Errands;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Does what must not be done under a partition's lock. One piece of work may lead to the next many times over, as steps
 * of a loop do; they wait in a queue of the thread, so that its stack does not grow with their number.
 */
public final class OutsideCalls {
    private static final ThreadLocal<@Nullable Deque<Runnable>> QUEUE = new ThreadLocal<>();

    private final Errands errands;

    /** Works that wait for the outside world are these errands. */
    public OutsideCalls(Errands errands) {
        this.errands = errands;
    }

    /** Does something soon, on this thread, when the partition is unlocked. */
    public void soon(Partition<SsmStore> partition, Runnable work) {
        partition.afterUnlock(() -> enqueue(work));
    }

    /**
     * Does something that waits for the outside world, on a worker, when the partition is unlocked.
     *
     * @param name works of the same name follow one another
     */
    public void onWorker(Partition<SsmStore> partition, String name, Runnable work) {
        partition.afterUnlock(() -> errands.send(name, () -> enqueue(work)));
    }

    private void enqueue(Runnable work) {
        Deque<Runnable> waiting = QUEUE.get();
        if (waiting != null) {
            waiting.add(work);
            return;
        }
        Deque<Runnable> mine = new ArrayDeque<>();
        mine.add(work);
        QUEUE.set(mine);
        try {
            Runnable next = mine.poll();
            while (next != null) {
                next.run();
                next = mine.poll();
            }
        } finally {
            QUEUE.remove();
        }
    }
}
