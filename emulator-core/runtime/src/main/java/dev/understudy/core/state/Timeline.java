package dev.understudy.core.state;

import dev.understudy.core.lifecycle.TransitionPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is due in one partition, in order of time and, at the same instant, in order of scheduling.
 *
 * <p>A resource has at most one pending transition of a kind; scheduling another replaces it.
 */
public final class Timeline {
    private record Slot(String kind, String resource) {}

    private record Entry(DueTransition transition, long sequence) {}

    private record Countdown(String kind, int readsLeft) {}

    private final TreeSet<Entry> entries = new TreeSet<>(
            Comparator.comparing((Entry entry) -> entry.transition.dueAt()).thenComparingLong(Entry::sequence));
    private final Map<Slot, Entry> bySlot = new HashMap<>();
    private final Map<String, List<Countdown>> countdowns = new HashMap<>();
    private final Runnable scheduled;
    private long sequence;
    private volatile @Nullable Instant nextDue;

    Timeline(Runnable scheduled) {
        this.scheduled = scheduled;
    }

    /** Schedules a transition in place of a pending one of the same kind and resource. */
    public void schedule(DueTransition transition) {
        cancel(transition.kind(), transition.resource());
        enter(transition);
        noteNext();
        scheduled.run();
    }

    private void enter(DueTransition transition) {
        Entry entry = new Entry(transition, sequence++);
        entries.add(entry);
        bySlot.put(new Slot(transition.kind(), transition.resource()), entry);
    }

    private void await(String resource, Countdown countdown) {
        countdowns.computeIfAbsent(resource, key -> new ArrayList<>()).add(countdown);
    }

    /**
     * Schedules a transition that begins now and takes as long as a policy says.
     *
     * @param now the time of the request
     */
    public void schedule(String kind, String resource, TransitionPolicy policy, Instant now) {
        if (policy instanceof TransitionPolicy.AfterReads afterReads) {
            cancel(kind, resource);
            await(resource, new Countdown(kind, afterReads.reads()));
        } else if (policy instanceof TransitionPolicy.After after) {
            schedule(new DueTransition(now.plus(after.duration()), kind, resource));
        } else {
            schedule(new DueTransition(now, kind, resource));
        }
    }

    /** Takes back a transition; nothing happens if none is pending. */
    public void cancel(String kind, String resource) {
        Entry entry = bySlot.remove(new Slot(kind, resource));
        if (entry != null) {
            entries.remove(entry);
            noteNext();
        }
        List<Countdown> waiting = countdowns.get(resource);
        if (waiting != null) {
            waiting.removeIf(countdown -> countdown.kind.equals(kind));
            if (waiting.isEmpty()) {
                countdowns.remove(resource);
            }
        }
    }

    /**
     * Counts a describe of a resource. After the answer was made from the state as it is now, transitions that waited
     * for this read fall due.
     *
     * @param now the time of the request
     */
    public void countRead(String resource, Instant now) {
        List<Countdown> waiting = countdowns.remove(resource);
        if (waiting == null) {
            return;
        }
        List<Countdown> left = new ArrayList<>();
        for (Countdown countdown : waiting) {
            if (countdown.readsLeft > 1) {
                left.add(new Countdown(countdown.kind, countdown.readsLeft - 1));
            } else {
                schedule(new DueTransition(now, countdown.kind, resource));
            }
        }
        if (!left.isEmpty()) {
            countdowns.put(resource, left);
        }
    }

    /** All scheduled transitions in the order in which they fall due. */
    public List<DueTransition> pending() {
        return entries.stream().map(Entry::transition).toList();
    }

    /** When the next transition falls due, or null; may be read without the partition's lock. */
    @Nullable Instant nextDue() {
        return nextDue;
    }

    /** Takes the first transition that is due at {@code now}, or null. */
    @Nullable DueTransition takeDue(Instant now) {
        if (entries.isEmpty() || entries.first().transition.dueAt().isAfter(now)) {
            return null;
        }
        DueTransition transition = entries.first().transition;
        cancel(transition.kind(), transition.resource());
        return transition;
    }

    /** What is due as it is now. */
    TimelineImage image() {
        List<TimelineImage.Waiting> waiting = new ArrayList<>();
        new TreeMap<>(countdowns)
                .forEach((resource, all) -> all.forEach(countdown ->
                        waiting.add(new TimelineImage.Waiting(resource, countdown.kind, countdown.readsLeft))));
        return new TimelineImage(pending(), List.copyOf(waiting));
    }

    /** Replaces everything that is due. */
    void restore(TimelineImage image) {
        clear();
        image.pending().forEach(this::enter);
        for (TimelineImage.Waiting waiting : image.waiting()) {
            await(waiting.resource(), new Countdown(waiting.kind(), waiting.readsLeft()));
        }
        noteNext();
        if (!entries.isEmpty()) {
            scheduled.run();
        }
    }

    void clear() {
        entries.clear();
        bySlot.clear();
        countdowns.clear();
        noteNext();
    }

    private void noteNext() {
        nextDue = entries.isEmpty() ? null : entries.first().transition.dueAt();
    }
}
