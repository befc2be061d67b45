package dev.understudy.core.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TickerTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
    private final EmulatorClock clock = EmulatorClock.running(wall::get);
    private final AtomicReference<Instant> due = new AtomicReference<>();
    private final BlockingQueue<Instant> settled = new LinkedBlockingQueue<>();
    private final Ticker ticker = new Ticker(clock, due::get, now -> {
        due.set(null);
        settled.add(now);
    });

    @AfterEach
    void close() {
        ticker.close();
    }

    @Test
    void whatIsDueSettlesByItself() throws InterruptedException {
        due.set(NOON);

        ticker.nudge();

        assertThat(settled.poll(10, TimeUnit.SECONDS)).isEqualTo(NOON);
    }

    @Test
    void movingARunningClockWakesTheTicker() throws InterruptedException {
        due.set(NOON.plusSeconds(3600));
        ticker.nudge();
        assertThat(settled.poll(10, TimeUnit.SECONDS)).isEqualTo(NOON);
        due.set(NOON.plusSeconds(3600));

        clock.set(NOON.plusSeconds(7200));

        assertThat(settled.poll(10, TimeUnit.SECONDS)).isEqualTo(NOON.plusSeconds(7200));
    }
}
