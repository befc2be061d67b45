package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ssm.model.PutParameterRequest;

/** Which policies an advanced parameter may have. Source: behaviour sheet SSM Parameter Store §7. */
class PolicyRulesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String EXPIRATION = expiration("2030-01-01T00:00:00.000Z");
    private static final String NOTIFICATION = policy("ExpirationNotification", "\"Before\":\"15\",\"Unit\":\"Days\"");
    private static final String NO_CHANGE = policy("NoChangeNotification", "\"After\":\"20\",\"Unit\":\"Hours\"");

    private final ParameterFixture fixture = new ParameterFixture(emulator.newCaller());

    private static String policy(String type, String attributes) {
        return "{\"Type\":\"" + type + "\",\"Version\":\"1.0\",\"Attributes\":{" + attributes + "}}";
    }

    private static String expiration(String timestamp) {
        return policy("Expiration", "\"Timestamp\":\"" + timestamp + "\"");
    }

    private void put(String policies) {
        ObjectNode input = (ObjectNode) json("{Name:'/a',Value:'v',Type:'String',Tier:'Advanced',Overwrite:true}");
        fixture.ssm.putParameter(read(PutParameterRequest.builder(), input.put("Policies", policies)));
    }

    private static String list(String... policies) {
        return "[" + String.join(",", policies) + "]";
    }

    /** Source: [docs]. */
    @Test
    void policiesAreShownOneByOneAsPending() {
        put(list(EXPIRATION, NOTIFICATION, NO_CHANGE));

        JsonNode shown = fixture.describe("/a").path("Policies");

        assertThat(shown)
                .hasSize(3)
                .allSatisfy(policy ->
                        assertThat(policy.path("PolicyStatus").asText()).isEqualTo("Pending"));
        assertThat(shown)
                .extracting(policy -> policy.path("PolicyType").asText())
                .containsExactlyInAnyOrder("Expiration", "ExpirationNotification", "NoChangeNotification");
        assertThat(shown)
                .extracting(policy -> json(policy.path("PolicyText").asText()))
                .containsExactlyInAnyOrder(json(EXPIRATION), json(NOTIFICATION), json(NO_CHANGE));
        assertThat(fixture.history("/a").get(0).path("Policies")).isEqualTo(shown);
    }

    /** Source: [docs]. */
    @Test
    void aParameterWithoutPoliciesShowsAnEmptyList() {
        fixture.put("/plain", "v");

        assertThat(fixture.describe("/plain").path("Policies")).isEqualTo(json("[]"));
        assertThat(fixture.history("/plain").get(0).path("Policies")).isEqualTo(json("[]"));
    }

    /** Source: [docs]: a new list replaces all. */
    @Test
    void aNewListReplacesTheOldOne() {
        put(list(EXPIRATION, NOTIFICATION));

        put(list(NO_CHANGE));

        assertThat(fixture.describe("/a").path("Policies"))
                .extracting(policy -> policy.path("PolicyType").asText())
                .containsExactly("NoChangeNotification");
    }

    /** Source: [docs]: omitted keeps all. */
    @Test
    void withoutAListPoliciesStay() {
        put(list(NO_CHANGE));

        fixture.overwrite("/a", "w");

        assertThat(fixture.describe("/a").path("Policies")).hasSize(1);
    }

    /** Source: [docs]. */
    @Test
    void aListOfAnEmptyObjectRemovesAllPolicies() {
        put(list(EXPIRATION, NOTIFICATION));

        put("[{}]");

        assertThat(fixture.describe("/a").path("Policies")).isEqualTo(json("[]"));
    }

    /** Source: [docs], [recorded]: instants, offsets; units in any case. */
    @ParameterizedTest
    @ValueSource(strings = {"2030-11-01T22:13:48.87+10:30", "2030-01-01T00:00:00Z", "2030-01-01T00:00:00.000Z"})
    void aTimestampMayHaveAnOffset(String timestamp) {
        put(list(expiration(timestamp)));

        assertThat(fixture.describe("/a").path("Policies")).hasSize(1);
    }

    /** Source: [recorded]. */
    @ParameterizedTest
    @ValueSource(strings = {"Days", "DAYS", "days", "Hours", "HOURS"})
    void unitsMayBeInAnyCase(String unit) {
        put(list(policy("NoChangeNotification", "\"After\":\"1\",\"Unit\":\"" + unit + "\"")));

        assertThat(fixture.describe("/a").path("Policies")).hasSize(1);
    }

    /** Source: [recorded] texts, codes [inferred] where the model leaves a choice. */
    static Stream<Arguments> faults() {
        String attribute = "InvalidPolicyAttributeException";
        String incompatible = "IncompatiblePolicyException";
        String after = "\"After\":\"1\"";
        return Stream.of(
                arguments(
                        list(Collections.nCopies(11, NO_CHANGE).toArray(String[]::new)),
                        "PoliciesLimitExceededException",
                        "Number of policies attached to a parameter cannot exceed 10"),
                arguments(
                        list(policy("Deletion", "")),
                        "InvalidPolicyTypeException",
                        "Policy type Deletion is not supported."),
                arguments(
                        list(policy("expiration", "")),
                        "InvalidPolicyTypeException",
                        "Policy type expiration is not supported."),
                arguments(list(EXPIRATION.replace("1.0", "2.0")), attribute, "Unsupported policy version."),
                arguments(
                        "[{\"Type\":\"Expiration\",\"Version\":\"1.0\"}]",
                        attribute,
                        "Mandatory policy attribute Attributes is missing."),
                arguments(
                        list(policy("Expiration", "")),
                        attribute,
                        "A valid Expiration policy must have an attribute of Timestamp."),
                arguments(list(expiration("tomorrow")), attribute, "Invalid timestamp format"),
                arguments(
                        list(EXPIRATION, expiration("2031-01-01T00:00:00Z")),
                        incompatible,
                        "There can be only one expiration policy"),
                arguments(
                        list(NOTIFICATION),
                        incompatible,
                        "Expiration notification policies are missing expiration policy"),
                arguments(
                        list(policy("NoChangeNotification", "\"Unit\":\"Days\"")),
                        attribute,
                        "Mandatory policy attribute After is missing."),
                arguments(
                        list(policy("NoChangeNotification", after)),
                        attribute,
                        "Mandatory policy attribute Unit is missing."),
                arguments(
                        list(EXPIRATION, policy("ExpirationNotification", "\"Unit\":\"Days\"")),
                        attribute,
                        "Mandatory policy attribute Before is missing."),
                arguments(
                        list(EXPIRATION, policy("ExpirationNotification", "\"Before\":\"0\",\"Unit\":\"Days\"")),
                        attribute,
                        "Attribute Before must be a positive integer."),
                arguments(
                        list(EXPIRATION, policy("ExpirationNotification", "\"Before\":\"soon\",\"Unit\":\"Days\"")),
                        attribute,
                        "Attribute Before must be a positive integer."),
                arguments(
                        list(policy("NoChangeNotification", after + ",\"Unit\":\"Weeks\"")),
                        attribute,
                        "Supported time units: DAYS HOURS"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("faults")
    void aFaultHasItsOwnCodeAndText(String policies, String code, String text) {
        Refused.call(() -> put(policies)).with(400, code).saying(text);

        Refused.call(() -> fixture.get("/a")).with(400, "ParameterNotFound");
    }

    /** Source: [recorded]. */
    @ParameterizedTest
    @ValueSource(strings = {"no json", "{}", "\"text\""})
    void whatIsNoListIsShown(String policies) {
        Refused.call(() -> put(policies))
                .withCommon(400, "ValidationException")
                .saying("Invalid policies input: " + policies + ".");
    }

    /** Source: §4 [recorded] for the text, [inferred] for the code. */
    @Test
    void aStandardParameterHasNoPolicies() {
        ObjectNode input = (ObjectNode) json("{Name:'/a',Value:'v',Type:'String',Tier:'Standard'}");

        Refused.call(() -> fixture.ssm.putParameter(
                        read(PutParameterRequest.builder(), input.put("Policies", list(NO_CHANGE)))))
                .withCommon(400, "ValidationException")
                .saying("You can't assign parameter policies to a standard-parameter tier.");
    }

    /** Source: §4 [docs], [terraform]: policies need the advanced tier. */
    @Test
    void intelligentTieringMakesAParameterWithPoliciesAdvanced() {
        ObjectNode input = (ObjectNode) json("{Name:'/a',Value:'v',Type:'String',Tier:'Intelligent-Tiering'}");

        fixture.ssm.putParameter(read(PutParameterRequest.builder(), input.put("Policies", list(NO_CHANGE))));

        assertThat(fixture.describe("/a").path("Tier").asText()).isEqualTo("Advanced");
    }
}
