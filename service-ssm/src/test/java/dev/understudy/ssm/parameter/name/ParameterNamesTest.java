package dev.understudy.ssm.parameter.name;

import static dev.understudy.ssm.fixture.Requests.delete;
import static dev.understudy.ssm.fixture.Requests.deleteAll;
import static dev.understudy.ssm.fixture.Requests.get;
import static dev.understudy.ssm.fixture.Requests.history;
import static dev.understudy.ssm.fixture.Requests.label;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.read;
import static dev.understudy.ssm.fixture.Requests.string;
import static dev.understudy.ssm.fixture.Requests.unlabel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterNamesTest {
    private static final String MALFORMED = "ValidationException: Parameter name: can't be prefixed with \"ssm\""
            + " (case-insensitive). If formed as a path, it can consist of sub-paths divided by slash symbol; each"
            + " sub-path can be formed as a mix of letters, numbers and the following 3 symbols .-_";

    private final SsmBed bed = new SsmBed();

    @ParameterizedTest
    @ValueSource(strings = {"x", "/x", "/a/b/c", "A.b-c_1", "/0/.-_", "/x.y/-"})
    void lettersDigitsAndThreeSymbolsMakeAName(String name) {
        put(bed, string(name, "v"));

        Parameter found = read(bed, name);

        assertThat(found.name()).isEqualTo(name);
    }

    // Source: sheet 2.1 [recorded] tests verified against AWS
    @ParameterizedTest
    @CsvSource({"x, /x", "/x, x", "x, x", "/x, /x"})
    void aRootParameterHasTwoNames(String created, String asked) {
        put(bed, string(created, "v"));

        Parameter found = read(bed, asked);

        assertThat(found.value()).isEqualTo("v");
    }

    // Source: sheet 2.1 [recorded] tests validated against AWS
    @ParameterizedTest
    @CsvSource({"p, /p", "/p, p"})
    void aRootParameterIsCalledAsItWasAskedFor(String created, String asked) {
        put(bed, string(created, "v"));

        Parameter found = read(bed, asked);

        assertThat(found.name()).isEqualTo(asked);
    }

    // Source: sheet 2.1 [inferred]
    @ParameterizedTest
    @ValueSource(strings = {"p", "/p"})
    void aDescriptionCallsAParameterAsItWasCreated(String created) {
        put(bed, string(created, "v"));

        assertThat(Requests.describe(bed, "p").name()).isEqualTo(created);
    }

    // Source: sheet 2.1 [recorded]
    @ParameterizedTest
    @CsvSource({"x, x", "/x, x", "/a/b, a/b"})
    void anArnHasOneSlashBeforeTheName(String name, String resource) {
        put(bed, string(name, "v"));

        assertThat(read(bed, name).arn()).isEqualTo("arn:aws:ssm:us-east-1:111122223333:parameter/" + resource);
    }

    // Source: sheet 2.1 [model]
    @Test
    void namesAreCaseSensitive() {
        put(bed, string("/Path", "v"));

        assertThat(bed.refusal(get("/path"))).isEqualTo("ParameterNotFound");
    }

    // Source: sheet 2.1 [model]
    @Test
    void blanksAroundANameDoNotCount() {
        put(bed, string("  /app/db ", "v"));

        assertThat(read(bed, "/app/db").name()).isEqualTo("/app/db");
    }

    // Source: sheet 2.1 [recorded] hashicorp/terraform-provider-aws#7251
    @Test
    void aHierarchyNeedsItsLeadingSlash() {
        assertThat(bed.refusal(string("a/b", "v").build()))
                .isEqualTo("ValidationException: Parameter name must be a fully qualified name.");
    }

    // Source: sheet 2.1 [recorded] cdk-preflight
    @ParameterizedTest
    @ValueSource(strings = {"/a/", "/", "a/", "/a/b/"})
    void aNameDoesNotEndWithASlash(String name) {
        assertThat(bed.refusal(string(name, "v").build()))
                .isEqualTo("ValidationException: Parameter name must not end with slash.");
    }

    // Source: sheet 2.1 [recorded] aws/aws-sdk-php#1952
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "/a@b",
                "{x}",
                "/a//b",
                "//a",
                "x:3",
                "/x:label",
                " ",
                "ä",
                "arn:aws:ssm:us-east-1:1:parameter/x"
            })
    void nothingElseMakesANameToWrite(String name) {
        assertThat(bed.refusal(string(name, "v").build())).isEqualTo(MALFORMED);
    }

    // Source: sheet 2.1 [recorded]
    @ParameterizedTest
    @ValueSource(strings = {"a/b", "/a//b", "a b", "a?", "[a]", "/a/", "arn:aws:s3:::bucket", "arn:aws:ssm:x"})
    void nothingElseMakesANameToRead(String name) {
        assertThat(bed.refusal(get(name))).isEqualTo(MALFORMED);
    }

    // Source: sheet 2.1 [recorded] aws-ia/terraform-aws-control_tower_account_factory#467
    @ParameterizedTest
    @ValueSource(strings = {"ssm", "ssmX", "SSMx", "/ssm/x", "/sSm"})
    void noNameBeginsWithSsm(String name) {
        assertThat(bed.refusal(string(name, "v").build())).isEqualTo(MALFORMED);
        assertThat(bed.refusal(get(name))).isEqualTo(MALFORMED);
    }

    // Source: sheet 2.1 [recorded] cfn-lint#4089
    @ParameterizedTest
    @ValueSource(strings = {"aws", "awsX", "/aws", "/aws/service/x", "/AWS/x"})
    void namesThatBeginWithAwsAreNotForCallers(String name) {
        String refusal = "AccessDeniedException: No access to reserved parameter name: " + name + ".";

        assertThat(bed.refusal(string(name, "v").build())).isEqualTo(refusal);
        assertThat(bed.refusal(delete(name))).isEqualTo(refusal);
        assertThat(bed.refusal(deleteAll("/fine", name))).isEqualTo(refusal);
    }

    // Source: sheet 2.1 [recorded] cdk-preflight: the limit counts the ARN, 1011 characters
    @Test
    void inNorthVirginiaANameHas966Characters() {
        put(bed, string("n".repeat(966), "v"));

        assertThat(read(bed, "n".repeat(966)).version()).isEqualTo(1);
    }

    // Source: sheet 2.1 [recorded] cdk-preflight: AccessDeniedException, not ValidationException; text as in sheet 1
    @Test
    void oneCharacterMoreIsDenied() {
        String name = "n".repeat(967);

        assertThat(bed.refusal(string(name, "v").build()))
                .isEqualTo("AccessDeniedException: User: arn:aws:iam::111122223333:root is not authorized to perform:"
                        + " ssm:PutParameter on resource: arn:aws:ssm:us-east-1:111122223333:parameter/" + name
                        + " because no identity-based policy allows the ssm:PutParameter action");
    }

    // Source: sheet 18.9 [recorded]: the limit depends on the length of the region's name
    @Test
    void inARegionWithALongerNameANameIsShorter() {
        String name = "n".repeat(966);

        assertThat(bed.refusalAs(
                        SsmBed.ACCOUNT, "ap-southeast-2", string(name, "v").build()))
                .startsWith("AccessDeniedException: ");
    }

    // Source: sheet 2.1 [model] for the code, [inferred] for the text
    @Test
    void aHierarchyHasFifteenLevels() {
        put(bed, string("/l".repeat(15), "v"));

        assertThat(bed.refusal(string("/l".repeat(16), "v").build()))
                .isEqualTo("HierarchyLevelLimitExceededException: The hierarchy depth is limited to a maximum of 15"
                        + " levels. The parameter name you specified has 16 levels.");
    }

    // Source: sheet 2.1 [model]: ARNs are for the gets and the history
    @Test
    void anArnIsNoNameToDeleteOrLabel() {
        put(bed, string("/a/b", "v"));
        String arn = read(bed, "/a/b").arn();

        assertThat(bed.refusal(delete(arn))).isEqualTo(MALFORMED);
        assertThat(bed.refusal(deleteAll(arn))).isEqualTo(MALFORMED);
        assertThat(bed.refusal(label(arn, 1L, "l"))).isEqualTo(MALFORMED);
        assertThat(bed.refusal(unlabel(arn, 1, "l"))).isEqualTo(MALFORMED);
    }

    // Source: sheet 2.2 [inferred]
    @Test
    void aSelectorIsNoPartOfANameToDeleteOrOfAHistory() {
        put(bed, string("/a/b", "v"));

        assertThat(bed.refusal(delete("/a/b:1"))).isEqualTo(MALFORMED);
        assertThat(bed.refusal(history("/a/b:1").build())).isEqualTo(MALFORMED);
    }

    // Source: sheet 2.1 [recorded] tests validated against AWS
    @ParameterizedTest
    @ValueSource(strings = {"p", "/a/b"})
    void anAnswerToAnArnShowsThePlainName(String name) {
        put(bed, string(name, "v"));
        String arn = read(bed, name).arn();

        Parameter found = read(bed, arn);

        assertThat(found.name()).isEqualTo(name);
    }

    @Test
    void anArnOfAnotherRegionLeadsNowhere() {
        put(bed, string("/a", "v"));

        assertThat(bed.refusal(get("arn:aws:ssm:eu-west-1:111122223333:parameter/a")))
                .isEqualTo("ParameterNotFound");
    }
}
