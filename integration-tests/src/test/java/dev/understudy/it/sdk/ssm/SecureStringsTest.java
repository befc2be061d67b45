package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encrypted values, and keys that cannot be used. Source: behaviour sheet SSM Parameter Store §5. */
class SecureStringsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String KEY = "1234abcd-12ab-34cd-56ef-1234567890ab";

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    private void keyIs(String keyId, String state) {
        me.sendAdmin(
                        "PUT",
                        "ssm/kms-keys?account=" + me.account() + "&region=" + me.region(),
                        json("{keyId:'%s',state:'%s'}", keyId, state).toString())
                .ok();
    }

    private void putSecret(String name, String keyId) {
        fixture.putAs(String.format("{Name:'%s',Value:'secret',Type:'SecureString',KeyId:'%s'}", name, keyId));
    }

    private String kms(String resource) {
        return "arn:aws:kms:us-east-1:" + me.account() + ":" + resource;
    }

    /** Source: [recorded]. */
    @Test
    void withoutAKeyTheOneOfAwsIsUsedAndShown() {
        fixture.putAs("{Name:'/s',Value:'secret',Type:'SecureString'}");

        JsonNode described = fixture.describe("/s");

        assertThat(described.path("KeyId").asText()).isEqualTo("alias/aws/ssm");
        assertThat(fixture.history("/s").get(0).path("KeyId").asText()).isEqualTo("alias/aws/ssm");
    }

    /** Source: [docs]; the form is [inferred]. */
    @Test
    void readingWithoutDecryptionShowsTheSameCiphertextEachTime() {
        fixture.putAs("{Name:'/s',Value:'secret',Type:'SecureString'}");

        JsonNode parameter = fixture.get("/s");

        String ciphertext = parameter.path("Value").asText();
        assertThat(ciphertext)
                .isNotEqualTo("secret")
                .isEqualTo(fixture.get("/s").path("Value").asText());
        assertThat(Base64.getDecoder().decode(ciphertext)).isNotEmpty();
        assertThat(parameter.path("Type").asText()).isEqualTo("SecureString");
    }

    /** Source: [docs]. */
    @Test
    void readingWithDecryptionShowsTheValue() {
        fixture.putAs("{Name:'/p/s',Value:'secret',Type:'SecureString'}");

        assertThat(fixture.value("/p/s")).isEqualTo("secret");
        assertThat(fixture.ssm
                        .getParameters(r -> r.names("/p/s").withDecryption(true))
                        .parameters())
                .extracting("value")
                .containsExactly("secret");
        assertThat(fixture.ssm
                        .getParametersByPath(r -> r.path("/p").withDecryption(true))
                        .parameters())
                .extracting("value")
                .containsExactly("secret");
        assertThat(fixture.history("/p/s").get(0).path("Value").asText()).isEqualTo("secret");
    }

    /** Source: [model]. */
    @Test
    void decryptionMeansNothingToPlainValues() {
        fixture.put("/a", "plain");

        assertThat(fixture.value("/a")).isEqualTo("plain");
    }

    /** Source: [docs]: key id, key ARN, alias, alias ARN; shown as given. */
    @ParameterizedTest
    @ValueSource(strings = {"KEY", "alias/mine", "ARN:key/KEY", "ARN:alias/mine"})
    void aKeyIsShownAsItWasGiven(String template) {
        String keyId = template.replace("KEY", KEY).replace("ARN:", kms(""));

        putSecret("/s", keyId);

        assertThat(fixture.describe("/s").path("KeyId").asText()).isEqualTo(keyId);
        assertThat(fixture.value("/s")).isEqualTo("secret");
    }

    /** Source: [inferred]. */
    @Test
    void aPlainValueHasNoKey() {
        fixture.putAs("{Name:'/a',Value:'plain',Type:'String',KeyId:'alias/mine'}");

        assertThat(fixture.describe("/a").has("KeyId")).isFalse();
        assertThat(fixture.history("/a").get(0).has("KeyId")).isFalse();
    }

    /** Source: [inferred]. */
    @Test
    void overwritingWithoutAKeyFallsBackToTheOneOfAws() {
        putSecret("/s", "alias/mine");

        fixture.overwrite("/s", "other");

        assertThat(fixture.describe("/s").path("KeyId").asText()).isEqualTo("alias/aws/ssm");
    }

    /** Source: [recorded]. */
    @Test
    void anAliasThatIsNotThereIsRefusedInTheWordsOfKms() {
        keyIs("alias/none", "MISSING");

        Refused.call(() -> putSecret("/s", "alias/none"))
                .with(400, "InvalidKeyId")
                .matching("Alias " + kms("alias/none") + " is not found\\. \\(Service: AWSKMS; Status Code: 400; Error"
                        + " Code: NotFoundException; Request ID: [0-9a-f-]{36}; Proxy: null\\)");
    }

    /** Source: [recorded]. */
    @Test
    void aKeyThatIsNotThereIsRefusedInTheWordsOfKms() {
        keyIs(KEY, "MISSING");

        Refused.call(() -> putSecret("/s", KEY))
                .with(400, "InvalidKeyId")
                .matching("Key '" + kms("key/" + KEY) + "' does not exist \\(Service: AWSKMS; Status Code: 400; Error"
                        + " Code: NotFoundException; Request ID: [0-9a-f-]{36}; Proxy: null\\)");
    }

    /** Source: [recorded]: on put and on reads that decrypt; batches fail as a whole [inferred]. */
    @Test
    void aKeyThatIsGoingToBeDeletedNeitherEncryptsNorDecrypts() {
        putSecret("/p/s", KEY);
        fixture.put("/p/plain", "v");
        String text = kms("key/" + KEY) + " is pending deletion\\. \\(Service: AWSKMS; Status Code: 400; Error Code:"
                + " KMSInvalidStateException; Request ID: [0-9a-f-]{36}.*\\)";

        keyIs(KEY, "PENDING_DELETION");

        Refused.call(() -> putSecret("/other", KEY)).with(400, "InvalidKeyId").matching(text);
        Refused.call(() -> fixture.value("/p/s")).with(400, "InvalidKeyId").matching(text);
        Refused.call(() -> fixture.ssm.getParameters(
                        r -> r.names("/p/s", "/p/plain").withDecryption(true)))
                .with(400, "InvalidKeyId")
                .matching(text);
        Refused.call(() -> fixture.ssm.getParametersByPath(r -> r.path("/p").withDecryption(true)))
                .with(400, "InvalidKeyId")
                .matching(text);
        Refused.call(() -> fixture.history("/p/s")).with(400, "InvalidKeyId").matching(text);
        assertThat(fixture.get("/p/s").path("Type").asText()).isEqualTo("SecureString");
    }

    /** Source: [model]. */
    @Test
    void aKeyIdHasNoOtherCharacters() {
        Refused.call(() -> putSecret("/s", "alias/a b"))
                .withCommon(400, "ValidationException")
                .naming("at 'keyId'", "Member must satisfy regular expression pattern: ");
    }
}
