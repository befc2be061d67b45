package dev.understudy.ssm.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.ssm.fixture.SsmBed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SsmAdminTest {
    private final SsmBed bed = new SsmBed();

    private String refusal(String method, String path, String body) {
        AdminRefusal refusal = catchThrowableOfType(AdminRefusal.class, () -> bed.admin(method, path, body));
        return refusal.status() + " " + refusal.getMessage();
    }

    @Test
    void unusableKeysAreListed() {
        bed.admin("PUT", "ssm/kms-keys", "{\"keyId\": \"alias/gone\", \"state\": \"MISSING\"}");
        bed.admin("PUT", "ssm/kms-keys", "{\"keyId\": \"alias/going\", \"state\": \"PENDING_DELETION\"}");
        bed.admin("PUT", "ssm/kms-keys", "{\"keyId\": \"alias/fine\", \"state\": \"ENABLED\"}");

        assertThat(bed.admin("GET", "ssm/kms-keys", null).toString())
                .isEqualTo(
                        "{\"kmsKeys\":[{\"arn\":\"arn:aws:kms:us-east-1:111122223333:alias/gone\",\"state\":\"MISSING\"},"
                                + "{\"arn\":\"arn:aws:kms:us-east-1:111122223333:alias/going\",\"state\":\"PENDING_DELETION\"}]}");
    }

    @Test
    void secretsAreListedWithoutTheirValues() {
        bed.admin("PUT", "ssm/secrets", "{\"name\": \"s\", \"secretString\": \"hidden\"}");

        String answer = bed.admin("GET", "ssm/secrets", null).toString();

        assertThat(answer).contains("\"name\":\"s\"").doesNotContain("hidden");
    }

    @Test
    void anotherAccountHasKeysAndSecretsOfItsOwn() {
        bed.admin("PUT", "ssm/secrets", "{\"name\": \"s\", \"secretString\": \"hidden\"}");

        String answer = bed.admin("GET", "ssm/secrets", Map.of("account", SsmBed.OTHER, "region", SsmBed.REGION), null)
                .toString();

        assertThat(answer).isEqualTo("{\"secrets\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT | ssm/kms-keys | {\"keyId\": \"x\"} | 400 'state' is missing",
                "PUT | ssm/kms-keys | {\"state\": \"MISSING\"} | 400 'keyId' is missing",
                "PUT | ssm/secrets | {\"name\": \"s\"} | 400 'secretString' is missing",
                "POST | ssm/promoted-shares | {\"resourceArn\": \"x\"} | 404 there is no resource policy on 'x'",
            })
    void whatIsMissingIsNamed(String method, String path, String body, String refusal) {
        assertThat(refusal(method, path, body)).isEqualTo(refusal);
    }

    @Test
    void aStateIsAKnownOne() {
        assertThat(refusal("PUT", "ssm/kms-keys", "{\"keyId\": \"x\", \"state\": \"DISABLED\"}"))
                .isEqualTo("400 'state' must be ENABLED, MISSING or PENDING_DELETION, not 'DISABLED'");
    }

    @Test
    void accountAndRegionAreNamed() {
        AdminRefusal refusal = catchThrowableOfType(
                AdminRefusal.class, () -> bed.admin("GET", "ssm/secrets", Map.of("account", SsmBed.ACCOUNT), null));

        assertThat(refusal).hasMessage("'region' is missing");
    }

    @Test
    void aSecretThatIsNotThereCannotBeDeleted() {
        AdminRefusal refusal = catchThrowableOfType(
                AdminRefusal.class,
                () -> bed.admin(
                        "DELETE",
                        "ssm/secrets",
                        Map.of("account", SsmBed.ACCOUNT, "region", SsmBed.REGION, "name", "s"),
                        null));

        assertThat(refusal.status()).isEqualTo(404);
    }
}
