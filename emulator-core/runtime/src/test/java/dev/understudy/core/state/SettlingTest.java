package dev.understudy.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.time.EmulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However far the clock is moved at once, things come one after the other, each at its own time. */
class SettlingTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final PartitionKey OURS = new PartitionKey("ssm", "111122223333", "eu-west-1");
    private static final PartitionKey THEIRS = OURS.inAccount("444455556666");

    private static final class Nothing extends Store {}

    private final EmulatorClock clock = EmulatorClock.virtual(NOON);
    private final List<String> told = new ArrayList<>();
    private final Partitions<Nothing> partitions = new Partitions<>(Nothing::new, this::happen, clock);

    /** What is called {@code calling} leaves a call for after the unlock, which works on its partition again. */
    private void happen(DueTransition transition, Partition<Nothing> partition) {
        told.add(transition.kind());
        if (transition.kind().startsWith("calling")) {
            PartitionKey key = partition.key();
            partition.afterUnlock(() -> partitions.within(key, (again, now) -> told.add("answer at " + minutes(now))));
        }
    }

    private static long minutes(Instant time) {
        return Duration.between(NOON, time).toMinutes();
    }

    private void schedule(PartitionKey key, int minute, String kind) {
        partitions.within(key, (partition, now) -> {
            partition.timeline().schedule(new DueTransition(NOON.plus(Duration.ofMinutes(minute)), kind, "r"));
            return kind;
        });
    }

    @Test
    void whatATransitionLeavesToDoIsDoneAtItsTimeAndBeforeTheNext() {
        // Given
        schedule(OURS, 1, "calling");
        schedule(OURS, 2, "later");
        clock.advance(Duration.ofHours(1));

        // When
        partitions.settle(clock.instant());

        // Then
        assertThat(told).containsExactly("calling", "answer at 1", "later");
    }

    @Test
    void soItIsIfARequestComesFirst() {
        // Given
        schedule(OURS, 1, "calling");
        schedule(OURS, 2, "later");
        clock.advance(Duration.ofHours(1));

        // When
        partitions.within(OURS, (partition, now) -> told.add("request at " + minutes(now)));

        // Then
        assertThat(told).containsExactly("calling", "answer at 1", "later", "request at 60");
    }

    @Test
    void whatHappensOnTheWayIsReportedToo() {
        // Given two at the same moment, the first of which works on the partition again
        schedule(OURS, 1, "calling");
        partitions.within(OURS, (partition, now) -> {
            partition.timeline().schedule(new DueTransition(NOON.plusSeconds(60), "other", "r"));
            return now;
        });
        clock.advance(Duration.ofHours(1));

        // When
        List<DueTransition> happened = partitions.settle(clock.instant());

        // Then
        assertThat(happened).extracting(DueTransition::kind).containsExactly("calling", "other");
    }

    @Test
    void partitionsGoThroughTimeTogether() {
        // Given
        schedule(OURS, 2, "second");
        schedule(THEIRS, 1, "first");
        schedule(THEIRS, 3, "third");
        schedule(OURS, 2, "calling second");
        clock.advance(Duration.ofHours(1));

        // When
        List<DueTransition> happened = partitions.settle(clock.instant());

        // Then
        assertThat(happened)
                .extracting(DueTransition::kind)
                .containsExactly("first", "second", "calling second", "third");
    }

    @Test
    void theClockReadsAsBeforeOnceTheWorkIsDone() {
        // Given
        List<Instant> read = new ArrayList<>();

        // When
        clock.asOf(NOON.minusSeconds(1), () -> read.add(clock.instant()));

        // Then
        assertThat(read).containsExactly(NOON.minusSeconds(1));
        assertThat(clock.instant()).isEqualTo(NOON);
    }
}
