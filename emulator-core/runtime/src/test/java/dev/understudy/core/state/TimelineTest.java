package dev.understudy.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.lifecycle.TransitionPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final Timeline timeline = new Timeline(() -> {});

    private List<String> settle(Instant now) {
        List<String> happened = new ArrayList<>();
        for (DueTransition due = timeline.takeDue(now); due != null; due = timeline.takeDue(now)) {
            happened.add(due.kind() + ":" + due.resource());
        }
        return happened;
    }

    @Test
    void transitionsHappenInOrderOfTimeAndThenOfScheduling() {
        timeline.schedule(new DueTransition(NOON.plusSeconds(2), "late", "a"));
        timeline.schedule(new DueTransition(NOON.plusSeconds(1), "first", "a"));
        timeline.schedule(new DueTransition(NOON.plusSeconds(1), "second", "a"));

        assertThat(settle(NOON.plusSeconds(2))).containsExactly("first:a", "second:a", "late:a");
    }

    @Test
    void nothingHappensBeforeItIsDue() {
        timeline.schedule(new DueTransition(NOON.plusMillis(1), "kind", "a"));

        assertThat(settle(NOON)).isEmpty();
    }

    @Test
    void schedulingAgainReplacesWhatWasPending() {
        timeline.schedule(new DueTransition(NOON, "kind", "a"));

        timeline.schedule(new DueTransition(NOON.plusSeconds(9), "kind", "a"));

        assertThat(timeline.pending()).containsExactly(new DueTransition(NOON.plusSeconds(9), "kind", "a"));
    }

    @Test
    void aCancelledTransitionNeverHappens() {
        timeline.schedule(new DueTransition(NOON, "kind", "a"));
        timeline.schedule(new DueTransition(NOON, "kind", "b"));

        timeline.cancel("kind", "a");

        assertThat(settle(NOON)).containsExactly("kind:b");
    }

    @Test
    void thePolicyDecidesWhenATransitionIsDue() {
        timeline.schedule("at-once", "a", TransitionPolicy.immediate(), NOON);
        timeline.schedule("later", "a", TransitionPolicy.after(Duration.ofMinutes(5)), NOON);

        assertThat(timeline.pending())
                .containsExactly(
                        new DueTransition(NOON, "at-once", "a"),
                        new DueTransition(NOON.plusSeconds(300), "later", "a"));
    }

    @Test
    void aTransitionThatWaitsForReadsHappensAfterTheLastOfThem() {
        timeline.schedule("created", "a", TransitionPolicy.afterReads(2), NOON);

        timeline.countRead("a", NOON);
        List<String> afterOne = settle(NOON);
        timeline.countRead("a", NOON);
        List<String> afterTwo = settle(NOON);

        assertThat(afterOne).isEmpty();
        assertThat(afterTwo).containsExactly("created:a");
    }

    @Test
    void readsOfOtherResourcesDoNotCount() {
        timeline.schedule("created", "a", TransitionPolicy.afterReads(1), NOON);

        timeline.countRead("b", NOON);

        assertThat(timeline.pending()).isEmpty();
    }

    @Test
    void theNextDueTimeIsKnown() {
        timeline.schedule(new DueTransition(NOON.plusSeconds(7), "kind", "a"));
        timeline.schedule(new DueTransition(NOON.plusSeconds(5), "kind", "b"));

        assertThat(timeline.nextDue()).isEqualTo(NOON.plusSeconds(5));
    }
}
