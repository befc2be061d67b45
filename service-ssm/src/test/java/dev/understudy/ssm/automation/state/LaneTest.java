package dev.understudy.ssm.automation.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.state.PartitionKey;
import dev.understudy.ssm.model.AutomationExecutionStatus;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How children are counted. Source: sheet 12, 13. */
class LaneTest {
    private static StepRecord child(int location) {
        PartitionKey place = new PartitionKey("ssm", "111122223333", "us-east-1");
        return StepRecord.pending("id", "name", "aws:executeAutomation", null)
                .withChild(ChildRun.there(place, location, Map.of()));
    }

    @Test
    void theChildrenOfALocationAreALane() {
        // Given two children in one location and one in the next but one
        List<StepRecord> children = Stream.of(0, 0, 2).map(LaneTest::child).toList();

        // When
        List<Lane> lanes = Lane.of(children);

        // Then
        assertThat(lanes).containsExactly(new Lane(0, 0, 2, 0, 0, 0), new Lane(2, 2, 1, 0, 0, 0));
        assertThat(Lane.of(List.of())).isEmpty();
    }

    @Test
    void childrenBeginInTheOrderOfTheirSteps() {
        // Given a lane that starts at the fourth step
        Lane lane = new Lane(-1, 3, 2, 0, 0, 0);

        // When
        Lane begun = lane.begin();

        // Then
        assertThat(lane.next()).isEqualTo(3);
        assertThat(begun.next()).isEqualTo(4);
        assertThat(begun.exhausted()).isFalse();
        assertThat(begun.begin().exhausted()).isTrue();
        assertThat(begun.has(2)).isFalse();
        assertThat(begun.has(4)).isTrue();
        assertThat(begun.has(5)).isFalse();
    }

    // Source: 12 [inferred]: cancelled children are no errors
    @ParameterizedTest
    @CsvSource({"SUCCESS, 0", "FAILED, 1", "TIMED_OUT, 1", "CANCELLED, 0"})
    void failuresAndTimeoutsAreErrors(AutomationExecutionStatus status, int errors) {
        // Given a child under way
        Lane lane = new Lane(-1, 0, 5, 3, 2, 0);

        // When
        Lane ended = lane.end(status);

        // Then
        assertThat(ended).isEqualTo(new Lane(-1, 0, 5, 3, 1, errors));
    }
}
