package dev.understudy.ssm.parameter;

import static dev.understudy.ssm.fixture.Requests.get;
import static dev.understudy.ssm.fixture.Requests.label;
import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.read;
import static dev.understudy.ssm.fixture.Requests.readHistory;
import static dev.understudy.ssm.fixture.Requests.string;
import static dev.understudy.ssm.fixture.Requests.unlabel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.LabelParameterVersionOutput;
import dev.understudy.ssm.model.ParameterHistory;
import dev.understudy.ssm.model.UnlabelParameterVersionOutput;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterLabelsTest {
    private final SsmBed bed = new SsmBed();

    @BeforeEach
    void threeVersions() {
        put(bed, string("/p", "v1"));
        put(bed, overwrite("/p", "v2"));
        put(bed, overwrite("/p", "v3"));
    }

    private static String[] labels(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "l" + i).toArray(String[]::new);
    }

    private List<List<String>> labelsByVersion() {
        return readHistory(bed, "/p").stream().map(ParameterHistory::labels).toList();
    }

    // Source: sheet 8.8 [docs]
    @Test
    void labellingTellsTheVersionAndWhatWasInvalid() {
        LabelParameterVersionOutput answer = bed.call(label("/p", 1L, "prod"));

        assertThat(answer)
                .isEqualTo(LabelParameterVersionOutput.builder()
                        .invalidLabels(List.of())
                        .parameterVersion(1L)
                        .build());
    }

    // Source: sheet 8.8 [model]
    @Test
    void withoutVersionTheNewestIsLabelled() {
        LabelParameterVersionOutput answer = bed.call(label("p", null, "prod"));

        assertThat(answer.parameterVersion()).isEqualTo(3);
        assertThat(read(bed, "/p:prod").value()).isEqualTo("v3");
    }

    // Source: sheet 6 [model]: data, not an error; sheet 18.10
    @Test
    void invalidLabelsAreListedAndTheOthersAttached() {
        LabelParameterVersionOutput answer = bed.call(
                label("/p", 1L, "prod", "9bad", "awsX", "SSM-x", "a b", "a/b", "AwS", "_ok", ".ok", "x".repeat(100)));

        assertThat(answer.invalidLabels()).containsExactly("9bad", "awsX", "SSM-x", "a b", "a/b", "AwS");
        assertThat(labelsByVersion().get(0)).containsExactly("prod", "_ok", ".ok", "x".repeat(100));
    }

    // Source: sheet 6 [model]
    @Test
    void aLabelMoves() {
        bed.call(label("/p", 1L, "prod"));

        bed.call(label("/p", 3L, "prod"));

        assertThat(labelsByVersion()).containsExactly(List.of(), List.of(), List.of("prod"));
    }

    // Source: sheet 6 [inferred]
    @Test
    void attachingALabelAgainChangesNothing() {
        bed.call(label("/p", 1L, "prod"));

        LabelParameterVersionOutput answer = bed.call(label("/p", 1L, "prod"));

        assertThat(answer.invalidLabels()).isEmpty();
        assertThat(labelsByVersion().get(0)).containsExactly("prod");
        assertThat(bed.details("Parameter Store Change")).hasSize(4);
    }

    // Source: sheet 6 [unconfirmed]: no blank after the full stop
    @Test
    void aVersionCarriesTenLabels() {
        bed.call(label("/p", 2L, labels(0, 10)));

        assertThat(bed.refusal(label("/p", 2L, "eleventh")))
                .isEqualTo("ParameterVersionLabelLimitExceeded: A parameter version can have maximum 10 labels.Move one"
                        + " or more labels to another version and try again.");
    }

    // Source: sheet 8.8 [unconfirmed]
    @Test
    void aRefusedCallAttachesNothing() {
        bed.call(label("/p", 2L, labels(0, 9)));

        bed.refusal(label("/p", 2L, "one", "two"));

        assertThat(labelsByVersion().get(1)).hasSize(9);
    }

    // Source: sheet 8.8 [unconfirmed]
    @Test
    void labelsThatAreThereAlreadyCountOnce() {
        bed.call(label("/p", 2L, labels(0, 9)));

        bed.call(label("/p", 2L, "l0", "l1", "tenth", "tenth"));

        assertThat(labelsByVersion().get(1)).hasSize(10);
    }

    // Source: sheet 8.8 [unconfirmed]
    @ParameterizedTest
    @ValueSource(longs = {5, 0, -1})
    void aVersionThatIsNotThereIsNamed(long version) {
        String refusal = "ParameterVersionNotFound: Systems Manager could not find version " + version
                + " of /p. Verify the version and try again.";

        assertThat(bed.refusal(label("/p", version, "l"))).isEqualTo(refusal);
        assertThat(bed.refusal(unlabel("/p", version, "l"))).isEqualTo(refusal);
    }

    // Source: sheet 8.8 [model]
    @Test
    void aParameterThatIsNotThereIsRefusedWithoutAWord() {
        assertThat(bed.refusal(label("/q", null, "l"))).isEqualTo("ParameterNotFound");
        assertThat(bed.refusal(unlabel("/q", 1, "l"))).isEqualTo("ParameterNotFound");
    }

    // Source: sheet 8.8 [docs]
    @Test
    void removingTellsWhatWasThereAndWhatWasNot() {
        bed.call(label("/p", 3L, "prod", "kept"));
        bed.call(label("/p", 2L, "elsewhere"));

        UnlabelParameterVersionOutput answer = bed.call(unlabel("/p", 3, "prod", "nope", "elsewhere"));

        assertThat(answer.removedLabels()).containsExactly("prod");
        assertThat(answer.invalidLabels()).containsExactly("nope", "elsewhere");
        assertThat(labelsByVersion()).containsExactly(List.of(), List.of("elsewhere"), List.of("kept"));
    }

    @Test
    void aRemovedLabelSelectsNothing() {
        bed.call(label("/p", 3L, "prod"));
        bed.call(unlabel("/p", 3, "prod"));

        assertThat(bed.refusal(get("/p:prod"))).startsWith("ParameterVersionNotFound: ");
    }
}
