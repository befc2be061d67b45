package dev.understudy.core.callout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On whose time errands are run. */
class ErrandsTest {
    private final List<String> done = new ArrayList<>();
    private final List<Runnable> queue = new ArrayList<>();

    /** Workers who are busy until the test says otherwise. */
    private final Errands errands = new Errands(queue::add, Runnable::run);

    @Test
    void whatMayTakeHoursWaitsForNoWorker() {
        errands.send("short", () -> done.add("short"));
        errands.detach("long", () -> done.add("long"));
        errands.detachInTurn("long", () -> done.add("long, in turn"));

        assertThat(done).containsExactly("long", "long, in turn");
        queue.forEach(Runnable::run);
        assertThat(done).containsExactly("long", "long, in turn", "short");
    }

    @Test
    void anErrandThatFailsHarmsNobody() {
        errands.detach("broken", () -> {
            throw new IllegalStateException("is logged");
        });

        errands.detachInTurn("broken", () -> done.add("next"));

        assertThat(done).containsExactly("next");
    }

    // A session whose emulator stops wants its shell to end, which has happened by then.
    @Test
    void afterTheEndErrandsAreLeftUndone() {
        ExecutorService gone = Workers.create();
        gone.shutdownNow();
        Errands late = new Errands(gone);

        late.send("late", () -> done.add("short"));
        late.detach("late", () -> done.add("long"));

        assertThat(done).isEmpty();
    }

    @Test
    @Timeout(60)
    void thereIsAThreadForWhateverComes() throws Exception {
        int many = 100;
        CyclicBarrier allAreThere = new CyclicBarrier(many);
        ExecutorService companions = Workers.unlimited();
        try {
            List<Future<Integer>> waiting = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                waiting.add(companions.submit(() -> allAreThere.await()));
            }

            for (Future<Integer> one : waiting) {
                assertThat(one.get()).isBetween(0, many - 1);
            }
        } finally {
            companions.shutdownNow();
        }
    }
}
