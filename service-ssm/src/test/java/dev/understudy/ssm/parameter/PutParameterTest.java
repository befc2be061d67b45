package dev.understudy.ssm.parameter;

import static dev.understudy.ssm.fixture.Requests.delete;
import static dev.understudy.ssm.fixture.Requests.describe;
import static dev.understudy.ssm.fixture.Requests.get;
import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.read;
import static dev.understudy.ssm.fixture.Requests.readHistory;
import static dev.understudy.ssm.fixture.Requests.secure;
import static dev.understudy.ssm.fixture.Requests.string;
import static dev.understudy.ssm.fixture.Requests.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.ListTagsForResourceInput;
import dev.understudy.ssm.model.ListTagsForResourceOutput;
import dev.understudy.ssm.model.ParameterMetadata;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.model.PutParameterInput;
import dev.understudy.ssm.model.PutParameterOutput;
import dev.understudy.ssm.model.ResourceTypeForTagging;
import dev.understudy.ssm.model.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PutParameterTest {
    private final SsmBed bed = new SsmBed();

    // Source: sheet 8.1 [recorded] tests validated against AWS
    @Test
    void aNewParameterHasVersionOneAndATier() {
        PutParameterOutput answer = put(bed, string("/app/db", "v1"));

        assertThat(answer)
                .isEqualTo(PutParameterOutput.builder()
                        .version(1L)
                        .tier(ParameterTier.STANDARD)
                        .build());
    }

    // Source: sheet 8.1 [recorded]
    @Test
    void anExistingParameterIsNotOverwrittenUnasked() {
        put(bed, string("/app/db", "v1"));

        assertThat(bed.refusal(string("/app/db", "v2").build()))
                .isEqualTo("ParameterAlreadyExists: The parameter already exists. To overwrite this value, set the"
                        + " overwrite option in the request to true.");
    }

    // Source: sheet 6 [docs]
    @Test
    void everyOverwriteCountsEvenWithTheSameValue() {
        put(bed, string("/app/db", "v"));

        PutParameterOutput answer = put(bed, overwrite("/app/db", "v"));

        assertThat(answer.version()).isEqualTo(2);
    }

    // Source: sheet 8.1 [terraform]
    @Test
    void overwritingWhatIsNotThereCreatesIt() {
        PutParameterOutput answer = put(bed, overwrite("/new", "v").type(ParameterType.STRING));

        assertThat(answer.version()).isEqualTo(1);
    }

    // Source: sheet 3 [unconfirmed]
    @Test
    void aNewParameterNeedsAType() {
        assertThat(bed.refusal(overwrite("/new", "v").build()))
                .isEqualTo("ValidationException: A parameter type is required when you create a parameter.");
    }

    // Source: sheet 3 [model]
    @Test
    void anOverwriteKeepsTheType() {
        put(bed, secure("/s", "v"));

        put(bed, overwrite("/s", "w"));

        assertThat(read(bed, "/s").type()).isEqualTo(ParameterType.SECURE_STRING);
    }

    // Source: sheet 3 [terraform]
    @Test
    void theTypeMayChange() {
        put(bed, string("/s", "v"));

        put(bed, overwrite("/s", "w").type(ParameterType.SECURE_STRING));

        assertThat(read(bed, "/s").type()).isEqualTo(ParameterType.SECURE_STRING);
    }

    // Source: sheet 8.1 [model], [unconfirmed]
    @Test
    void anOverwriteKeepsWhatItDoesNotSpeakOf() {
        put(
                bed,
                string("/p", "12")
                        .description("a number")
                        .allowedPattern("\\d+")
                        .tags(List.of(tag("env", "dev"))));

        put(bed, overwrite("/p", "13"));

        ParameterMetadata after = describe(bed, "/p");
        assertThat(after.description()).isEqualTo("a number");
        assertThat(after.allowedPattern()).isEqualTo("\\d+");
        assertThat(tags("/p")).containsExactly(tag("env", "dev"));
    }

    @Test
    void anEmptyDescriptionTakesTheDescriptionAway() {
        put(bed, string("/p", "v").description("old"));

        put(bed, overwrite("/p", "v").description(""));

        assertThat(describe(bed, "/p").description()).isNull();
    }

    // Source: sheet 8.1 [unconfirmed]; the same for a name that is not there yet, sheet 18.12
    @Test
    void tagsAndOverwriteDoNotGoTogether() {
        PutParameterInput put =
                string("/new", "v").overwrite(true).tags(List.of(tag("a", "b"))).build();

        assertThat(bed.refusal(put))
                .isEqualTo(
                        "ValidationException: Invalid request: tags and overwrite can't be used together. To create a"
                                + " parameter with tags, please remove overwrite flag. To update tags for an existing"
                                + " parameter, please use AddTagsToResource or RemoveTagsFromResource.");
    }

    // Source: sheet 13 [model]; the text is inferred
    @Test
    void aParameterHasFiftyTags() {
        List<Tag> tags = IntStream.range(0, 51).mapToObj(i -> tag("k" + i, "v")).toList();

        assertThat(bed.refusal(string("/p", "v").tags(tags).build()))
                .isEqualTo("ValidationException: A parameter can have at most 50 tags.");
    }

    // Source: sheet 14.1 [inferred]
    @Test
    void badTagsKeepAParameterFromBeingCreated() {
        bed.refusal(string("/p", "v").tags(List.of(tag("aws:x", "v"))).build());
        bed.refusal(
                string("/p", "v").tags(List.of(tag("k", "v"), tag("k", "w"))).build());

        assertThat(bed.refusal(get("/p"))).isEqualTo("ParameterNotFound");
    }

    // Source: sheet 3 [recorded] cdk-preflight
    @ParameterizedTest
    @ValueSource(strings = {"{{ssm:other}}", "a {{}} b", "{{x\ny}}"})
    void aValueRefersToNoOtherParameter(String value) {
        assertThat(bed.refusal(string("/p", value).build()))
                .isEqualTo("ValidationException: Parameter value: '" + value + "' failed to satisfy constraint:"
                        + " Parameter value can't nest another parameter. Do not use \"{{}}\" in the value.");
    }

    // Source: sheet 3 [inferred]
    @ParameterizedTest
    @ValueSource(strings = {"line\nline\r\n", "{\"a\": [1, 2]}", "žluťoučký \uD83D\uDC0E", "{{ and }", "  blanks  "})
    void aValueIsKeptByteForByte(String value) {
        put(bed, string("/p", value));

        assertThat(read(bed, "/p").value()).isEqualTo(value);
    }

    // Source: sheet 3 [model]
    @Test
    void aListIsKeptAsItsText() {
        put(bed, string("/p", "a, b,,c ").type(ParameterType.STRING_LIST));

        assertThat(read(bed, "/p").value()).isEqualTo("a, b,,c ");
    }

    // Source: sheet 8.1 [recorded] Cloud Custodian
    @Test
    void theCallerIsRemembered() {
        put(bed, string("/p", "v"));

        assertThat(describe(bed, "/p").lastModifiedUser()).isEqualTo("arn:aws:iam::111122223333:root");
    }

    // Source: sheet 6 [model], 18.25 [docs]
    @Test
    void afterADeleteCountingBeginsAgain() {
        put(bed, string("/p", "v"));
        put(bed, overwrite("/p", "w"));
        bed.call(delete("/p"));

        PutParameterOutput answer = put(bed, string("/p", "x"));

        assertThat(answer.version()).isEqualTo(1);
        assertThat(readHistory(bed, "/p")).hasSize(1);
    }

    @Test
    void aRefusedPutChangesNothing() {
        put(bed, string("/p", "12").allowedPattern("\\d+"));

        bed.refusal(overwrite("/p", "thirteen").build());

        assertThat(read(bed, "/p").value()).isEqualTo("12");
        assertThat(bed.events("Parameter Store Change")).hasSize(1);
    }

    private List<Tag> tags(String name) {
        ListTagsForResourceOutput answer = bed.call(ListTagsForResourceInput.builder()
                .resourceType(ResourceTypeForTagging.PARAMETER)
                .resourceId(name)
                .build());
        return answer.tagList();
    }
}
