package dev.understudy.ssm.parameter.policy;

import static dev.understudy.ssm.fixture.Requests.advanced;
import static dev.understudy.ssm.fixture.Requests.describe;
import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.readHistory;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.ParameterInlinePolicy;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDocumentTest {
    private static final String EXPIRATION = policy("Expiration", "{'Timestamp':'2031-01-01T00:00:00.000Z'}");
    private static final String NOTIFICATION = policy("ExpirationNotification", "{'Before':'15','Unit':'Days'}");
    private static final String NO_CHANGE = policy("NoChangeNotification", "{'After':'20','Unit':'Days'}");

    private final SsmBed bed = new SsmBed();

    private static String policy(String type, String attributes) {
        return "{'Type':'" + type + "','Version':'1.0','Attributes':" + attributes + "}";
    }

    private static String array(String... policies) {
        return ("[" + String.join(",", policies) + "]").replace('\'', '"');
    }

    private String refusal(String document) {
        return bed.refusal(advanced("/p", "v").policies(document).build());
    }

    // Source: sheet 7 [docs]
    @Test
    void policiesAreReportedOneByOne() {
        put(bed, advanced("/p", "v").policies(array(EXPIRATION, NOTIFICATION, NO_CHANGE)));

        List<ParameterInlinePolicy> policies = describe(bed, "/p").policies();

        assertThat(policies)
                .containsExactly(
                        pending("Expiration", EXPIRATION),
                        pending("ExpirationNotification", NOTIFICATION),
                        pending("NoChangeNotification", NO_CHANGE));
        assertThat(readHistory(bed, "/p").get(0).policies()).isEqualTo(policies);
    }

    private static ParameterInlinePolicy pending(String type, String text) {
        return ParameterInlinePolicy.builder()
                .policyType(type)
                .policyText(text.replace('\'', '"'))
                .policyStatus("Pending")
                .build();
    }

    // Source: sheet 7 [docs], 18.16 [recorded]
    @Test
    void withoutPoliciesTheListIsEmpty() {
        put(bed, advanced("/p", "v"));

        assertThat(describe(bed, "/p").policies()).isEmpty();
    }

    // Source: sheet 7 [docs]
    @Test
    void anOverwriteKeepsPolicies() {
        put(bed, advanced("/p", "v").policies(array(EXPIRATION)));

        put(bed, overwrite("/p", "w"));

        assertThat(describe(bed, "/p").policies()).containsExactly(pending("Expiration", EXPIRATION));
    }

    // Source: sheet 7 [docs]
    @Test
    void newPoliciesReplaceAllOldOnes() {
        put(bed, advanced("/p", "v").policies(array(EXPIRATION, NOTIFICATION)));

        put(bed, overwrite("/p", "w").policies(array(NO_CHANGE)));

        assertThat(describe(bed, "/p").policies()).containsExactly(pending("NoChangeNotification", NO_CHANGE));
    }

    // Source: sheet 7 [docs], 18.14
    @Test
    void anEmptyPolicyRemovesAll() {
        put(bed, advanced("/p", "v").policies(array(EXPIRATION)));

        put(bed, overwrite("/p", "w").policies("[{}]"));

        assertThat(describe(bed, "/p").policies()).isEmpty();
    }

    // Source: sheet 7 [recorded] pytorch/test-infra#6858
    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "{}", "[1]", "[{}] x", "\"[]\"", "[[]]", "[{}, 3]"})
    void onlyAnArrayOfObjectsIsADocument(String document) {
        assertThat(refusal(document)).isEqualTo("ValidationException: Invalid policies input: " + document + ".");
    }

    // Source: sheet 7 [recorded] cdk-preflight
    @Test
    void aParameterHasTenPolicies() {
        List<String> ten = Collections.nCopies(10, NO_CHANGE);
        List<String> eleven = Collections.nCopies(11, NO_CHANGE);
        put(bed, advanced("/fits", "v").policies(array(ten.toArray(new String[0]))));

        assertThat(refusal(array(eleven.toArray(new String[0]))))
                .isEqualTo(
                        "PoliciesLimitExceededException: Number of policies attached to a parameter cannot exceed 10");
    }

    // Source: sheet 7 [recorded] cdk-preflight; codes of what follows [inferred]
    @ParameterizedTest
    @ValueSource(strings = {"Expire", "expiration", "EXPIRATION", ""})
    void typesAreCaseSensitive(String type) {
        assertThat(refusal(array(policy(type, "{}"))))
                .isEqualTo("InvalidPolicyTypeException: Policy type " + type + " is not supported.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'Type':'Expiration','Version':'2.0','Attributes':{}} | Unsupported policy version.",
                "{'Type':'Expiration','Attributes':{}} | Unsupported policy version.",
                "{'Type':'Expiration','Version':'1.0'} | Mandatory policy attribute Attributes is missing.",
            })
    void aPolicyHasAVersionAndAttributes(String policy, String text) {
        assertThat(refusal(array(policy.replace('"', '\'')))).isEqualTo("InvalidPolicyAttributeException: " + text);
    }

    @Test
    void anExpirationHasATime() {
        assertThat(refusal(array(policy("Expiration", "{}"))))
                .isEqualTo("InvalidPolicyAttributeException: A valid Expiration policy must have an attribute of"
                        + " Timestamp.");
    }

    // Source: sheet 7 [docs]
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2031-01-01T00:00:00Z",
                "2031-01-01T00:00:00.000Z",
                "2031-11-01T22:13:48.87+10:30",
                "2031-11-01T22:13:48.87+10:30:00"
            })
    void aTimeIsAnInstantOrHasAnOffset(String timestamp) {
        put(bed, advanced("/p", "v").policies(array(policy("Expiration", "{'Timestamp':'" + timestamp + "'}"))));

        assertThat(describe(bed, "/p").policies()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tomorrow", "2031-01-01", "2031-01-01T00:00:00", "2031-13-01T00:00:00Z", "+12031-01-01T00:00:00Z"
            })
    void anythingElseIsNoTime(String timestamp) {
        assertThat(refusal(array(policy("Expiration", "{'Timestamp':'" + timestamp + "'}"))))
                .isEqualTo("InvalidPolicyAttributeException: Invalid timestamp format");
    }

    @Test
    void aParameterExpiresOnce() {
        assertThat(refusal(array(EXPIRATION, EXPIRATION)))
                .isEqualTo("IncompatiblePolicyException: There can be only one expiration policy");
    }

    // Source: sheet 18.15 [recorded]
    @Test
    void onlyAnExpirationCanBeNotified() {
        assertThat(refusal(array(NOTIFICATION)))
                .isEqualTo(
                        "IncompatiblePolicyException: Expiration notification policies are missing expiration policy");
    }

    @ParameterizedTest
    @CsvSource({
        "ExpirationNotification, {'Unit':'Days'}, Before",
        "ExpirationNotification, \"{'Before':'1'}\", Unit",
        "NoChangeNotification, {'Unit':'Days'}, After",
        "NoChangeNotification, \"{'After':'1'}\", Unit",
    })
    void aNotificationHasAPeriod(String type, String attributes, String missing) {
        assertThat(refusal(array(EXPIRATION, policy(type, attributes.replace("\"", "")))))
                .isEqualTo("InvalidPolicyAttributeException: Mandatory policy attribute " + missing + " is missing.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "x", "", "99999999999"})
    void aPeriodIsAPositiveNumber(String number) {
        assertThat(refusal(array(
                        EXPIRATION, policy("ExpirationNotification", "{'Before':'" + number + "','Unit':'Days'}"))))
                .isEqualTo("InvalidPolicyAttributeException: Attribute Before must be a positive integer.");
        assertThat(refusal(array(policy("NoChangeNotification", "{'After':'" + number + "','Unit':'Days'}"))))
                .isEqualTo("InvalidPolicyAttributeException: Attribute After must be a positive integer.");
    }

    // Source: sheet 7 [docs], any case [recorded]
    @ParameterizedTest
    @ValueSource(strings = {"Days", "HOURS", "days", "hOuRs"})
    void unitsAreDaysAndHours(String unit) {
        put(
                bed,
                advanced("/p", "v")
                        .policies(array(policy("NoChangeNotification", "{'After':'1','Unit':'" + unit + "'}"))));

        assertThat(describe(bed, "/p").policies()).hasSize(1);
    }

    @Test
    void otherUnitsAreRefused() {
        assertThat(refusal(array(policy("NoChangeNotification", "{'After':'1','Unit':'Weeks'}"))))
                .isEqualTo("InvalidPolicyAttributeException: Supported time units: DAYS HOURS");
    }
}
