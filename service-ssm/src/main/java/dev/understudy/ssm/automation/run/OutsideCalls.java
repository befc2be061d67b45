package dev.understudy.ssm.automation.run;

import dev.understudy.core.callout.Errands;
import dev.understudy.core.state.Partition;
import dev.understudy.ssm.state.SsmStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what must not be done under a partition's lock. One piece of work may lead to the next many times over, as steps
 * of a loop do; they wait in a queue of the thread, so that its stack does not grow with their number.
 */
public final class OutsideCalls {
    private static final Logger LOG = LoggerFactory.getLogger(OutsideCalls.class);
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
     * Does something that waits for the outside world, when the partition is unlocked. A script may take ten minutes, so
     * it has a thread of its own and keeps no worker from the others.
     *
     * @param name works of the same name follow one another
     */
    public void onOwnThread(Partition<SsmStore> partition, String name, Runnable work) {
        partition.afterUnlock(() -> errands.detachInTurn(name, () -> enqueue(work)));
    }

    /** What somebody outside answers. Whatever breaks there, the one who waits hears of it instead of waiting for ever. */
    public static <A> A answer(Supplier<A> question, Supplier<A> broken) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            LOG.error("A call outside of an automation broke", e);
            return broken.get();
        }
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
