package dev.understudy.ssm;

import static dev.understudy.ssm.fixture.Requests.advanced;
import static dev.understudy.ssm.fixture.Requests.decrypt;
import static dev.understudy.ssm.fixture.Requests.delete;
import static dev.understudy.ssm.fixture.Requests.get;
import static dev.understudy.ssm.fixture.Requests.label;
import static dev.understudy.ssm.fixture.Requests.overwrite;
import static dev.understudy.ssm.fixture.Requests.put;
import static dev.understudy.ssm.fixture.Requests.read;
import static dev.understudy.ssm.fixture.Requests.readDecrypted;
import static dev.understudy.ssm.fixture.Requests.readHistory;
import static dev.understudy.ssm.fixture.Requests.secure;
import static dev.understudy.ssm.fixture.Requests.string;
import static dev.understudy.ssm.fixture.Requests.unlabel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.ssm.fixture.Requests;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.DeleteResourcePolicyInput;
import dev.understudy.ssm.model.GetServiceSettingInput;
import dev.understudy.ssm.model.GetServiceSettingOutput;
import dev.understudy.ssm.model.ParameterHistory;
import dev.understudy.ssm.model.ParameterTier;
import dev.understudy.ssm.model.PutResourcePolicyInput;
import dev.understudy.ssm.model.PutResourcePolicyOutput;
import dev.understudy.ssm.model.ResetServiceSettingInput;
import dev.understudy.ssm.model.UnlabelParameterVersionOutput;
import dev.understudy.ssm.model.UpdateServiceSettingInput;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole stories, several requests long; what a single request does is tested beside its class. Source: sheet 19. */
class ScenariosTest {
    private final SsmBed bed = new SsmBed();

    private static UpdateServiceSettingInput update(String id, String value) {
        return UpdateServiceSettingInput.builder()
                .settingId(id)
                .settingValue(value)
                .build();
    }

    private static ResetServiceSettingInput reset(String id) {
        return ResetServiceSettingInput.builder().settingId(id).build();
    }

    // P1
    @Test
    void theLifeOfAParameter() {
        assertThat(put(bed, string("/app/db", "v1")).version()).isEqualTo(1);
        assertThat(bed.refusal(string("/app/db", "v2").build())).startsWith("ParameterAlreadyExists: ");
        assertThat(put(bed, overwrite("/app/db", "v2")).version()).isEqualTo(2);
        assertThat(read(bed, "/app/db").value()).isEqualTo("v2");
        assertThat(read(bed, "/app/db:1").value()).isEqualTo("v1");
        assertThat(bed.refusal(get("/app/db:9"))).startsWith("ParameterVersionNotFound: ");
        assertThat(readHistory(bed, "/app/db"))
                .extracting(ParameterHistory::value)
                .containsExactly("v1", "v2");
        bed.call(delete("/app/db"));
        assertThat(bed.refusal(get("/app/db"))).isEqualTo("ParameterNotFound");
        assertThat(put(bed, string("/app/db", "v1")).version()).isEqualTo(1);
    }

