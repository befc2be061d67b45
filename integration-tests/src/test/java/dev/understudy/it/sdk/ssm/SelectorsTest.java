package dev.understudy.it.sdk.ssm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ssm.model.GetParametersResponse;

/** Versions and labels after a colon. */
class SelectorsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final ParameterFixture fixture = new ParameterFixture(emulator.newCaller());

    @BeforeEach
    void twoVersions() {
        fixture.put("/a", "one");
        fixture.overwrite("/a", "two");
        fixture.ssm.labelParameterVersion(r -> r.name("/a").parameterVersion(1L).labels("prod"));
    }

    /** Source: behaviour sheet SSM Parameter Store §2.2 [docs], [recorded]. */
    @ParameterizedTest
    @CsvSource({"/a:1, one, 1, :1", "/a:2, two, 2, :2", "/a:prod, one, 1, :prod"})
    void aSelectorChoosesAVersionAndIsShownByItself(String asked, String value, int version, String selector) {
        JsonNode parameter = fixture.get(asked);

        assertThat(parameter.path("Name").asText()).isEqualTo("/a");
        assertThat(parameter.path("Value").asText()).isEqualTo(value);
        assertThat(parameter.path("Version").asInt()).isEqualTo(version);
        assertThat(parameter.path("Selector").asText()).isEqualTo(selector);
        assertThat(parameter.path("ARN").asText()).isEqualTo(fixture.arn("/a"));
    }

    /** Source: behaviour sheet SSM Parameter Store §2.2 [recorded]. */
    @Test
    void withoutSelectorTheLatestVersionIsMeant() {
        JsonNode parameter = fixture.get("/a");

        assertThat(parameter.path("Version").asInt()).isEqualTo(2);
        assertThat(parameter.has("Selector")).isFalse();
    }

    /** Source: behaviour sheet SSM Parameter Store §2.2 [inferred]. */
    @Test
    void anArnMayHaveASelectorToo() {
        JsonNode parameter = fixture.get(fixture.arn("/a") + ":1");

        assertThat(parameter.path("Value").asText()).isEqualTo("one");
        assertThat(parameter.path("Name").asText()).isEqualTo("/a");
        assertThat(parameter.path("Selector").asText()).isEqualTo(":1");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.2 [recorded]. */
    @Test
    void aVersionThatIsNotStoredIsNamed() {
        Refused.call(() -> fixture.get("/a:9"))
                .with(400, "ParameterVersionNotFound")
                .saying("Systems Manager could not find version 9 of /a. Verify the version and try again.");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.2 [inferred]. */
    @Test
    void anUnknownLabelIsNamed() {
        Refused.call(() -> fixture.get("/a:nope"))
                .with(400, "ParameterVersionNotFound")
                .naming("nope", "/a");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.2 [moto]. */
    @ParameterizedTest
    @ValueSource(strings = {"/a:1:2", "/a:"})
    void anOddSelectorIsNotFound(String asked) {
        Refused.call(() -> fixture.get(asked)).with(400, "ParameterNotFound");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.2 [moto]. */
    @Test
    void amongManyNamesSelectorsThatLeadNowhereAreInvalid() {
        GetParametersResponse answer = fixture.ssm.getParameters(r -> r.names("/a:1", "/a:9", "/a:nope", "/a:1:2"));

        assertThat(answer.parameters()).extracting("value").containsExactly("one");
        assertThat(answer.invalidParameters()).containsExactlyInAnyOrder("/a:9", "/a:nope", "/a:1:2");
    }

    /** Source: behaviour sheet SSM Parameter Store §2.2 [inferred]. */
    @Test
    void deletingKnowsNoSelectors() {
        Refused.call(() -> fixture.ssm.deleteParameter(r -> r.name("/a:1")))
                .withCommon(400, "ValidationException")
                .saying(ParameterFixture.BAD_NAME);
    }

    /** Source: behaviour sheet SSM Parameter Store §2.1 [recorded] together with §2.2. */
    @Test
    void theNameOfARootParameterIsEchoedWithoutItsSelector() {
        JsonNode parameter = fixture.get("a:prod");

        assertThat(parameter.path("Name").asText()).isEqualTo("a");
    }
}
