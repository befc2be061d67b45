package dev.understudy.ssm.parameter.secure;

import static dev.understudy.ssm.fixture.Requests.byPath;
import static dev.understudy.ssm.fixture.Requests.decrypt;
import static dev.understudy.ssm.fixture.Requests.get;
import static dev.understudy.ssm.fixture.Requests.getAll;
import static dev.understudy.ssm.fixture.Requests.history;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.read;
import static dev.understudy.ssm.fixture.Requests.readDecrypted;
import static dev.understudy.ssm.fixture.Requests.secure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.ParameterType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KmsKeysTest {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String KEY = "1234abcd-12ab-34cd-56ef-1234567890ab";

    private final SsmBed bed = new SsmBed();

    private void declare(String keyId, String state) {
        bed.admin("PUT", "ssm/kms-keys", "{\"keyId\": \"" + keyId + "\", \"state\": \"" + state + "\"}");
    }

    // Source: sheet 5 [recorded] issues
    @Test
    void anAliasThatIsMissingIsNamedByItsArn() {
        declare("alias/none", "MISSING");

        assertThat(bed.refusal(secure("/s", "v").keyId("alias/none").build()))
                .matches("InvalidKeyId: Alias arn:aws:kms:us-east-1:111122223333:alias/none is not found\\. \\(Service:"
                        + " AWSKMS; Status Code: 400; Error Code: NotFoundException; Request ID: " + UUID
                        + "; Proxy: null\\)");
    }

    // Source: sheet 5 [recorded] issues
    @Test
    void aKeyThatIsMissingIsNamedByItsArn() {
        declare(KEY, "MISSING");

        assertThat(bed.refusal(secure("/s", "v").keyId(KEY).build()))
                .matches("InvalidKeyId: Key 'arn:aws:kms:us-east-1:111122223333:key/" + KEY + "' does not exist"
                        + " \\(Service: AWSKMS; Status Code: 400; Error Code: NotFoundException; Request ID: " + UUID
                        + "; Proxy: null\\)");
    }

    // Source: KMS developer guide, Key identifiers: nothing else could name a key
    @ParameterizedTest
    @CsvSource({
        "mykey, Key 'arn:aws:kms:us-east-1:111122223333:key/mykey' does not exist",
        "alias/, Alias arn:aws:kms:us-east-1:111122223333:alias/ is not found.",
        "alias/aws/s3, Alias arn:aws:kms:us-east-1:111122223333:alias/aws/s3 is not found.",
        "arn:aws:s3:::bucket, Key 'arn:aws:s3:::bucket' does not exist",
        "arn:aws:kms:eu-west-1:111122223333:alias/x, Alias arn:aws:kms:eu-west-1:111122223333:alias/x is not found.",
    })
    void whatKmsCannotHaveMadeDoesNotExist(String keyId, String text) {
        assertThat(bed.refusal(secure("/s", "v").keyId(keyId).build()))
                .startsWith("InvalidKeyId: " + text + " (Service");
    }

    // Source: sheet 5 [recorded] issues: on put and on decrypting reads
    @Test
    void aKeyThatIsGoingToBeDeletedNeitherEncryptsNorDecrypts() {
        put(bed, secure("/s", "v").keyId(KEY));
        declare(KEY, "PENDING_DELETION");
        String refusal = "InvalidKeyId: arn:aws:kms:us-east-1:111122223333:key/" + KEY + " is pending deletion\\."
                + " \\(Service: AWSKMS; Status Code: 400; Error Code: KMSInvalidStateException; Request ID: " + UUID
                + "\\)";

        assertThat(bed.refusal(secure("/t", "v").keyId(KEY).build())).matches(refusal);
        assertThat(bed.refusal(decrypt("/s"))).matches(refusal);
        assertThat(bed.refusal(history("/s").withDecryption(true).build())).matches(refusal);
    }

    // Source: sheet 5 [inferred]
    @Test
    void oneUnusableKeyFailsAWholeBatch() {
        put(bed, secure("/a/fine", "v"));
        put(bed, secure("/a/s", "v").keyId("alias/mine"));
        declare("alias/mine", "MISSING");

        assertThat(bed.refusal(getAll("/a/fine", "/a/s").toBuilder()
                        .withDecryption(true)
                        .build()))
                .startsWith("InvalidKeyId: Alias ");
        assertThat(bed.refusal(byPath("/a").withDecryption(true).build())).startsWith("InvalidKeyId: Alias ");
    }

    @Test
    void readsWithoutDecryptionNeedNoKey() {
        put(bed, secure("/s", "v").keyId("alias/mine"));
        declare("alias/mine", "MISSING");

        assertThat(read(bed, "/s").value()).startsWith("AQICAH");
    }

    @Test
    void aKeyThatIsBackDecryptsAgain() {
        put(bed, secure("/s", "v").keyId("alias/mine"));
        declare("alias/mine", "MISSING");
        declare("alias/mine", "ENABLED");

        assertThat(readDecrypted(bed, "/s").value()).isEqualTo("v");
    }

    // Source: sheet 5 [inferred]
    @ParameterizedTest
    @ValueSource(strings = {"alias/none", "nonsense"})
    void theKeyOfAPlainParameterIsIgnored(String keyId) {
        declare("alias/none", "MISSING");

        put(bed, secure("/p", "v").type(ParameterType.STRING).keyId(keyId));

        assertThat(read(bed, "/p").value()).isEqualTo("v");
    }

    @Test
    void aRefusedPutWritesNothing() {
        bed.refusal(secure("/s", "v").keyId("nonsense").build());

        assertThat(bed.refusal(get("/s"))).isEqualTo("ParameterNotFound");
    }
}