    // P5
    @Test
    void theLifeOfALabel() {
        put(bed, string("/p", "v1"));
        put(bed, overwrite("/p", "v2"));
        put(bed, overwrite("/p", "v3"));
        bed.call(label("/p", 1L, "prod", "9bad", "awsX"));
        assertThat(read(bed, "/p:prod").value()).isEqualTo("v1");
        bed.call(label("/p", 3L, "prod"));
        assertThat(readHistory(bed, "/p"))
                .extracting(ParameterHistory::labels)
                .containsExactly(List.of(), List.of(), List.of("prod"));
        UnlabelParameterVersionOutput removed = bed.call(unlabel("/p", 3, "prod", "nope"));
        assertThat(removed.removedLabels()).containsExactly("prod");
        assertThat(removed.invalidLabels()).containsExactly("nope");
        bed.call(label("/p", 2L, "a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
        assertThat(bed.refusal(label("/p", 2L, "k"))).startsWith("ParameterVersionLabelLimitExceeded: ");
    }

    // P6
    @Test
    void theWindowOfVersions() {
        put(bed, string("/p", "v1"));
        for (int i = 2; i <= 100; i++) {
            put(bed, overwrite("/p", "v" + i));
        }
        bed.call(label("/p", 1L, "keep"));
        assertThat(bed.refusal(overwrite("/p", "v101").build())).contains("Version 1, the oldest version,");
        bed.call(label("/p", 50L, "keep"));
        assertThat(put(bed, overwrite("/p", "v101")).version()).isEqualTo(101);
        assertThat(bed.refusal(get("/p:1"))).startsWith("ParameterVersionNotFound: ");
        assertThat(readHistory(bed, "/p").get(0).version()).isEqualTo(2);
    }

    // P7
    @Test
    void theTiers() {
        String setting = "/ssm/parameter-store/default-parameter-tier";
        String large = "v".repeat(4097);
        assertThat(bed.refusal(string("/p", large).build())).contains("Standard tier parameters support");
        assertThat(put(bed, string("/p", large).tier(ParameterTier.INTELLIGENT_TIERING))
                        .tier())
                .isEqualTo(ParameterTier.ADVANCED);
        assertThat(bed.refusal(overwrite("/p", "v").tier(ParameterTier.STANDARD).build()))
                .contains("You can't downgrade");
        assertThat(bed.refusal(advanced("/q", "v".repeat(8193)).build())).contains("Advanced-tier parameters support");
        bed.call(update(setting, "Advanced"));
        assertThat(put(bed, string("/q", "v")).tier()).isEqualTo(ParameterTier.ADVANCED);
        bed.call(reset(setting));
        assertThat(put(bed, string("/r", "v")).tier()).isEqualTo(ParameterTier.STANDARD);
    }

    // P8
    @Test
    void theSecrets() {
        put(bed, secure("/s", "hidden"));
        assertThat(Requests.describe(bed, "/s").keyId()).isEqualTo("alias/aws/ssm");
        assertThat(read(bed, "/s").value()).isNotEqualTo("hidden");
        assertThat(readDecrypted(bed, "/s").value()).isEqualTo("hidden");
        bed.admin("PUT", "ssm/kms-keys", "{\"keyId\": \"alias/none\", \"state\": \"MISSING\"}");
        assertThat(bed.refusal(secure("/t", "v").keyId("alias/none").build())).startsWith("InvalidKeyId: Alias ");
        bed.admin("PUT", "ssm/kms-keys", "{\"keyId\": \"alias/aws/ssm\", \"state\": \"PENDING_DELETION\"}");
        assertThat(bed.refusal(decrypt("/s"))).contains("is pending deletion");
    }

    // P9
    @Test
    void thePoliciesOfAParameter() {
        String expiration = "[{\"Type\":\"Expiration\",\"Version\":\"1.0\","
                + "\"Attributes\":{\"Timestamp\":\"2030-01-01T00:01:00Z\"}}]";
        put(bed, advanced("/p", "v").policies(expiration));
        assertThat(Requests.describe(bed, "/p").policies().get(0).policyStatus())
                .isEqualTo("Pending");
        bed.advance(Duration.ofMinutes(1));
        assertThat(bed.refusal(get("/p"))).isEqualTo("ParameterNotFound");
        assertThat(bed.details("Parameter Store Policy Action")).hasSize(1);
    }

    // P13
    @Test
    void theEventsOfAParameter() {
        put(bed, string("/p", "v"));
        put(bed, overwrite("/p", "w"));
        bed.call(label("/p", null, "l"));
        bed.call(delete("/p"));

        assertThat(bed.events("Parameter Store Change"))
                .extracting(event -> event.detail().path("operation").asText())
                .containsExactly("Create", "Update", "LabelParameterVersion", "Delete");
    }

    // P14
    @Test
    void theSettingsAndAResourcePolicy() {
        String setting = "/ssm/parameter-store/high-throughput-enabled";
        assertThat(status(setting)).isEqualTo("false Default System");
        bed.call(update(setting, "true"));
        assertThat(status(setting)).isEqualTo("true Customized arn:aws:iam::111122223333:root");
        bed.call(reset(setting));
        assertThat(status(setting)).isEqualTo("false Default System");

        put(bed, string("/standard", "v"));
        put(bed, advanced("/p", "v"));
        assertThat(bed.refusal(policyOn("/standard").build())).startsWith("ResourcePolicyInvalidParameterException: ");
        PutResourcePolicyOutput first = bed.call(policyOn("/p").build());
        PutResourcePolicyInput again = policyOn("/p")
                .policyId(first.policyId())
                .policyHash(first.policyHash())
                .build();
        PutResourcePolicyOutput second = bed.call(again);
        assertThat(bed.refusal(again)).startsWith("ResourcePolicyConflictException: ");
        bed.call(DeleteResourcePolicyInput.builder()
                .resourceArn(again.resourceArn())
                .policyId(second.policyId())
                .policyHash(second.policyHash())
                .build());
    }

    private String status(String setting) {
        GetServiceSettingOutput answer =
                bed.call(GetServiceSettingInput.builder().settingId(setting).build());
        return answer.serviceSetting().settingValue() + " "
                + answer.serviceSetting().status() + " "
                + answer.serviceSetting().lastModifiedUser();
    }

    private static PutResourcePolicyInput.Builder policyOn(String name) {
        return PutResourcePolicyInput.builder()
                .resourceArn("arn:aws:ssm:us-east-1:111122223333:parameter" + name)
                .policy("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":"
                        + "\"444455556666\"},\"Action\":\"ssm:GetParameter\",\"Resource\":\"*\"}]}");
    }
}
