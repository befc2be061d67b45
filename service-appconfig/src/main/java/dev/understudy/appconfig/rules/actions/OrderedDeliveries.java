package dev.understudy.appconfig.rules.actions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.callout.CalloutResult;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages without making anybody wait. Each target gets them one after another in the order in which they were
 * given, while another target's slowness is its own affair.
 */
final class OrderedDeliveries {
    /** Sends one message; the core's callouts do. */
    @FunctionalInterface
    interface Transport {
        CompletableFuture<CalloutResult> deliver(String target, JsonNode payload, Duration timeout);
    }

    /** How many messages wait for one target at most; a target so far behind loses the newest. */
    static final int LONGEST_QUEUE = 10_000;

    private static final CalloutResult FULL = new CalloutResult.Failed("too many messages wait for this target");

    private record Message(JsonNode payload, Duration timeout, Consumer<CalloutResult> listener) {}

    private final Transport transport;
    private final Map<String, Queue<Message>> waiting = new HashMap<>();

    OrderedDeliveries(Transport transport) {
        this.transport = transport;
    }

    /** Takes a message; the listener hears what became of it, on whatever thread learns it. */
    void send(String target, JsonNode payload, Duration timeout, Consumer<CalloutResult> listener) {
        Message message = new Message(payload, timeout, listener);
        boolean first;
        synchronized (waiting) {
            Queue<Message> queue = waiting.get(target);
            first = queue == null;
            if (queue == null) {
                queue = new ArrayDeque<>();
                waiting.put(target, queue);
            }
            if (queue.size() < LONGEST_QUEUE) {
                queue.add(message);
                message = null;
            }
        }
        if (message != null) {
            listener.accept(FULL);
        } else if (first) {
            work(target);
        }
    }

    /** Sends until the queue is empty or a message is under way, whose end goes on with the next. */
    private void work(String target) {
        Message next = take(target);
        while (next != null) {
            Message current = next;
            CompletableFuture<CalloutResult> sent =
                    transport.deliver(target, current.payload, current.timeout).handle(OrderedDeliveries::outcome);
            if (!sent.isDone()) {
                CompletableFuture<Void> unused = sent.thenAccept(result -> {
                    current.listener.accept(result);
                    work(target);
                });
                return;
            }
            current.listener.accept(sent.join());
            next = take(target);
        }
    }

    private static CalloutResult outcome(@Nullable CalloutResult result, @Nullable Throwable failure) {
        return result != null ? result : new CalloutResult.Failed(String.valueOf(failure));
    }

    private @Nullable Message take(String target) {
        synchronized (waiting) {
            Queue<Message> queue = waiting.get(target);
            Message next = queue == null ? null : queue.poll();
            if (next == null) {
                waiting.remove(target);
            }
            return next;
        }
    }
}
