package dev.understudy.ssm.session.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts what the client says into order. Guarded by the {@link SessionAgent} that it belongs to. */
final class Inbox {
    /** How far ahead of the next message another may be; what is further is not taken and will be sent again. */
    static final int FURTHEST = 1_000;

    /** Clients send pieces of a kibibyte; what is much larger comes from nobody that keeps to the protocol. */
    private static final int LARGEST = 64 * 1024;

    private final Map<Long, ChannelMessage> early = new TreeMap<>();
    private long expected;

    /** Whether a message can be taken; it may have been taken before. */
    boolean takes(ChannelMessage message) {
        return message.sequence() >= 0
                && message.sequence() < expected + FURTHEST
                && message.payload().length() <= LARGEST;
    }

    /** Takes a message and returns those whose turn it is now, in order. */
    List<ChannelMessage> take(ChannelMessage message) {
        if (message.sequence() >= expected) {
            early.putIfAbsent(message.sequence(), message);
        }
        List<ChannelMessage> ready = new ArrayList<>(1);
        ChannelMessage next = early.remove(expected);
        while (next != null) {
            ready.add(next);
            expected++;
            next = early.remove(expected);
        }
        return ready;
    }
}
