package dev.understudy.ssm.session.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The order of what clients say. Source: sheet 5.3.5 [agent-source]. */
class InboxTest {
    private static ChannelMessage message(long sequence, int length) {
        return ChannelMessage.data(
                MessageType.INPUT, sequence, new UUID(0, 0), Instant.EPOCH, PayloadType.OUTPUT, new byte[length]);
    }

    @Property(tries = 100)
    void whateverTheOrderAndHoweverOftenEachIsReadOnceInTurn(
            @ForAll @IntRange(min = 1, max = 60) int count, @ForAll long seed) {
        List<Long> arriving = new ArrayList<>(LongStream.range(0, count).boxed().toList());
        arriving.addAll(LongStream.range(0, count / 2).boxed().toList());
        Collections.shuffle(arriving, new Random(seed));
        Inbox inbox = new Inbox();
        List<Long> read = new ArrayList<>();

        for (long sequence : arriving) {
            inbox.take(message(sequence, 1)).forEach(ready -> read.add(ready.sequence()));
        }

        assertThat(read).isEqualTo(LongStream.range(0, count).boxed().toList());
    }

    @Example
    void whatIsFarAheadOrFarTooLongIsNotTaken() {
        Inbox inbox = new Inbox();

        assertThat(inbox.takes(message(Inbox.FURTHEST - 1, 1))).isTrue();
        assertThat(inbox.takes(message(Inbox.FURTHEST, 1))).isFalse();
        assertThat(inbox.takes(message(-1, 1))).isFalse();
        assertThat(inbox.takes(message(0, 64 * 1024 + 1))).isFalse();
    }
}
