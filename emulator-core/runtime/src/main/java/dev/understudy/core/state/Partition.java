package dev.understudy.core.state;

import dev.understudy.core.idempotency.IdempotencyLedger;
import dev.understudy.core.tag.TagLedger;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state of one service in one account and region, under one lock.
 *
 * @param <S> the store of the service
 */
public final class Partition<S extends Store> {
    private final PartitionKey key;
    private final Supplier<S> newStore;
    private final ReentrantLock lock = new ReentrantLock();
    private final Queue<Runnable> afterUnlock = new ArrayDeque<>(0);
    private final Timeline timeline;
    private S store;
    private TagLedger tags = new TagLedger();
    private IdempotencyLedger idempotency = new IdempotencyLedger();

    Partition(PartitionKey key, Supplier<S> newStore, Runnable scheduled) {
        this.key = key;
        this.newStore = newStore;
        this.store = newStore.get();
        this.timeline = new Timeline(scheduled);
    }

    /** Which part of the state this is. */
    public PartitionKey key() {
        return key;
    }

    /** The tables. */
    public S store() {
        return held(store);
    }

    /** What is due and when. */
    public Timeline timeline() {
        return held(timeline);
    }

    /** The tags of all resources. */
    public TagLedger tags() {
        return held(tags);
    }

    /** The answers to requests that may be retried. */
    public IdempotencyLedger idempotency() {
        return held(idempotency);
    }

    /**
     * Does something when this partition is unlocked again: what touches another partition, or the outside world. Two
     * partitions are never held at once.
     */
    public void afterUnlock(Runnable effect) {
        held(afterUnlock).add(effect);
    }

    private <T> T held(T part) {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("the lock of " + key + " is not held");
        }
        return part;
    }

    void lock() {
        lock.lock();
    }

    /** Unlocks, and hands out what was left for afterwards. */
    Collection<Runnable> unlock() {
        if (afterUnlock.isEmpty()) {
            lock.unlock();
            return List.of();
        }
        List<Runnable> effects = List.copyOf(afterUnlock);
        afterUnlock.clear();
        lock.unlock();
        return effects;
    }

    @Nullable Instant nextDue() {
        return timeline.nextDue();
    }

    /**
     * Lets what is due at {@code now} happen, in order of due time, until something leaves work for after the unlock:
     * that comes before what is due later.
     *
     * @return what left work; null if nothing is due any more
     */
    @Nullable DueTransition settle(Instant now, TransitionHandler<S> handler) {
        DueTransition due = timeline.takeDue(now);
        while (due != null) {
            handler.happen(due, this);
            if (!afterUnlock.isEmpty()) {
                return due;
            }
            due = timeline.takeDue(now);
        }
        return null;
    }

    void reset() {
        install(new Contents<>(newStore.get(), new TagLedger(), new IdempotencyLedger(), TimelineImage.EMPTY));
    }

    /** Everything in it as it is now. */
    PartitionImage image() {
        return new PartitionImage(
                key,
                store().tableImages(),
                store().lastNumbers(),
                timeline.image(),
                tags.image(),
                idempotency.entries());
    }

    /** Puts other contents in place of its own. */
    void install(Contents<S> contents) {
        store = contents.store;
        tags = contents.tags;
        idempotency = contents.idempotency;
        held(timeline).restore(contents.timeline);
    }

    /** What a partition holds, before it is put into one. */
    record Contents<S extends Store>(S store, TagLedger tags, IdempotencyLedger idempotency, TimelineImage timeline) {
        /**
         * What an image shows.
         *
         * @throws IllegalArgumentException if the image is not of such a store
         */
        static <S extends Store> Contents<S> of(PartitionImage image, Supplier<S> newStore) {
            S store = newStore.get();
            store.fill(image);
            return new Contents<>(
                    store, TagLedger.of(image.tags()), IdempotencyLedger.of(image.answers()), image.timeline());
        }
    }
}
