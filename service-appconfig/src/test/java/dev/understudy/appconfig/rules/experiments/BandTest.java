package dev.understudy.appconfig.rules.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appconfig.model.FlagValue;
import dev.understudy.appconfig.model.Treatment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Bands of treatments (newest additions A7)")
class BandTest {
    private static List<Treatment> arms(float... weights) {
        List<Treatment> arms = new ArrayList<>();
        for (float weight : weights) {
            arms.add(new Treatment("t" + arms.size(), weight, null, new FlagValue(true, null)));
        }
        return arms;
    }

    private static String text(List<Band> bands) {
        return String.join(
                " ",
                bands.stream()
                        .map(band -> Band.text(band.from()) + "-" + Band.text(band.to()))
                        .toList());
    }

    @ParameterizedTest(name = "exposure {0}: {1}")
    @DisplayName("of weights 50 and 50 are as recorded")
    @CsvSource({"0, 0-0 50-50", "20, 0-10 50-60", "40, 0-20 50-70", "100, 0-50 50-100", "12.5, 0-6.25 50-56.25"})
    void recorded(float exposure, String expected) {
        assertThat(text(Band.of(arms(50, 50), exposure))).isEqualTo(expected);
    }

    @Test
    @DisplayName("are parts of the sum of all weights")
    void otherSums() {
        assertThat(text(Band.of(arms(50, 40), 90))).isEqualTo("0-50 55.55555555555556-95.55555555555556");
        assertThat(text(Band.of(arms(1, 1, 2), 100))).isEqualTo("0-25 25-50 50-100");
        assertThat(text(Band.of(arms(0, 1), 100))).isEqualTo("0-0 0-100");
    }

    @Test
    @DisplayName("grow with the exposure, never beyond the next one, and fill everything at 100")
    void laws() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            float[] weights = new float[1 + random.nextInt(5)];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = random.nextInt(4) == 0 ? 0 : random.nextFloat() * 100;
            }
            weights[weights.length - 1] += 1;
            float less = random.nextFloat() * 100;
            float more = less + random.nextFloat() * (100 - less);

            List<Band> before = Band.of(arms(weights), less);
            List<Band> after = Band.of(arms(weights), more);
            List<Band> full = Band.of(arms(weights), 100);

            for (int i = 0; i < weights.length; i++) {
                assertThat(after.get(i).from())
                        .isEqualByComparingTo(before.get(i).from());
                assertThat(after.get(i).to())
                        .isGreaterThanOrEqualTo(before.get(i).to());
                BigDecimal end = i + 1 < weights.length ? full.get(i + 1).from() : BigDecimal.valueOf(100);
                assertThat(full.get(i).to()).isEqualByComparingTo(end);
            }
        }
    }
}
