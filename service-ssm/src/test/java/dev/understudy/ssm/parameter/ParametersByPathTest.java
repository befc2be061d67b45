package dev.understudy.ssm.parameter;

import static dev.understudy.ssm.fixture.Requests.byPath;
import static dev.understudy.ssm.fixture.Requests.delete;
import static dev.understudy.ssm.fixture.Requests.filter;
import static dev.understudy.ssm.fixture.Requests.label;
import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.secure;
import static dev.understudy.ssm.fixture.Requests.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.GetParametersByPathInput;
import dev.understudy.ssm.model.GetParametersByPathOutput;
import dev.understudy.ssm.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersByPathTest {
    private static final String MALFORMED =
            "ValidationException: The parameter doesn't meet the parameter name requirements. The parameter name must"
                    + " begin with a forward slash \"/\". It can't be prefixed with \\\"aws\\\" or \\\"ssm\\\""
                    + " (case-insensitive). It must use only letters, numbers, or the following symbols: . (period), -"
                    + " (hyphen), _ (underscore). Special characters are not allowed. All sub-paths, if specified, must"
                    + " use the forward slash symbol \"/\". Valid example: /get/parameters2-/by1./path0_.";

    private final SsmBed bed = new SsmBed();

    private void given(String... names) {
        for (String name : names) {
            put(bed, string(name, "value of " + name));
        }
    }

    private List<String> names(GetParametersByPathInput.Builder input) {
        GetParametersByPathOutput answer = bed.call(input.build());
        return answer.parameters().stream().map(Parameter::name).toList();
    }

    // Source: sheet 8.4 [docs]
    @Test
    void oneLevelIsWhatIsDirectlyBelow() {
        given("/a/x", "/a/x/y", "/ab", "/a-b/c", "/a.b", "/a/z", "/a");

        assertThat(names(byPath("/a"))).containsExactly("/a/x", "/a/z");
    }

    // Source: sheet 8.4 [docs]
    @Test
    void recursiveIsEverythingBelow() {
        given("/a/x", "/a/x/y/z", "/ab", "/a/w");

        assertThat(names(byPath("/a").recursive(true))).containsExactly("/a/w", "/a/x", "/a/x/y/z");
    }

    // Source: sheet 8.4 [model]
    @Test
    void aPathIsNotBelowItself() {
        given("/a", "/a/b");

        assertThat(names(byPath("/a").recursive(true))).containsExactly("/a/b");
    }

    // Source: sheet 8.4 [docs]
    @Test
    void aTrailingSlashMakesNoDifference() {
        given("/a/b");

        assertThat(names(byPath("/a/"))).containsExactly("/a/b");
    }

    // Source: sheet 8.4 [docs], root parameters [unconfirmed]
    @Test
    void belowTheRootIsEverything() {
        given("plain", "/rooted", "/a/b", "/a/b/c");

        assertThat(names(byPath("/"))).containsExactly("plain", "/rooted");
        assertThat(names(byPath("/").recursive(true))).containsExactly("/a/b", "/a/b/c", "plain", "/rooted");
    }

    // Source: sheet 8.4 [inferred]
    @Test
    void nothingBelowIsAnEmptyList() {
        assertThat(names(byPath("/nothing"))).isEmpty();
    }

    // Source: sheet 8.4 [recorded] resource-autotagger#1
    @ParameterizedTest
    @ValueSource(
            strings = {"a", "t/x", "/a b", "/a//b", "//", "/a@", "/aws", "/aws/x", "/AWSome", "/ssm", "/ssmX/y", ""})
    void aMalformedPathIsRefused(String path) {
        assertThat(bed.refusal(byPath(path).build())).isEqualTo(MALFORMED);
    }

    // Source: sheet P4 [docs]
    @Test
    void aPageHasTenParameters() {
        for (int i = 10; i < 22; i++) {
            given("/p/" + i);
        }
        GetParametersByPathOutput first = bed.call(byPath("/p").build());

        GetParametersByPathOutput second =
                bed.call(byPath("/p").nextToken(first.nextToken()).build());

        assertThat(first.parameters()).hasSize(10);
        assertThat(second.parameters()).extracting(Parameter::name).containsExactly("/p/20", "/p/21");
        assertThat(second.nextToken()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10})
    void pagesOfAnySizeAddUpToTheWholeList(int size) {
        for (int i = 0; i < 23; i++) {
            given("/p/" + (i % 3) + "/" + i);
        }

        List<String> all = new ArrayList<>();
        String token = null;
        do {
            GetParametersByPathOutput page = bed.call(byPath("/p")
                    .recursive(true)
                    .maxResults(size)
                    .nextToken(token)
                    .build());
            page.parameters().forEach(parameter -> all.add(parameter.name()));
            token = page.nextToken();
        } while (token != null);

        assertThat(all).hasSize(23).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aPageContinuesWhereItEndedWhateverWasDeletedMeanwhile() {
        given("/p/a", "/p/b", "/p/c");
        GetParametersByPathOutput first = bed.call(byPath("/p").maxResults(2).build());
        bed.call(delete("/p/b"));

        assertThat(names(byPath("/p").maxResults(2).nextToken(first.nextToken())))
                .containsExactly("/p/c");
    }

    // Source: sheet 1 [inferred]
    @Test
    void aTokenOfAnotherListIsRefused() {
        given("/p/a", "/p/b", "/q/a");
        GetParametersByPathOutput first = bed.call(byPath("/p").maxResults(1).build());
        String refusal = "InvalidNextToken: The specified token isn't valid.";

        assertThat(bed.refusal(byPath("/q").nextToken(first.nextToken()).build()))
                .isEqualTo(refusal);
        assertThat(bed.refusal(byPath("/p").nextToken("garbage").build())).isEqualTo(refusal);
    }

    // Source: sheet 8.4 [recorded] for the match, [inferred] for the selector
    @Test
    void aLabelFindsTheVersionThatCarriesIt() {
        given("/a/x", "/a/y");
        put(bed, overwrite("/a/x", "newer"));
        bed.call(label("/a/x", 1L, "prod"));

        GetParametersByPathOutput answer = bed.call(byPath("/a")
                .parameterFilters(List.of(filter("Label", null, "other", "prod")))
                .build());

        assertThat(answer.parameters()).hasSize(1);
        assertThat(answer.parameters().get(0).value()).isEqualTo("value of /a/x");
        assertThat(answer.parameters().get(0).name()).isEqualTo("/a/x");
        assertThat(answer.parameters().get(0).selector()).isEqualTo(":prod");
    }

    // Source: sheet 9 [model]
    @Test
    void typeAndKeyFilterToo() {
        given("/a/x");
        put(bed, secure("/a/s", "v"));
        put(bed, secure("/a/t", "v").keyId("alias/mine"));

        assertThat(names(byPath("/a").parameterFilters(List.of(filter("Type", "Equals", "SecureString")))))
                .containsExactly("/a/s", "/a/t");
        assertThat(names(byPath("/a").parameterFilters(List.of(filter("KeyId", "BeginsWith", "alias/m")))))
                .containsExactly("/a/t");
    }

    // Source: sheet 9 [unconfirmed]
    @ParameterizedTest
    @ValueSource(strings = {"Name", "Path", "Tier", "DataType", "tag:x"})
    void otherFiltersAreForDescribeOnly(String key) {
        assertThat(bed.refusal(byPath("/a")
                        .parameterFilters(List.of(filter(key, null, "v")))
                        .build()))
                .isEqualTo("InvalidFilterKey: The following filter key is not valid: " + key
                        + ". Valid filter keys include: [Type, KeyId].");
    }

    // Source: sheet 5 [docs]
    @Test
    void valuesAreDecryptedOnlyWhenAskedFor() {
        put(bed, secure("/a/s", "secret"));

        GetParametersByPathOutput closed = bed.call(byPath("/a").build());
        GetParametersByPathOutput open =
                bed.call(byPath("/a").withDecryption(true).build());

        assertThat(closed.parameters().get(0).value()).isNotEqualTo("secret");
        assertThat(open.parameters().get(0).value()).isEqualTo("secret");
    }
}
