package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ssm.model.GetParametersResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;

/**
 * Secrets of another service, read as parameters. The secrets come through the admin API.
 *
 * <p>Source: behaviour sheet SSM Parameter Store §10.
 */
class SecretReferencesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String REFERENCE = "/aws/reference/secretsmanager/s";

    private final Caller me = emulator.newCaller();
    private final ParameterFixture fixture = new ParameterFixture(me);

    private JsonNode secret(String value) {
        return me.sendAdmin(
                        "PUT",
                        "ssm/secrets?account=" + me.account() + "&region=" + me.region(),
                        json("{name:'s',secretString:'%s'}", value).toString())
                .ok()
                .json();
    }

    private Parameter read(String name) {
        return fixture.ssm.getParameter(r -> r.name(name).withDecryption(true)).parameter();
    }

    /** Source: [moto]; that it is needed [docs]. */
    @Test
    void aSecretIsShownOnlyDecrypted() {
        secret("hush");

        Refused.call(() -> fixture.get(REFERENCE))
                .withCommon(400, "ValidationException")
                .saying("WithDecryption flag must be True for retrieving a Secret Manager secret.");
    }

    /** Source: [recorded] Name, Value, SourceResult; rest [docs]; keys [recorded] {@code ARN} and {@code name}. */
    @Test
    void aReferenceShowsTheSecret() {
        JsonNode secret = secret("hush");

        Parameter parameter = read(REFERENCE);

        assertThat(parameter.name()).isEqualTo(REFERENCE);
        assertThat(parameter.value()).isEqualTo("hush");
        assertThat(parameter.typeAsString()).isEqualTo("SecureString");
        assertThat(parameter.version()).isZero();
        assertThat(parameter.arn()).isEqualTo(secret.path("arn").asText());
        assertThat(parameter.lastModifiedDate()).isEqualTo(emulator.now());
        JsonNode source = json(parameter.sourceResult());
        assertThat(source.path("ARN").asText()).isEqualTo(parameter.arn());
        assertThat(source.path("name").asText()).isEqualTo("s");
        assertThat(source.path("secretString").asText()).isEqualTo("hush");
    }

    /** Source: [docs]: version id or stage. */
    @Test
    void aReferenceMayNameAVersionOrAStage() {
        String first = secret("old").path("versionId").asText();
        secret("new");

        assertThat(read(REFERENCE + ":AWSCURRENT").value()).isEqualTo("new");
        assertThat(read(REFERENCE + ":AWSPREVIOUS").value()).isEqualTo("old");
        assertThat(read(REFERENCE + ":" + first).value()).isEqualTo("old");
        assertThat(read(REFERENCE + ":" + first).name()).isEqualTo(REFERENCE);
    }

    /** Source: [recorded] in part, full text [moto]. */
    @Test
    void aMissingSecretIsNotFoundWithText() {
        Refused.call(() -> read(REFERENCE))
                .with(400, "ParameterNotFound")
                .saying("An error occurred (ParameterNotFound) when referencing Secrets Manager: Secret " + REFERENCE
                        + " not found.");
    }

    /** Source: [inferred]. */
    @Test
    void aMissingStageIsNotFound() {
        secret("hush");

        Refused.call(() -> read(REFERENCE + ":NOSTAGE")).with(400, "ParameterNotFound");
    }

    /** Source: [recorded]. */
    @Test
    void amongManyNamesAMissingSecretIsInvalid() {
        secret("hush");
        fixture.put("/a", "v");

        GetParametersResponse answer = fixture.ssm.getParameters(
                r -> r.names(REFERENCE, REFERENCE + "2", "/a").withDecryption(true));

        assertThat(answer.parameters()).extracting("value").containsExactlyInAnyOrder("hush", "v");
        assertThat(answer.invalidParameters()).containsExactly(REFERENCE + "2");
    }

    /** Source: [docs]. */
    @Test
    void listsDoNotKnowSecrets() {
        secret("hush");

        assertThat(fixture.describeAll("{}")).isEmpty();
        assertThat(fixture.namesByPath("{Path:'/',Recursive:true}")).isEmpty();
        Refused.call(() -> fixture.history(REFERENCE)).with(400, "ParameterNotFound");
    }

    /** Source: [recorded]. */
    @Test
    void theNameOfASecretIsNoParameter() {
        secret("hush");

        Refused.call(() -> read("s")).with(400, "ParameterNotFound");
    }
}
