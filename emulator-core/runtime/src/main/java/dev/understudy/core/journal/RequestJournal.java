package dev.understudy.core.journal;

import dev.understudy.core.dispatch.CallObserver;
import dev.understudy.core.dispatch.CompletedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;

/**
 * The last requests, in the order in which they were answered. A journal that is full forgets the oldest; one without
 * capacity keeps nothing.
 *
 * <p>It keeps the decoded input as it is and renders nothing until somebody reads, so that a request pays for two writes
 * to memory. No lock is taken.
 */
public final class RequestJournal implements CallObserver {
    /** How many requests a journal keeps unless told otherwise. */
    public static final int DEFAULT_CAPACITY = 1000;

    private record Entry(long number, CompletedCall call) {}

    private final AtomicReferenceArray<Entry> ring;
    private final AtomicLong received = new AtomicLong();
    /** Requests with lower numbers were deleted. */
    private volatile long start;

    /**
     * An empty journal.
     *
     * @param capacity how many requests it keeps; 0 switches it off
     */
    public RequestJournal(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("a journal keeps 0 requests or more, not " + capacity);
        }
        this.ring = new AtomicReferenceArray<>(capacity);
    }

    @Override
    public void ended(CompletedCall call) {
        if (ring.length() > 0) {
            long number = received.getAndIncrement();
            ring.set((int) (number % ring.length()), new Entry(number, call));
        }
    }

    /** How many requests it keeps at most; 0 if it is off. */
    public int capacity() {
        return ring.length();
    }

    /** How many requests it has had to forget since it was last cleared. */
    public long forgotten() {
        return Math.max(0, received.get() - start - ring.length());
    }

    /** How many requests it holds. */
    public int size() {
        return calls().size();
    }

    /** The requests it holds, the oldest first. */
    public List<CompletedCall> calls() {
        long end = received.get();
        List<CompletedCall> calls = new ArrayList<>();
        for (long number = Math.max(start, end - ring.length()); number < end; number++) {
            Entry entry = ring.get((int) (number % ring.length()));
            // Another entry has taken the place already, or this one is being written just now.
            if (entry != null && entry.number == number) {
                calls.add(entry.call);
            }
        }
        return calls;
    }

    /** All requests, as a question that can be narrowed down and answered whenever somebody asks. */
    public Requests requests() {
        return Requests.all(this);
    }

    /** Forgets all requests so far. */
    public void clear() {
        start = received.get();
        forget(call -> true);
    }

    /** Forgets the requests that satisfy a condition. */
    public void forget(Predicate<? super CompletedCall> condition) {
        for (int i = 0; i < ring.length(); i++) {
            Entry entry = ring.get(i);
            if (entry != null && condition.test(entry.call)) {
                ring.compareAndSet(i, entry, null);
            }
        }
    }
}
