package dev.understudy.core.event;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** What AWS would have told the outside world, in order. The oldest events go when the log is full. */
public final class EventLog {
    private static final int CAPACITY = 10_000;

    private final Deque<EmittedEvent> events = new ArrayDeque<>();
    private long emitted;

    /** Takes an event. */
    public synchronized void emit(EmittedEvent event) {
        if (events.size() == CAPACITY) {
            events.removeFirst();
        }
        events.addLast(event);
        emitted++;
    }

    /** How many events there were in all, also those that are gone. */
    public synchronized long emitted() {
        return emitted;
    }

    /** Replaces everything in the log. */
    public synchronized void replace(List<EmittedEvent> all) {
        events.clear();
        events.addAll(all);
    }

    /** The events that satisfy a condition, oldest first. */
    public synchronized List<EmittedEvent> find(Predicate<? super EmittedEvent> condition) {
        return events.stream().filter(condition).toList();
    }

    /** Forgets the events that satisfy a condition. */
    public synchronized void forget(Predicate<? super EmittedEvent> condition) {
        events.removeIf(condition);
    }
}
