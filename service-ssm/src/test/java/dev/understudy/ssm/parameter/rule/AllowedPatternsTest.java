package dev.understudy.ssm.parameter.rule;

import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.read;
import static dev.understudy.ssm.fixture.Requests.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.ParameterType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedPatternsTest {
    private final SsmBed bed = new SsmBed();

    // Source: sheet 3 [recorded] cdk-preflight
    @Test
    void aValueMatchesItsPattern() {
        put(bed, string("/fits", "12").allowedPattern("^\\d+$"));

        assertThat(bed.refusal(string("/p", "12x").allowedPattern("^\\d+$").build()))
                .isEqualTo("ParameterPatternMismatchException: Parameter value, cannot be validated against"
                        + " allowedPattern: ^\\d+$");
    }

    // Source: sheet 3 [docs]: Java style; that the whole value has to match is inferred
    @ParameterizedTest
    @CsvSource({"'\\d+', 12x", "'a|b', ab", "'[a-z]*', 'x y'"})
    void theWholeValueMatches(String pattern, String value) {
        assertThat(bed.refusal(string("/p", value).allowedPattern(pattern).build()))
                .startsWith("ParameterPatternMismatchException: ");
    }

    // Source: sheet 3 [docs]
    @Test
    void everyItemOfAListMatches() {
        put(bed, string("/fits", "1,22").type(ParameterType.STRING_LIST).allowedPattern("\\d+"));

        assertThat(bed.refusal(string("/p", "1,x")
                        .type(ParameterType.STRING_LIST)
                        .allowedPattern("\\d+")
                        .build()))
                .startsWith("ParameterPatternMismatchException: ");
    }

    // Source: sheet 3 [docs], [inferred]
    @Test
    void anOverwriteIsCheckedWithThePatternThatIsThere() {
        put(bed, string("/p", "12").allowedPattern("\\d+"));

        assertThat(bed.refusal(overwrite("/p", "x").build())).startsWith("ParameterPatternMismatchException: ");
    }

    @Test
    void anEmptyPatternTakesThePatternAway() {
        put(bed, string("/p", "12").allowedPattern("\\d+"));

        put(bed, overwrite("/p", "x").allowedPattern(""));

        assertThat(read(bed, "/p").value()).isEqualTo("x");
    }

    // Source: sheet 3 [model]; the text is inferred
    @ParameterizedTest
    @ValueSource(strings = {"[a", "(", "*", "\\"})
    void aBrokenPatternIsRefused(String pattern) {
        assertThat(bed.refusal(string("/p", "v").allowedPattern(pattern).build()))
                .isEqualTo("InvalidAllowedPatternException: The regular expression isn't valid: " + pattern);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(a+)+b", "(a|aa)+$b", "(.*)*x", "(?:a|b)*c"})
    @Timeout(20)
    void aCatastrophicPatternEndsAfterAWhile(String pattern) {
        String refusal = bed.refusal(
                string("/p", "a".repeat(4000)).allowedPattern(pattern).build());

        assertThat(refusal)
                .matches("(InvalidAllowedPatternException: The regular expression takes too long on this value: "
                        + "|ParameterPatternMismatchException: ).*");
    }

    @Test
    void anHonestPatternMayBeLong() {
        String pattern = "^(https?://)?([\\w.-]+)(:\\d+)?(/[\\w./?%&=-]*)?$";

        put(bed, string("/p", "https://example.com/" + "a/b".repeat(1000)).allowedPattern(pattern));

        assertThat(read(bed, "/p").version()).isEqualTo(1);
    }
}
