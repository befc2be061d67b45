package dev.understudy.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.fault.FaultRule;
import dev.understudy.core.fixture.Notes;
import dev.understudy.core.wire.WireResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is counted. */
class MetricsTest {
    private final Notes notes = Notes.open();

    @AfterEach
    void close() {
        notes.close();
    }

    private String text() {
        return notes.emulator().metrics().text();
    }

    @Test
    void requestsAreCountedByServiceOperationAndOutcome() {
        notes.put("a");
        notes.put("a");
        notes.put("b");
        notes.get("a");

        assertThat(text().lines().filter(line -> line.startsWith("understudy_requests_total")))
                .containsExactly(
                        "understudy_requests_total{service=\"notes\",operation=\"GetNote\",outcome=\"OK\"} 1",
                        "understudy_requests_total{service=\"notes\",operation=\"PutNote\",outcome=\"Conflict\"} 1",
                        "understudy_requests_total{service=\"notes\",operation=\"PutNote\",outcome=\"OK\"} 2");
    }

    @Test
    void whatReachesNoOperationIsCountedTogether() {
        notes.send("Nothing", "a").join();
        notes.send("NothingEither", "a").join();

        assertThat(text())
                .contains("{service=\"unknown\",operation=\"unknown\",outcome=\"UnknownOperationException\"} 2\n")
                .doesNotContain("Nothing");
    }

    @Test
    void aRequestIsInFlightUntilItIsAnswered() {
        notes.emulator()
                .faults()
                .add(FaultRule.builder().latency(Duration.ofMillis(100)).build());

        CompletableFuture<WireResponse> late = notes.send("PutNote", "a");
        String before = text();
        late.join();

        assertThat(before).contains("understudy_requests_in_flight 1\n");
        assertThat(text()).contains("understudy_requests_in_flight 0\n", "understudy_faults_injected_total 1\n");
    }

    @Test
    void theOthersAreReadWhenSomebodyAsks() {
        notes.put("a");
        notes.call("PutNote", "a", "111122223333");

        assertThat(text())
                .contains(
                        "# TYPE understudy_partitions gauge\nunderstudy_partitions{service=\"notes\"} 2\n",
                        "understudy_journal_requests 2\n",
                        "# TYPE understudy_events_total counter\nunderstudy_events_total 0\n");
    }
}
