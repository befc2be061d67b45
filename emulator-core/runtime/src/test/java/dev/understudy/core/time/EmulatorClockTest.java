package dev.understudy.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class EmulatorClockTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
    private final EmulatorClock running = EmulatorClock.running((InstantSource) wall::get);

    @Test
    void aVirtualClockStandsStillUntilItIsMoved() {
        EmulatorClock clock = EmulatorClock.virtual(NOON);

        clock.advance(Duration.ofMinutes(10));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(600));
    }

    @Test
    void aRunningClockFollowsTheMachine() {
        wall.set(NOON.plusSeconds(5));

        assertThat(running.instant()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void aSpeedFactorScalesWhatPassesFromNowOn() {
        wall.set(NOON.plusSeconds(5));
        running.run(60);

        wall.set(NOON.plusSeconds(6));

        assertThat(running.instant()).isEqualTo(NOON.plusSeconds(65));
    }

    @Test
    void aRunningClockCanBeMovedAndRunsOnFromThere() {
        running.set(NOON.plus(Duration.ofDays(365)));

        wall.set(NOON.plusSeconds(1));

        assertThat(running.instant()).isEqualTo(NOON.plus(Duration.ofDays(365)).plusSeconds(1));
    }

    @Test
    void aFrozenClockKeepsTheTimeAtWhichItWasFrozen() {
        wall.set(NOON.plusSeconds(3));
        running.freeze();

        wall.set(NOON.plusSeconds(9));

        assertThat(running.read())
                .isEqualTo(new EmulatorClock.Reading(EmulatorClock.Mode.VIRTUAL, NOON.plusSeconds(3), 1));
    }

    @Test
    void followingTheSystemForgetsOffsetAndSpeed() {
        running.set(Instant.EPOCH);
        running.run(100);

        running.followSystem();

        assertThat(running.read()).isEqualTo(new EmulatorClock.Reading(EmulatorClock.Mode.SYSTEM, NOON, 1));
    }

    @Test
    void timesAreWholeMilliseconds() {
        EmulatorClock clock = EmulatorClock.virtual(NOON.plusNanos(1_234_567));

        assertThat(clock.instant()).isEqualTo(NOON.plusNanos(1_000_000));
    }

    @Test
    void everyChangeIsAnnounced() {
        AtomicInteger changes = new AtomicInteger();
        running.onChange(changes::incrementAndGet);

        running.run(2);
        running.freeze();
        running.advance(Duration.ofSeconds(1));

        assertThat(changes).hasValue(3);
    }

    @Test
    void neitherNegativeStepsNorSenselessSpeedsAreTaken() {
        assertThatIllegalArgumentException().isThrownBy(() -> running.advance(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> running.run(0));
        assertThatIllegalArgumentException().isThrownBy(() -> running.run(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> running.run(Double.POSITIVE_INFINITY));
    }
}
