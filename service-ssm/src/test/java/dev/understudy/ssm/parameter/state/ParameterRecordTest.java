package dev.understudy.ssm.parameter.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.ParameterType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterRecordTest {
    private static ParameterVersion version(long number) {
        return new ParameterVersion(
                number,
                ParameterType.STRING,
                "v" + number,
                null,
                ParameterTier.STANDARD,
                "text",
                null,
                null,
                List.of(),
                Instant.EPOCH,
                "me");
    }

    private static ParameterRecord withVersions(int count) {
        ParameterRecord parameter = ParameterRecord.created("/p", version(1));
        for (int i = 2; i <= count; i++) {
            parameter = parameter.withVersion(version(i));
        }
        return parameter;
    }

    @Test
    void theWindowHoldsTheHundredNewestVersions() {
        ParameterRecord parameter = withVersions(250);

        assertThat(parameter.versions()).hasSize(100);
        assertThat(parameter.oldest().number()).isEqualTo(151);
        assertThat(parameter.latest().number()).isEqualTo(250);
    }

    @Test
    void everyVersionOfTheWindowIsFoundByItsNumber() {
        ParameterRecord parameter = withVersions(130);

        for (long number = 31; number <= 130; number++) {
            assertThat(parameter.version(number)).isEqualTo(version(number));
        }
        assertThat(parameter.version(30)).isNull();
        assertThat(parameter.version(131)).isNull();
        assertThat(parameter.version(0)).isNull();
    }

    @Test
    void aLabelSitsOnOneVersion() {
        ParameterRecord parameter =
                withVersions(3).withLabels(1, List.of("a", "b")).withLabels(2, List.of("b"));

        assertThat(parameter.labelsOf(1)).containsExactly("a");
        assertThat(parameter.labelsOf(2)).containsExactly("b");
        assertThat(parameter.labelled("b")).isEqualTo(version(2));
        assertThat(parameter.labelled("c")).isNull();
    }

    @Test
    void onlyALabelOnTheOldestOfAFullWindowIsInTheWay() {
        assertThat(withVersions(99).withLabels(1, List.of("a")).pushesOutLabels())
                .isFalse();
        assertThat(withVersions(100).pushesOutLabels()).isFalse();
        assertThat(withVersions(100).withLabels(2, List.of("a")).pushesOutLabels())
                .isFalse();
        assertThat(withVersions(100).withLabels(1, List.of("a")).pushesOutLabels())
                .isTrue();
    }

    @Test
    void aVersionThatIsPushedOutTakesItsLabelsAlong() {
        ParameterRecord parameter = withVersions(100)
                .withLabels(1, List.of("gone"))
                .withLabels(2, List.of("kept"))
                .withVersion(version(101));

        assertThat(parameter.labels()).containsOnlyKeys("kept");
    }

    @Test
    void aRecordNeverChanges() {
        ParameterRecord parameter = withVersions(2);

        parameter.withLabels(1, List.of("a"));
        parameter.withVersion(version(3));

        assertThat(parameter).isEqualTo(withVersions(2));
    }
}
