package dev.understudy.ssm.session.channel;

import dev.understudy.core.socket.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * What the node has said and the client has not acknowledged yet. The oldest of it is said again from time to time, after
 * a pause that grows as long as nothing is acknowledged. Guarded by the {@link SessionAgent} that it belongs to.
 */
final class Outbox {
    /** When so much waits, whoever speaks should pause. */
    private static final int MOST_WAITING = 256;

    /** Not even impatient speakers keep as much as this, some 4 MiB, for a client that acknowledges nothing. */
    private static final int MOST_EVER = 4 * 1024;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_TRIES = 3000;

    private record Waiting(long sequence, byte[] frame, boolean patient) {}

    /** What patient speakers may still say before they have to wait; they take from it without the agent's lock. */
    private final Semaphore room = new Semaphore(MOST_WAITING);

    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long nextSequence;
    private Duration pause = FIRST_PAUSE;
    private int tries;
    private @Nullable Socket rhythm;

    /** The place of the next message. */
    long nextSequence() {
        return nextSequence;
    }

    /** Whether the client has everything. */
    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Whether whoever speaks has to pause. */
    boolean full() {
        return waiting.size() >= MOST_WAITING;
    }

    /** Whether so much waits that the client should say nothing to which there is an answer. */
    boolean overflowing() {
        return waiting.size() >= MOST_EVER;
    }

    /** Waits until there is room for one more message, or for none any more. The caller holds no lock. */
    void awaitRoom() {
        room.acquireUninterruptibly();
    }

    /** Nothing will be acknowledged any more, so nobody waits for it. */
    void giveUp() {
        room.release(Integer.MAX_VALUE - MOST_WAITING);
    }

    /**
     * Keeps a message until it is acknowledged.
     *
     * @param patient whether room was awaited for it
     */
    void add(ChannelMessage message, byte[] frame, boolean patient) {
        waiting.add(new Waiting(message.sequence(), frame, patient));
        nextSequence = message.sequence() + 1;
    }

    /** The client has a message. */
    void acknowledged(long sequence) {
        Iterator<Waiting> messages = waiting.iterator();
        while (messages.hasNext()) {
            Waiting message = messages.next();
            if (message.sequence() == sequence) {
                messages.remove();
                room.release(message.patient() ? 1 : 0);
                pause = FIRST_PAUSE;
                tries = 0;
                return;
            }
        }
    }

    /** Whether resending to a socket has to begin; it goes on by itself until {@link #again} says otherwise. */
    boolean begins(Socket socket) {
        if (waiting.isEmpty() || rhythm == socket) {
            return false;
        }
        rhythm = socket;
        return true;
    }

    /** How long to wait before the next attempt. */
    Duration pause() {
        return pause;
    }

    /** Says the oldest message again; false if nothing waits, so that there is nothing more to do for now. */
    boolean again(Socket socket) {
        Waiting oldest = waiting.peek();
        if (oldest == null) {
            rhythm = null;
            return false;
        }
        socket.send(oldest.frame().clone());
        tries++;
        Duration longer = pause.multipliedBy(3).dividedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        return true;
    }

    /** Whether it makes no sense to try any longer. */
    boolean hopeless() {
        return tries >= MOST_TRIES;
    }
}
