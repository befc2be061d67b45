package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ssm.model.LabelParameterVersionResponse;

/** The hundred versions that are kept, and the labels on them. Source: behaviour sheet SSM Parameter Store §6, §8.8. */
class VersionsAndLabelsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    @BeforeEach
    void threeVersions() {
        fixture.put("/a", "1");
        fixture.overwrite("/a", "2");
        fixture.overwrite("/a", "3");
    }

    private LabelParameterVersionResponse label(long version, String... labels) {
        return fixture.ssm.labelParameterVersion(
                r -> r.name("/a").parameterVersion(version).labels(labels));
    }

    private void fillWindow() {
        for (int version = 4; version <= 100; version++) {
            fixture.overwrite("/a", Integer.toString(version));
        }
    }

    private static String[] numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "label" + i).toArray(String[]::new);
    }

    /** Source: [docs]. */
    @Test
    void labellingAnswersTheVersion() {
        LabelParameterVersionResponse answer = label(2, "prod");

        assertThat(tree(answer)).isEqualTo(json("{InvalidLabels:[],ParameterVersion:2}"));
        assertThat(fixture.labels("/a", 2)).containsExactly("prod");
    }

    /** Source: [model]. */
    @Test
    void withoutAVersionTheLatestIsLabelled() {
        LabelParameterVersionResponse answer =
                fixture.ssm.labelParameterVersion(r -> r.name("/a").labels("prod"));

        assertThat(answer.parameterVersion()).isEqualTo(3);
        assertThat(fixture.labels("/a", 3)).containsExactly("prod");
    }

    /** Source: [model]: invalid labels are data. */
    @Test
    void labelsThatCannotBeAreReturnedAndTheOthersAttached() {
        LabelParameterVersionResponse answer = label(1, "prod", "9bad", "awsX", "SSMy", "with blank", "a/b");

        assertThat(answer.invalidLabels()).containsExactlyInAnyOrder("9bad", "awsX", "SSMy", "with blank", "a/b");
        assertThat(fixture.labels("/a", 1)).containsExactly("prod");
    }

    /** Source: [model]. */
    @Test
    void aLabelMayHaveLettersDigitsAndThreeSymbols() {
        LabelParameterVersionResponse answer = label(1, "A.b_c-9", "_", "x".repeat(100));

        assertThat(answer.invalidLabels()).isEmpty();
        assertThat(fixture.labels("/a", 1)).hasSize(3);
    }

    /** Source: [moto]. */
    @Test
    void aLabelThatIsTooLongBreaksAConstraint() {
        Refused.call(() -> label(1, "x".repeat(101)))
                .withCommon(400, "ValidationException")
                .naming("at 'labels'", "Member must have length less than or equal to 100");
    }

    /** Source: [model]. */
    @Test
    void aLabelMovesToTheVersionThatItIsAttachedToLast() {
        label(1, "prod", "stays");

        label(3, "prod");

        assertThat(fixture.labels("/a", 1)).containsExactly("stays");
        assertThat(fixture.labels("/a", 3)).containsExactly("prod");
        assertThat(fixture.value("/a:prod")).isEqualTo("3");
    }

    /** Source: [inferred]: no change, no error, not invalid. */
    @Test
    void aLabelMayBeAttachedTwiceToTheSameVersion() {
        label(1, "prod");

        LabelParameterVersionResponse answer = label(1, "prod");

        assertThat(answer.invalidLabels()).isEmpty();
        assertThat(fixture.labels("/a", 1)).containsExactly("prod");
    }

    /** Source: [moto]: no blank after the full stop. */
    @Test
    void aVersionHasAtMostTenLabels() {
        label(2, numbered(10));

        Refused.call(() -> label(2, "eleventh"))
                .with(400, "ParameterVersionLabelLimitExceeded")
                .saying("A parameter version can have maximum 10 labels.Move one or more labels to another version and"
                        + " try again.");

        assertThat(fixture.labels("/a", 2)).hasSize(10).doesNotContain("eleventh");
    }

    /** Source: [moto]: counted without those that are there already; a refused call changes nothing. */
    @Test
    void labelsThatAreThereNeedNoRoom() {
        label(2, numbered(10));
        label(1, "one");

        LabelParameterVersionResponse answer = label(2, "label1", "label2");
        Refused.call(() -> label(2, "label1", "one")).with(400, "ParameterVersionLabelLimitExceeded");

        assertThat(answer.invalidLabels()).isEmpty();
        assertThat(fixture.labels("/a", 1)).containsExactly("one");
    }

    /** Source: [model], text [moto]. */
    @Test
    void aVersionThatIsNotThereCannotBeLabelled() {
        Refused.call(() -> label(9, "prod"))
                .with(400, "ParameterVersionNotFound")
                .saying("Systems Manager could not find version 9 of /a. Verify the version and try again.");
    }

    /** Source: [model]. */
    @Test
    void aParameterThatIsNotThereHasNoLabels() {
        Refused.call(() -> fixture.ssm.labelParameterVersion(r -> r.name("/no").labels("l")))
                .with(400, "ParameterNotFound");
        Refused.call(() -> fixture.ssm.unlabelParameterVersion(
                        r -> r.name("/no").parameterVersion(1L).labels("l")))
                .with(400, "ParameterNotFound");
    }

    /** Source: [docs], [moto]. */
    @Test
    void unlabellingAnswersWhatWasRemovedAndWhatWasNotThere() {
        label(2, "a", "b");
        label(3, "c");

        JsonNode answer = tree(fixture.ssm.unlabelParameterVersion(
                r -> r.name("/a").parameterVersion(2L).labels("a", "c", "nope")));

        assertThat(answer.path("RemovedLabels")).isEqualTo(json("['a']"));
        assertThat(List.of(
                        answer.path("InvalidLabels").get(0).asText(),
                        answer.path("InvalidLabels").get(1).asText()))
                .containsExactlyInAnyOrder("c", "nope");
        assertThat(fixture.labels("/a", 2)).containsExactly("b");
        assertThat(fixture.labels("/a", 3)).containsExactly("c");
    }

    /** Source: [model]. */
    @Test
    void unlabellingNeedsAVersion() {
        Refused.call(() -> fixture.ssm.unlabelParameterVersion(r -> r.name("/a").labels("l")))
                .withCommon(400, "ValidationException")
                .saying("1 validation error detected: Value null at 'parameterVersion' failed to satisfy constraint:"
                        + " Member must not be null");
    }

    /** Source: [model], text [moto]. */
    @Test
    void aVersionThatIsNotThereCannotBeUnlabelled() {
        Refused.call(() -> fixture.ssm.unlabelParameterVersion(
                        r -> r.name("/a").parameterVersion(9L).labels("l")))
                .with(400, "ParameterVersionNotFound")
                .saying("Systems Manager could not find version 9 of /a. Verify the version and try again.");
    }

    /** Source: [docs]. */
    @Test
    void version101DropsTheOldest() {
        fillWindow();

        long version = fixture.overwrite("/a", "101");

        assertThat(version).isEqualTo(101);
        assertThat(fixture.history("/a"))
                .hasSize(100)
                .first()
                .satisfies(oldest -> assertThat(oldest.path("Version").asInt()).isEqualTo(2));
        Refused.call(() -> fixture.get("/a:1")).with(400, "ParameterVersionNotFound");
    }

    /** Source: [model]: nothing is written. */
    @Test
    void anOldestVersionWithALabelStays() {
        fillWindow();
        label(1, "keep");

        Refused.call(() -> fixture.overwrite("/a", "101"))
                .with(400, "ParameterMaxVersionLimitExceeded")
                .saying("You attempted to create a new version of /a by calling the PutParameter API with the overwrite"
                        + " flag. Version 1, the oldest version, can't be deleted because it has a label associated with"
                        + " it. Move the label to another version of the parameter, and try again.");

        assertThat(fixture.value("/a")).isEqualTo("100");
    }

    /** Source: [model]. */
    @Test
    void movingTheLabelMakesRoom() {
        fillWindow();
        label(1, "keep");
        label(50, "keep");

        long version = fixture.overwrite("/a", "101");

        assertThat(version).isEqualTo(101);
        assertThat(fixture.value("/a:keep")).isEqualTo("50");
    }

    /** Source: §2.1 [recorded]: root names in either form. */
    @Test
    void aRootParameterIsLabelledByEitherForm() {
        fixture.put("p", "v");

        fixture.ssm.labelParameterVersion(r -> r.name("/p").labels("prod"));

        assertThat(fixture.value("p:prod")).isEqualTo("v");
    }
}
