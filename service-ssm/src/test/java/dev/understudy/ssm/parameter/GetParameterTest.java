package dev.understudy.ssm.parameter;

import static dev.understudy.ssm.fixture.Requests.get;
import static dev.understudy.ssm.fixture.Requests.getAll;
import static dev.understudy.ssm.fixture.Requests.label;
import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.read;
import static dev.understudy.ssm.fixture.Requests.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.GetParametersOutput;
import dev.understudy.ssm.model.Parameter;
import dev.understudy.ssm.model.ParameterType;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetParameterTest {
    private final SsmBed bed = new SsmBed();

    // Source: sheet 8.2 [recorded] tests validated against AWS
    @Test
    void anAnswerHasTheseMembersAndNoOthers() {
        put(bed, string("/app/db", "v1"));

        Parameter found = read(bed, "/app/db");

        assertThat(found)
                .isEqualTo(Parameter.builder()
                        .name("/app/db")
                        .type(ParameterType.STRING)
                        .value("v1")
                        .version(1L)
                        .lastModifiedDate(SsmBed.START)
                        .arn("arn:aws:ssm:us-east-1:111122223333:parameter/app/db")
                        .dataType("text")
                        .build());
    }

    // Source: sheet 8.2 [recorded]: no text at all
    @Test
    void whatIsMissingIsRefusedWithoutAWord() {
        assertThat(bed.refusal(get("/nope"))).isEqualTo("ParameterNotFound");
    }

    // Source: sheet 2.2 [docs], [recorded] ansible/ansible#61022
    @Test
    void aVersionCanBeSelected() {
        put(bed, string("/app/db", "v1"));
        put(bed, overwrite("/app/db", "v2"));

        Parameter found = read(bed, "/app/db:1");

        assertThat(found.value()).isEqualTo("v1");
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.name()).isEqualTo("/app/db");
        assertThat(found.selector()).isEqualTo(":1");
    }

    // Source: sheet 2.2 [docs]
    @Test
    void aLabelCanBeSelected() {
        put(bed, string("/app/db", "v1"));
        bed.call(label("/app/db", 1L, "prod"));
        put(bed, overwrite("/app/db", "v2"));

        Parameter found = read(bed, "/app/db:prod");

        assertThat(found.value()).isEqualTo("v1");
        assertThat(found.selector()).isEqualTo(":prod");
    }

    // Source: sheet 2.2 [inferred]
    @Test
    void aSelectorMayFollowAnArn() {
        put(bed, string("/app/db", "v1"));
        put(bed, overwrite("/app/db", "v2"));

        Parameter found = read(bed, "arn:aws:ssm:us-east-1:111122223333:parameter/app/db:1");

        assertThat(found.value()).isEqualTo("v1");
        assertThat(found.name()).isEqualTo("/app/db");
    }

    // Source: sheet 2.2 [recorded] tests validated against AWS
    @Test
    void withoutSelectorTheNewestVersionIsMeant() {
        put(bed, string("/app/db", "v1"));
        put(bed, overwrite("/app/db", "v2"));

        Parameter found = read(bed, "/app/db");

        assertThat(found.value()).isEqualTo("v2");
        assertThat(found.selector()).isNull();
    }

    // Source: sheet 2.2 [recorded] screenshot of AWS
    @Test
    void aVersionThatIsNotThereIsNamed() {
        put(bed, string("test-2", "v"));

        assertThat(bed.refusal(get("test-2:2")))
                .isEqualTo("ParameterVersionNotFound: Systems Manager could not find version 2 of test-2. Verify the"
                        + " version and try again.");
    }

    // Source: sheet 2.2 [inferred]
    @ParameterizedTest
    @ValueSource(strings = {"nolabel", "99999999999999999999", "0"})
    void whateverSelectsNothingIsNamed(String selector) {
        put(bed, string("/t", "v"));

        assertThat(bed.refusal(get("/t:" + selector)))
                .isEqualTo("ParameterVersionNotFound: Systems Manager could not find version " + selector
                        + " of /t. Verify the version and try again.");
    }

    // Source: sheet 2.2 [unconfirmed]
    @ParameterizedTest
    @ValueSource(strings = {"/t:", "/t:1:2", "/t::"})
    void aMalformedSelectorLeadsNowhere(String name) {
        put(bed, string("/t", "v"));

        assertThat(bed.refusal(get(name))).isEqualTo("ParameterNotFound");
    }

    // Source: sheet 8.2 [model]
    @Test
    void everyVersionHasItsOwnTime() {
        put(bed, string("/t", "v1"));
        bed.advance(Duration.ofHours(1));
        put(bed, overwrite("/t", "v2"));

        assertThat(read(bed, "/t:1").lastModifiedDate()).isEqualTo(SsmBed.START);
        assertThat(read(bed, "/t").lastModifiedDate()).isEqualTo(SsmBed.START.plusSeconds(3600));
    }

    // Source: sheet 8.3 [recorded]
    @Test
    void ofSeveralNamesTheFoundOnesAreSortedAndTheOthersListed() {
        put(bed, string("/b", "b"));
        put(bed, string("/a", "a"));

        GetParametersOutput answer = bed.call(getAll("/b", "/zz", "/a", "/a:7", "/a:nolabel", "/b:"));

        assertThat(answer.parameters()).extracting(Parameter::name).containsExactly("/a", "/b");
        assertThat(answer.invalidParameters()).containsExactly("/zz", "/a:7", "/a:nolabel", "/b:");
    }

    // Source: sheet 18.6 [recorded]
    @Test
    void bothListsAreThereEvenWhenEmpty() {
        put(bed, string("/a", "a"));

        GetParametersOutput found = bed.call(getAll("/a"));
        GetParametersOutput missing = bed.call(getAll("/b"));

        assertThat(found.invalidParameters()).isEmpty();
        assertThat(missing.parameters()).isEmpty();
    }

    // Source: sheet 8.3 [unconfirmed]: recommended is to answer duplicates once
    @Test
    void theSameParameterIsAnsweredOnce() {
        put(bed, string("/a", "a"));

        GetParametersOutput answer = bed.call(getAll("/a", "a", "/a", "/x", "/x"));

        assertThat(answer.parameters()).extracting(Parameter::name).containsExactly("/a");
        assertThat(answer.invalidParameters()).containsExactly("/x");
    }

    @Test
    void versionsOfOneParameterAreSeveralAnswers() {
        put(bed, string("/a", "v1"));
        put(bed, overwrite("/a", "v2"));

        GetParametersOutput answer = bed.call(getAll("/a:2", "/a:1"));

        assertThat(answer.parameters()).extracting(Parameter::value).containsExactly("v1", "v2");
    }

    // Source: sheet 8.3 [inferred]
    @Test
    void oneMalformedNameFailsTheWholeCall() {
        assertThat(bed.refusal(getAll("/a", "b c"))).startsWith("ValidationException: Parameter name: ");
    }

    @Test
    void accountsAndRegionsDoNotSeeEachOther() {
        put(bed, string("/a", "v"));

        assertThat(bed.refusalAs(SsmBed.OTHER, SsmBed.REGION, get("/a"))).isEqualTo("ParameterNotFound");
        assertThat(bed.refusalAs(SsmBed.ACCOUNT, "eu-west-1", get("/a"))).isEqualTo("ParameterNotFound");
    }
}
