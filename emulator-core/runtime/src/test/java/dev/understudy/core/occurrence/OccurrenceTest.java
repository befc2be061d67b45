package dev.understudy.core.occurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Which occasions a rule decides. */
class OccurrenceTest {
    private static List<Long> decided(Occurrence occurrence, int upTo) {
        return LongStream.rangeClosed(1, upTo)
                .filter(occurrence::decides)
                .boxed()
                .toList();
    }

    @Property
    void theFirstFewAreThoseAndNoOthers(@ForAll @IntRange(min = 1, max = 50) int count) {
        assertThat(decided(new Occurrence.First(count), 100))
                .isEqualTo(LongStream.rangeClosed(1, count).boxed().toList());
    }

    @Property
    void everyNthLeavesTheSameGapEachTime(@ForAll @IntRange(min = 1, max = 50) int step) {
        assertThat(decided(new Occurrence.EveryNth(step), 200))
                .isEqualTo(LongStream.rangeClosed(1, 200)
                        .filter(number -> number % step == 0)
                        .boxed()
                        .toList());
    }

    @Property(tries = 50)
    void aProbabilityIsTheShareOfManyOccasions(
            @ForAll @DoubleRange(min = 0.01, max = 1) double share, @ForAll long seed) {
        int occasions = 10_000;

        int hits = decided(new Occurrence.Probability(share, seed), occasions).size();

        assertThat(hits / (double) occasions).isCloseTo(share, within(0.04));
    }

    @Property
    void theSameSeedDecidesTheSameOccasions(@ForAll long seed) {
        assertThat(decided(new Occurrence.Probability(0.3, seed), 100))
                .isEqualTo(decided(new Occurrence.Probability(0.3, seed), 100));
    }

    @Test
    void otherSeedsDecideOtherOccasions() {
        assertThat(decided(new Occurrence.Probability(0.5, 1), 100))
                .isNotEqualTo(decided(new Occurrence.Probability(0.5, 2), 100));
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        for (double share : new double[] {0, -0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> new Occurrence.Probability(share, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("probability");
        }
    }
}
