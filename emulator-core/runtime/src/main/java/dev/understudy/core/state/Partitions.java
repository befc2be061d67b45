package dev.understudy.core.state;

import dev.understudy.core.idempotency.IdempotencyLedger;
import dev.understudy.core.time.EmulatorClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All state of one service: a partition for each account and region, made when first touched.
 *
 * @param <S> the store of the service
 */
public final class Partitions<S extends Store> {
    /** What has happened since this thread began to settle, wherever its effects led. */
    private static final ThreadLocal<@Nullable List<DueTransition>> HAPPENED = new ThreadLocal<>();

    private final Supplier<S> newStore;
    private final TransitionHandler<S> handler;
    private final EmulatorClock clock;
    private final ConcurrentMap<PartitionKey, Partition<S>> partitions = new ConcurrentHashMap<>();
    private volatile Runnable scheduled = () -> {};

    /**
     * State without any partition yet.
     *
     * @param newStore makes an empty store
     * @param handler lets transitions happen
     * @param clock tells the time
     */
    public Partitions(Supplier<S> newStore, TransitionHandler<S> handler, EmulatorClock clock) {
        this.newStore = newStore;
        this.handler = handler;
        this.clock = clock;
    }

    /** Calls {@code listener} whenever something is scheduled. */
    public void onScheduled(Runnable listener) {
        scheduled = listener;
    }

    /** The partition of a request, whose lock the dispatcher holds. */
    public Partition<S> of(PartitionedRequest request) {
        return partition(request.partition());
    }

    /** The store of a request's partition, whose lock the dispatcher holds. */
    public S store(PartitionedRequest request) {
        return of(request).store();
    }

    private Partition<S> partition(PartitionKey key) {
        Partition<S> partition = partitions.get(key);
        if (partition != null) {
            return partition;
        }
        return partitions.computeIfAbsent(key, absent -> new Partition<>(absent, newStore, () -> scheduled.run()));
    }

    /**
     * Works on a partition under its lock, after everything due has happened.
     *
     * @param work gets the partition and the time, which is read once
     */
    public <R> R within(PartitionKey key, BiFunction<Partition<S>, Instant, R> work) {
        Partition<S> partition = partition(key);
        DueTransition last = null;
        do {
            partition.lock();
            try {
                Instant now = clock.instant();
                last = partition.settle(now, this::happen);
                if (last == null) {
                    return work.apply(partition, now);
                }
            } finally {
                unlock(partition, last);
            }
        } while (true);
    }

    /** Unlocks a partition and does what is left to do, as of the transition that left it, if one did. */
    private void unlock(Partition<S> partition, @Nullable DueTransition cause) {
        Collection<Runnable> effects = partition.unlock();
        if (cause != null && !effects.isEmpty()) {
            clock.asOf(cause.dueAt(), () -> effects.forEach(Runnable::run));
        } else {
            effects.forEach(Runnable::run);
        }
    }

    /** The time, for whoever holds no lock; under one, the time is read once and handed out. */
    public Instant now() {
        return clock.instant();
    }

    /** Works under a partition's lock without knowing the store's type; see {@link #within}. */
    public <R> R locked(PartitionKey key, BiFunction<Instant, IdempotencyLedger, R> work) {
        return within(key, (partition, now) -> work.apply(now, partition.idempotency()));
    }

    /** When the next transition of any partition falls due, or null. */
    public @Nullable Instant nextDue() {
        Instant next = null;
        for (Partition<S> partition : partitions.values()) {
            Instant due = partition.nextDue();
            if (due != null && (next == null || due.isBefore(next))) {
                next = due;
            }
        }
        return next;
    }

    /**
     * Lets everything happen that is due at {@code now}, in every partition, in order of due time.
     *
     * @return what happened, here and in other services that it led to
     */
    public List<DueTransition> settle(Instant now) {
        List<DueTransition> happened = new ArrayList<>();
        HAPPENED.set(happened);
        try {
            Partition<S> next = next(now);
            while (next != null) {
                settleMoment(next, now);
                next = next(now);
            }
        } finally {
            HAPPENED.remove();
        }
        return happened;
    }

    private void happen(DueTransition transition, Partition<S> partition) {
        List<DueTransition> happened = HAPPENED.get();
        if (happened != null) {
            happened.add(transition);
        }
        handler.happen(transition, partition);
    }

    /** Lets happen what falls due first in a partition, with everything else that does at the same time. */
    private void settleMoment(Partition<S> partition, Instant now) {
        DueTransition last = null;
        partition.lock();
        try {
            Instant due = partition.nextDue();
            if (due != null && !due.isAfter(now)) {
                last = partition.settle(due, this::happen);
            }
        } finally {
            unlock(partition, last);
        }
    }

    /** The partition in which something falls due first, if that is by now; null if nothing is. */
    private @Nullable Partition<S> next(Instant now) {
        Partition<S> first = null;
        Instant earliest = now;
        for (Partition<S> partition : partitions.values()) {
            Instant due = partition.nextDue();
            if (due == null || due.isAfter(earliest)) {
                continue;
            }
            if (first == null || due.isBefore(earliest) || comesBefore(partition, first)) {
                first = partition;
                earliest = due;
            }
        }
        return first;
    }

    private static boolean comesBefore(Partition<?> one, Partition<?> other) {
        return one.key().toString().compareTo(other.key().toString()) < 0;
    }

    /** Empties every partition whose key satisfies a condition. */
    public void reset(Predicate<PartitionKey> condition) {
        for (Partition<S> partition : inOrder()) {
            if (condition.test(partition.key())) {
                change(partition, Partition::reset);
            }
        }
    }

    private static <S extends Store> void change(Partition<S> partition, Consumer<Partition<S>> change) {
        partition.lock();
        try {
            change.accept(partition);
        } finally {
            partition.unlock().forEach(Runnable::run);
        }
    }

    /**
     * Everything in every partition, each as it is at one moment. Partitions in which nothing is are left out.
     *
     * @return in order of their keys
     */
    public List<PartitionImage> images() {
        return keys().stream()
                .map(key -> within(key, (partition, now) -> partition.image()))
                .filter(image -> !image.isEmpty())
                .toList();
    }

    /**
     * Makes ready to replace the state of some partitions, without changing anything yet.
     *
     * @return replaces it
     * @throws IllegalArgumentException if an image is not of such state
     */
    public Runnable replacement(List<PartitionImage> images) {
        Map<PartitionKey, Partition.Contents<S>> ready = new LinkedHashMap<>();
        images.forEach(image -> ready.put(image.key(), Partition.Contents.of(image, newStore)));
        return () -> ready.forEach((key, contents) -> change(partition(key), partition -> partition.install(contents)));
    }

    /** An empty store, for whoever wants to know which tables there are. */
    public S emptyStore() {
        return newStore.get();
    }

    /** The keys of all partitions that were ever touched. */
    public Collection<PartitionKey> keys() {
        return inOrder().stream().map(Partition::key).toList();
    }

    private List<Partition<S>> inOrder() {
        return partitions.values().stream()
                .sorted(Comparator.comparing(partition -> partition.key().toString()))
                .toList();
    }
}
