package dev.understudy.ssm.parameter;

import static dev.understudy.ssm.fixture.Requests.advanced;
import static dev.understudy.ssm.fixture.Requests.describe;
import static dev.understudy.ssm.fixture.Requests.filter;
import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.secure;
import static dev.understudy.ssm.fixture.Requests.string;
import static dev.understudy.ssm.fixture.Requests.tag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DescribeParametersInput;
import dev.understudy.ssm.model.DescribeParametersOutput;
import dev.understudy.ssm.model.ParameterMetadata;
import dev.understudy.ssm.model.ParameterStringFilter;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.ParameterType;
import dev.understudy.ssm.model.ParametersFilter;
import dev.understudy.ssm.model.ParametersFilterKey;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescribeParametersTest {
    private final SsmBed bed = new SsmBed();

    @BeforeEach
    void someParameters() {
        put(bed, string("/app/db", "v").tags(List.of(tag("env", "dev"))));
        put(bed, string("/app/db/port", "1").type(ParameterType.STRING_LIST).dataType("integer"));
        put(bed, secure("/app/key", "v").keyId("alias/mine"));
        put(bed, advanced("plain", "v").tags(List.of(tag("env", ""))));
    }

    private List<String> names(DescribeParametersInput.Builder input) {
        DescribeParametersOutput answer = bed.call(input.build());
        return answer.parameters().stream().map(ParameterMetadata::name).toList();
    }

    private List<String> names(ParameterStringFilter... filters) {
        return names(describe(filters));
    }

    // Source: sheet 8.6 [recorded] Cloud Custodian; ARN [model]
    @Test
    void aDescriptionHasEverythingButTheValue() {
        put(bed, overwrite("/app/key", "w").description("d").keyId("alias/mine"));

        ParameterMetadata found = describe(bed, "/app/key");

        assertThat(found)
                .isEqualTo(ParameterMetadata.builder()
                        .name("/app/key")
                        .arn("arn:aws:ssm:us-east-1:111122223333:parameter/app/key")
                        .type(ParameterType.SECURE_STRING)
                        .keyId("alias/mine")
                        .lastModifiedDate(SsmBed.START)
                        .lastModifiedUser("arn:aws:iam::111122223333:root")
                        .description("d")
                        .version(2L)
                        .tier(ParameterTier.STANDARD)
                        .policies(List.of())
                        .dataType("text")
                        .build());
    }

    // Source: sheet 8.6 [recorded]: KeyId for secure strings only
    @Test
    void onlySecureStringsHaveAKey() {
        put(bed, string("/s", "v").keyId("alias/mine"));

        assertThat(describe(bed, "/s").keyId()).isNull();
    }

    @Test
    void withoutFilterEverythingIsListedInOrder() {
        assertThat(names()).containsExactly("/app/db", "/app/db/port", "/app/key", "plain");
    }

    // Source: sheet 8.6 [unconfirmed]
    @Test
    void aPageHasTenDescriptionsUnlessTheCallerSaysOtherwise() {
        for (int i = 0; i < 10; i++) {
            put(bed, string("/x" + i, "v"));
        }

        DescribeParametersOutput usual = bed.call(describe().build());
        DescribeParametersOutput large = bed.call(describe().maxResults(50).build());

        assertThat(usual.parameters()).hasSize(10);
        assertThat(usual.nextToken()).isNotNull();
        assertThat(large.parameters()).hasSize(14);
        assertThat(large.nextToken()).isNull();
    }

    // Source: sheet 1 [inferred]
    @Test
    void aTokenThatIsNoneIsRefused() {
        assertThat(bed.refusal(describe().nextToken("x").build()))
                .isEqualTo("InvalidNextToken: The specified token isn't valid.");
    }

    // Source: sheet 9 [model]; leading slashes do not count [unconfirmed]
    @ParameterizedTest
    @CsvSource({
        "Equals, /app/db, /app/db",
        "Equals, app/db, /app/db",
        "Equals, /plain, plain",
        "Equals, plain, plain",
        "Equals, /app, ''",
        "BeginsWith, /app/db, /app/db /app/db/port",
        "BeginsWith, app/k, /app/key",
        "BeginsWith, p, plain",
        "Contains, db, /app/db /app/db/port",
        "Contains, lain, plain",
        "Contains, p/k, /app/key",
    })
    void namesMatchAsTheOptionSays(String option, String value, String found) {
        assertThat(String.join(" ", names(filter("Name", option, value)))).isEqualTo(found);
    }

    // Source: sheet 9 [docs]: a name is compared as a whole unless the filter says otherwise
    @Test
    void aNameWithoutOptionIsCompared() {
        assertThat(names(filter("Name", null, "/app/db"))).containsExactly("/app/db");
    }

    // Source: sheet 9 [docs]
    @Test
    void valuesAreAlternativesAndFiltersAreNot() {
        assertThat(names(filter("Name", null, "/plain", "/app/db"))).containsExactly("/app/db", "plain");
        assertThat(names(filter("Name", null, "/plain", "/app/db"), filter("Tier", null, "Advanced")))
                .containsExactly("plain");
    }

    // Source: sheet 9 [model]
    @ParameterizedTest
    @CsvSource({
        ", /app, /app/db /app/key",
        "OneLevel, /app/, /app/db /app/key",
        "Recursive, /app, /app/db /app/db/port /app/key",
        "OneLevel, /, plain",
        "Recursive, /, /app/db /app/db/port /app/key plain",
    })
    void pathsMatchLevels(String option, String path, String found) {
        assertThat(String.join(" ", names(filter("Path", option, path)))).isEqualTo(found);
    }

    @Test
    void aParameterBelowTwoPathsIsListedOnce() {
        assertThat(names(filter("Path", "Recursive", "/app", "/app/db"))).hasSize(3);
    }

    @Test
    void aPathAndANameBothHaveToMatch() {
        assertThat(names(filter("Name", "Contains", "db"), filter("Path", "OneLevel", "/app")))
                .containsExactly("/app/db");
        assertThat(names(filter("Name", "Equals", "/plain"), filter("Path", "Recursive", "/app")))
                .isEmpty();
    }

    // Source: sheet 9 [model]
    @ParameterizedTest
    @CsvSource({
        "Type, Equals, SecureString, /app/key",
        "Type, BeginsWith, StringL, /app/db/port",
        "KeyId, Equals, alias/mine, /app/key",
        "KeyId, BeginsWith, alias/, /app/key",
        "KeyId, Equals, alias, ''",
        "Tier, Equals, Advanced, plain",
        "Tier, , Intelligent-Tiering, ''",
        "DataType, Equals, integer, /app/db/port",
        "DataType, BeginsWith, int, /app/db/port",
        "tag:env, Equals, dev, /app/db",
        "tag:env, BeginsWith, d, /app/db",
        "tag:env, Equals, x, ''",
        "tag:nope, Equals, dev, ''",
    })
    void everythingElseMatchesByItsText(String key, String option, String value, String found) {
        assertThat(String.join(" ", names(filter(key, option, value)))).isEqualTo(found);
    }

    // Source: sheet 9 [unconfirmed]
    @Test
    void aTagWithoutValueOnlyHasToExist() {
        assertThat(names(filter("tag:env", null))).containsExactly("/app/db", "plain");
    }

    private static ParametersFilter old(ParametersFilterKey key, String... values) {
        return ParametersFilter.builder().key(key).values(List.of(values)).build();
    }

    // Source: sheet 9 [unconfirmed]
    @Test
    void oldFiltersMatchTheBeginningOfNamesAndTheWholeOfOthers() {
        assertThat(names(DescribeParametersInput.builder().filters(List.of(old(ParametersFilterKey.NAME, "/app/d")))))
                .containsExactly("/app/db", "/app/db/port");
        assertThat(names(DescribeParametersInput.builder()
                        .filters(List.of(old(ParametersFilterKey.TYPE, "String", "SecureString")))))
                .containsExactly("/app/db", "/app/key", "plain");
        assertThat(names(DescribeParametersInput.builder().filters(List.of(old(ParametersFilterKey.KEY_ID, "alias")))))
                .isEmpty();
    }

    // Source: sheet 9 [unconfirmed]
    @Test
    void bothKindsOfFiltersAreTooMany() {
        DescribeParametersInput input = describe(filter("Name", null, "x"))
                .filters(List.of(old(ParametersFilterKey.NAME, "x")))
                .build();

        assertThat(bed.refusal(input))
                .isEqualTo("ValidationException: You can use either Filters or ParameterFilters in a single request.");
    }

    private String refusal(ParameterStringFilter... filters) {
        return bed.refusal(describe(filters).build());
    }

    // Source: sheet 9 [unconfirmed]
    @Test
    void labelsAreNotDescribed() {
        assertThat(refusal(filter("Label", null, "x")))
                .isEqualTo("InvalidFilterKey: The following filter key is not valid: Label. Valid filter keys include:"
                        + " [Path, Name, Type, KeyId, Tier].");
    }

    // Source: sheet 9 [unconfirmed]
    @ParameterizedTest
    @ValueSource(strings = {"Name", "Path", "Type", "KeyId", "Tier", "DataType"})
    void aFilterHasValues(String key) {
        assertThat(refusal(filter(key, null)))
                .isEqualTo("InvalidFilterValue: The following filter values are missing : null for filter key " + key
                        + ".");
    }

    // Source: sheet 9 [unconfirmed]
    @Test
    void aKeyStandsOnceInARequest() {
        assertThat(refusal(filter("Name", null, "x"), filter("Name", "Contains", "y")))
                .isEqualTo("InvalidFilterKey: The following filter is duplicated in the request: Name. A request can"
                        + " contain only one occurrence of a specific filter.");
    }

    @Test
    void twoTagsAreTwoKeys() {
        assertThat(names(filter("tag:env", null), filter("tag:other", null))).isEmpty();
    }

    // Source: sheet 9 [unconfirmed]
    @ParameterizedTest
    @CsvSource({
        "Path, Equals, '[Recursive, OneLevel]'",
        "Type, option, '[BeginsWith, Equals]'",
        "Name, OneLevel, '[BeginsWith, Equals]'",
        "KeyId, Contains, '[BeginsWith, Equals]'",
        "Tier, BeginsWith, '[Equals]'",
    })
    void anOptionBelongsToItsKey(String key, String option, String known) {
        assertThat(refusal(filter(key, option, "/x")))
                .isEqualTo("InvalidFilterOption: The following filter option is not valid: " + option
                        + ". Valid options include: " + known + ".");
    }

    // Source: sheet 9 [unconfirmed]: the code really is that of options
    @Test
    void tiersAndTypesAreKnown() {
        assertThat(refusal(filter("Tier", null, "test")))
                .isEqualTo("InvalidFilterOption: The following filter value is not valid: test. Valid values include:"
                        + " [Standard, Advanced, Intelligent-Tiering].");
        assertThat(refusal(filter("Type", null, "test")))
                .isEqualTo("InvalidFilterOption: The following filter value is not valid: test. Valid values include:"
                        + " [String, StringList, SecureString].");
    }

    // Source: sheet 9 [unconfirmed]
    @ParameterizedTest
    @ValueSource(strings = {"/aws", "/aws/x", "/ssm/x", "/SSM"})
    void aPathUnderAwsIsRefused(String path) {
        assertThat(refusal(filter("Path", null, path)))
                .isEqualTo("ValidationException: Filters for common parameters can't be prefixed with \"aws\" or"
                        + " \"ssm\" (case-insensitive). When using global parameters, please specify within a global"
                        + " namespace.");
    }

    // Source: sheet 9 [unconfirmed]
    @ParameterizedTest
    @ValueSource(strings = {"x", "/x//y", "/x y"})
    void aMalformedPathIsRefused(String path) {
        assertThat(refusal(filter("Path", null, path)))
                .startsWith("ValidationException: The parameter doesn't meet the parameter name requirements.");
    }
}
