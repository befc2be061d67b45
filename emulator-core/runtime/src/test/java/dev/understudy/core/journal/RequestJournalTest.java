package dev.understudy.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.dispatch.CompletedCall;
import dev.understudy.core.fixture.Notes;
import dev.understudy.core.model.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of requests. */
class RequestJournalTest {
    static CompletedCall call(String operation, @Nullable Structure input) {
        return new CompletedCall(
                Notes.NOON, "id", "000000000000", "us-east-1", "notes", operation, null, input, 200, null, 5000, null);
    }

    private static List<String> operations(RequestJournal journal) {
        return journal.calls().stream().map(CompletedCall::operation).toList();
    }

    @Property
    void itKeepsTheNewestAndCountsTheRest(
            @ForAll @IntRange(min = 1, max = 20) int capacity, @ForAll @IntRange(max = 60) int received) {
        RequestJournal journal = new RequestJournal(capacity);
        List<String> all = new ArrayList<>();
        for (int i = 0; i < received; i++) {
            all.add("Op" + i);
            journal.ended(call("Op" + i, null));
        }

        List<String> kept = operations(journal);

        assertThat(kept).isEqualTo(all.subList(Math.max(0, received - capacity), received));
        assertThat(journal.size()).isEqualTo(kept.size());
        assertThat(journal.forgotten()).isEqualTo(received - kept.size());
    }

    @Test
    void clearedItStartsAnew() {
        RequestJournal journal = new RequestJournal(2);
        for (int i = 0; i < 5; i++) {
            journal.ended(call("Before", null));
        }

        journal.clear();
        journal.ended(call("After", null));

        assertThat(operations(journal)).containsExactly("After");
        assertThat(journal.forgotten()).isZero();
    }

    @Test
    void itForgetsWhatItIsToldTo() {
        RequestJournal journal = new RequestJournal(5);
        List.of("A", "B", "A", "C").forEach(name -> journal.ended(call(name, null)));

        journal.forget(call -> call.operation().equals("A"));

        assertThat(operations(journal)).containsExactly("B", "C");
        assertThat(journal.size()).isEqualTo(2);
    }

    @Test
    void withoutCapacityItKeepsNothing() {
        RequestJournal journal = new RequestJournal(0);

        journal.ended(call("A", null));

        assertThat(journal.calls()).isEmpty();
        assertThatThrownBy(() -> new RequestJournal(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyThreadsLoseNothing() throws InterruptedException {
        RequestJournal journal = new RequestJournal(4000);
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                for (int i = 0; i < 1000; i++) {
                    journal.ended(call("A", null));
                }
            });
            thread.start();
            threads.add(thread);
        }

        start.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(journal.size()).isEqualTo(4000);
    }
}
