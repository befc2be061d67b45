package dev.understudy.core.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.understudy.core.time.EmulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PartitionsTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final PartitionKey OURS = new PartitionKey("appmesh", "111122223333", "eu-west-1");
    private static final PartitionKey THEIRS = OURS.inAccount("444455556666");

    private static final class Names extends Store {
        private final Table<String, String> names = table("names", String.class, String.class);
    }

    private final EmulatorClock clock = EmulatorClock.virtual(NOON);
    private final List<DueTransition> happened = new ArrayList<>();
    private final Partitions<Names> partitions =
            new Partitions<>(Names::new, (transition, partition) -> happened.add(transition), clock);

    private void put(PartitionKey key, String name) {
        partitions.within(key, (partition, now) -> {
            partition.store().names.put(name, name);
            return name;
        });
    }

    private int size(PartitionKey key) {
        return partitions.within(
                key, (partition, now) -> partition.store().names.size());
    }

    private void schedule(PartitionKey key, Duration in, String kind) {
        partitions.within(key, (partition, now) -> {
            partition.timeline().schedule(new DueTransition(now.plus(in), kind, "r"));
            return kind;
        });
    }

    @Test
    void accountsAreIsolatedFromEachOther() {
        put(OURS, "a");

        assertThat(size(THEIRS)).isZero();
    }

    @Test
    void nothingIsHandedOutWithoutTheLock() {
        AtomicReference<Partition<Names>> escaped = new AtomicReference<>();

        partitions.within(OURS, (partition, now) -> {
            escaped.set(partition);
            return now;
        });

        assertThatIllegalStateException().isThrownBy(() -> escaped.get().store());
    }

    @Test
    void whatIsDueHappensBeforeTheNextLookAndSeesItsOwnTime() {
        schedule(OURS, Duration.ofMinutes(2), "second");
        schedule(OURS, Duration.ofMinutes(1), "first");
        clock.advance(Duration.ofHours(1));

        size(OURS);

        assertThat(happened)
                .containsExactly(
                        new DueTransition(NOON.plusSeconds(60), "first", "r"),
                        new DueTransition(NOON.plusSeconds(120), "second", "r"));
    }

    @Test
    void settlingReachesEveryPartitionAndSaysWhatHappened() {
        schedule(OURS, Duration.ofMinutes(1), "ours");
        schedule(THEIRS, Duration.ofMinutes(1), "theirs");
        schedule(THEIRS, Duration.ofDays(1), "not yet");

        List<DueTransition> settled = partitions.settle(NOON.plusSeconds(60));

        assertThat(settled).extracting(DueTransition::kind).containsExactlyInAnyOrder("ours", "theirs");
        assertThat(partitions.nextDue()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void effectsOnAnotherPartitionHappenAfterUnlock() {
        partitions.within(OURS, (partition, now) -> {
            partition.afterUnlock(() -> put(THEIRS, "told"));
            return now;
        });

        assertThat(size(THEIRS)).isEqualTo(1);
    }

    @Test
    void resetEmptiesOnlyWhatWasChosen() {
        put(OURS, "a");
        put(THEIRS, "b");
        schedule(OURS, Duration.ofMinutes(1), "gone");

        partitions.reset(key -> key.equals(OURS));

        assertThat(size(OURS)).isZero();
        assertThat(size(THEIRS)).isEqualTo(1);
        assertThat(partitions.nextDue()).isNull();
    }
}
