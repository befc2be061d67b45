package dev.understudy.appconfig.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.model.GrowthType;
import dev.understudy.core.id.IdGenerator;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rollout plans (behaviour sheet AppConfig §4.6)")
class RolloutPlanTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static RolloutPlan plan(int duration, GrowthType growth, float factor, int bake) {
        return RolloutPlan.of(new StrategyNumbers(duration, growth, factor, bake), MINUTE);
    }

    @ParameterizedTest
    @CsvSource({
        "LINEAR, 25, '25, 50, 75, 100'",
        "LINEAR, 30, '30, 60, 90, 100'",
        "LINEAR, 100, '100'",
        "LINEAR, 33.3, '33.3, 66.6, 99.9, 100'",
        "EXPONENTIAL, 10, '10, 20, 40, 80, 100'",
        "EXPONENTIAL, 2, '2, 4, 8, 16, 32, 64, 100'",
        "EXPONENTIAL, 50, '50, 100'",
    })
    @DisplayName("steps are k·G if growth is linear and G·2^(k-1) if exponential, cut off at 100 [docs]")
    void stepsFollowTheFormulas(GrowthType growth, float factor, String percentages) {
        RolloutPlan plan = plan(10, growth, factor, 0);

        List<Float> expected =
                List.of(percentages.split(", ")).stream().map(Float::valueOf).toList();
        assertThat(plan.steps()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, LINEAR, 50, 1, '0:30=50 1:00=100', 2:00",
        "20, EXPONENTIAL, 10, 10, '4:00=10 8:00=20 12:00=40 16:00=80 20:00=100', 30:00",
        "30, LINEAR, 20, 30, '6:00=20 12:00=40 18:00=60 24:00=80 30:00=100', 60:00",
        "15, LINEAR, 25, 0, '3:45=25 7:30=50 11:15=75 15:00=100', 15:00",
        "0, LINEAR, 100, 10, '0:00=100', 10:00",
    })
    @DisplayName("the worked tables: step k of n comes after k/n of the duration [docs table]")
    void stepsComeAtTheirTimes(int duration, GrowthType growth, float factor, int bake, String table, String complete) {
        RolloutPlan plan = plan(duration, growth, factor, bake);

        SortedMap<Duration, Float> steps = new TreeMap<>();
        for (int step = 1; step <= plan.stepCount(); step++) {
            steps.put(plan.until(step), plan.percentageOf(step));
        }
        SortedMap<Duration, Float> expected = new TreeMap<>();
        for (String entry : table.split(" ")) {
            expected.put(duration(entry.split("=")[0]), Float.valueOf(entry.split("=")[1]));
        }
        assertThat(steps).isEqualTo(expected);
        assertThat(plan.duration()).isEqualTo(Duration.ofMinutes(duration));
        assertThat(plan.untilComplete()).isEqualTo(duration(complete));
    }

    private static Duration duration(String text) {
        String[] parts = text.split(":");
        return Duration.ofMinutes(Long.parseLong(parts[0])).plusSeconds(Long.parseLong(parts[1]));
    }

    @Test
    @DisplayName("20 % in 10 hours: 0 % at the start, 20 % after two hours, 100 % after ten [docs]")
    void userGuideExample() {
        RolloutPlan plan = plan(600, GrowthType.LINEAR, 20, 0);

        assertThat(plan.percentageAfter(Duration.ZERO)).isZero();
        assertThat(plan.percentageAfter(Duration.ofMinutes(119))).isZero();
        assertThat(plan.percentageAfter(Duration.ofHours(2))).isEqualTo(20);
        assertThat(plan.percentageAfter(Duration.ofHours(10))).isEqualTo(100);
    }

    @Test
    @DisplayName("without duration everybody is reached at once, whatever the growth factor [recorded for AllAtOnce]")
    void noDurationIsOneStep() {
        RolloutPlan plan = plan(0, GrowthType.LINEAR, 20, 5);

        assertThat(plan.steps()).containsExactly(100F);
        assertThat(plan.percentageAfter(Duration.ZERO)).isEqualTo(100);
        assertThat(plan.instant()).isFalse();
    }

    @Test
    @DisplayName("neither duration nor bake time: complete as soon as it starts (newest additions §A13 [recorded])")
    void neitherDurationNorBakeIsInstant() {
        RolloutPlan plan = plan(0, GrowthType.LINEAR, 50, 0);

        assertThat(plan.instant()).isTrue();
        assertThat(plan.percentageAfter(Duration.ZERO)).isEqualTo(100);
    }

    @Test
    @DisplayName("law: at the time of a step exactly that step has been made, a millisecond before it has not")
    void stepsAreMadeAtTheirTimes() {
        IdGenerator random = IdGenerator.seeded(1);
        for (int i = 0; i < 2_000; i++) {
            RolloutPlan plan = RolloutPlan.of(
                    new StrategyNumbers(
                            (int) random.below(1441),
                            random.below(2) == 0 ? GrowthType.LINEAR : GrowthType.EXPONENTIAL,
                            1 + random.below(9901) / 100F,
                            1),
                    Duration.ofMillis(1 + random.below(60_000)));
            for (int step = 1; step <= plan.stepCount(); step++) {
                Duration at = plan.until(step);
                assertThat(plan.stepsAfter(at)).as("%s at %s", plan, at).isGreaterThanOrEqualTo(step);
                assertThat(plan.stepsAfter(at.minusMillis(1)))
                        .as("%s before %s", plan, at)
                        .isLessThan(step);
            }
        }
    }

    @Test
    @DisplayName("law: percentages never fall, begin with 0 and end with 100 [docs]")
    void percentagesNeverFall() {
        IdGenerator random = IdGenerator.seeded(2);
        for (int i = 0; i < 500; i++) {
            RolloutPlan plan = plan(
                    1 + (int) random.below(1440),
                    random.below(2) == 0 ? GrowthType.LINEAR : GrowthType.EXPONENTIAL,
                    1 + random.below(9901) / 100F,
                    (int) random.below(1441));
            float last = plan.percentageAfter(Duration.ZERO);
            assertThat(last).isZero();
            for (int quarter = 1; quarter <= 400; quarter++) {
                float next = plan.percentageAfter(
                        plan.duration().multipliedBy(quarter).dividedBy(400));
                assertThat(next).isGreaterThanOrEqualTo(last);
                last = next;
            }
            assertThat(last).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @CsvSource({"25, 25.00", "33.3, 33.30", "100, 100.00", "6.25, 6.25", "1.005, 1.01"})
    @DisplayName("descriptions show two decimals, always (§4.4 [recorded])")
    void textHasTwoDecimals(float percentage, String text) {
        assertThat(RolloutPlan.text(percentage)).isEqualTo(text);
    }
}
