package dev.understudy.ssm.parameter.secret;

import static dev.understudy.ssm.fixture.Requests.byPath;
import static dev.understudy.ssm.fixture.Requests.decrypt;
import static dev.understudy.ssm.fixture.Requests.describe;
import static dev.understudy.ssm.fixture.Requests.get;
import static dev.understudy.ssm.fixture.Requests.getAll;
import static dev.understudy.ssm.fixture.Requests.label;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.readDecrypted;
import static dev.understudy.ssm.fixture.Requests.string;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DescribeParametersOutput;
import dev.understudy.ssm.model.GetParametersByPathOutput;
import dev.understudy.ssm.model.GetParametersOutput;
import dev.understudy.ssm.model.Parameter;
import dev.understudy.ssm.model.ParameterType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretReferencesTest {
    private static final String ROOT = "/aws/reference/secretsmanager/";

    private final SsmBed bed = new SsmBed();

    private String secret(String name, String text) {
        return bed.admin("PUT", "ssm/secrets", "{\"name\": \"" + name + "\", \"secretString\": \"" + text + "\"}")
                .path("versionId")
                .asText();
    }

    // Source: sheet 10 [recorded] tests validated against AWS for name, value and source, rest [docs]
    @Test
    void aSecretLooksLikeASecureString() {
        secret("s", "hidden");

        Parameter found = readDecrypted(bed, ROOT + "s");

        assertThat(found.name()).isEqualTo(ROOT + "s");
        assertThat(found.type()).isEqualTo(ParameterType.SECURE_STRING);
        assertThat(found.value()).isEqualTo("hidden");
        assertThat(found.version()).isZero();
        assertThat(found.arn()).matches("arn:aws:secretsmanager:us-east-1:111122223333:secret:s-[a-z0-9]{6}");
        assertThat(found.lastModifiedDate()).isEqualTo(SsmBed.START);
        assertThat(found.selector()).isNull();
    }

    // Source: sheet 10 [recorded] for ARN and name, other spellings [inferred]
    @Test
    void theAnswerOfSecretsManagerComesWithIt() throws JsonProcessingException {
        String version = secret("s", "hidden");

        JsonNode source = JsonMapper.builder()
                .build()
                .readTree(readDecrypted(bed, ROOT + "s").sourceResult());

        assertThat(source.path("ARN").asText()).startsWith("arn:aws:secretsmanager:");
        assertThat(source.path("name").asText()).isEqualTo("s");
        assertThat(source.path("versionId").asText()).isEqualTo(version);
        assertThat(source.path("secretString").asText()).isEqualTo("hidden");
        assertThat(source.path("versionStages").toString()).isEqualTo("[\"AWSCURRENT\"]");
        assertThat(source.has("createdDate")).isTrue();
    }

    // Source: sheet 10 [unconfirmed] for the text, [docs] for the rule
    @Test
    void aSecretNeedsDecryption() {
        secret("s", "hidden");
        String refusal =
                "ValidationException: WithDecryption flag must be True for retrieving a Secret Manager secret.";

        assertThat(bed.refusal(get(ROOT + "s"))).isEqualTo(refusal);
        assertThat(bed.refusal(getAll(ROOT + "s"))).isEqualTo(refusal);
    }

    // Source: sheet 10 [recorded] in part, full text [unconfirmed]
    @Test
    void aSecretThatIsMissingIsNamed() {
        assertThat(bed.refusal(decrypt(ROOT + "nope")))
                .isEqualTo("ParameterNotFound: An error occurred (ParameterNotFound) when referencing Secrets Manager:"
                        + " Secret /aws/reference/secretsmanager/nope not found.");
    }

    // Source: sheet 10 [docs]
    @Test
    void versionsAndStagesCanBeSelected() {
        String old = secret("app/db+x", "one");
        secret("app/db+x", "two");

        assertThat(readDecrypted(bed, ROOT + "app/db+x").value()).isEqualTo("two");
        assertThat(readDecrypted(bed, ROOT + "app/db+x:AWSCURRENT").value()).isEqualTo("two");
        assertThat(readDecrypted(bed, ROOT + "app/db+x:AWSPREVIOUS").value()).isEqualTo("one");
        assertThat(readDecrypted(bed, ROOT + "app/db+x:" + old).value()).isEqualTo("one");
        assertThat(readDecrypted(bed, ROOT + "app/db+x:" + old).name()).isEqualTo(ROOT + "app/db+x");
    }

    // Source: sheet 10 [inferred]
    @ParameterizedTest
    @ValueSource(strings = {":nostage", ":", ":a:b"})
    void aVersionThatIsMissingIsASecretThatIsMissing(String selector) {
        secret("s", "hidden");

        assertThat(bed.refusal(decrypt(ROOT + "s" + selector))).startsWith("ParameterNotFound: An error occurred");
    }

    // Source: sheet 10, 8.3 [recorded] tests validated against AWS
    @Test
    void amongSeveralAMissingSecretIsListed() {
        secret("s", "hidden");
        put(bed, string("/p", "v"));

        GetParametersOutput answer = bed.call(getAll(ROOT + "nope", "/p", ROOT + "s").toBuilder()
                .withDecryption(true)
                .build());

        assertThat(answer.parameters()).extracting(Parameter::name).containsExactly(ROOT + "s", "/p");
        assertThat(answer.invalidParameters()).containsExactly(ROOT + "nope");
    }

    // Source: sheet 10 [recorded], [docs]
    @Test
    void nothingElseKnowsSecrets() {
        secret("s", "hidden");

        DescribeParametersOutput described = bed.call(describe().build());
        GetParametersByPathOutput found = bed.call(byPath("/").recursive(true).build());

        assertThat(described.parameters()).isEmpty();
        assertThat(found.parameters()).isEmpty();
        assertThat(bed.refusal(decrypt("s"))).isEqualTo("ParameterNotFound");
        assertThat(bed.refusal(label(ROOT + "s", null, "l"))).isEqualTo("ParameterNotFound");
    }

    @Test
    void aDeletedSecretIsMissing() {
        secret("s", "hidden");
        bed.admin(
                "DELETE", "ssm/secrets", Map.of("account", SsmBed.ACCOUNT, "region", SsmBed.REGION, "name", "s"), null);

        assertThat(bed.refusal(decrypt(ROOT + "s"))).startsWith("ParameterNotFound: ");
        assertThat(bed.admin("GET", "ssm/secrets", null).toString()).isEqualTo("{\"secrets\":[]}");
    }
}
