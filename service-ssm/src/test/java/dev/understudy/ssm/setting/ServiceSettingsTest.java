package dev.understudy.ssm.setting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.lifecycle.TransitionPolicy;
import dev.understudy.ssm.fixture.SsmBed;
import dev.understudy.ssm.model.GetServiceSettingInput;
import dev.understudy.ssm.model.GetServiceSettingOutput;
import dev.understudy.ssm.model.ResetServiceSettingInput;
import dev.understudy.ssm.model.ResetServiceSettingOutput;
import dev.understudy.ssm.model.ServiceSetting;
import dev.understudy.ssm.model.UpdateServiceSettingInput;
import dev.understudy.ssm.model.UpdateServiceSettingOutput;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceSettingsTest {
    private static final String THROUGHPUT = "/ssm/parameter-store/high-throughput-enabled";
    private static final String TIER = "/ssm/managed-instance/activation-tier";
    private static final String ARN = "arn:aws:ssm:us-east-1:111122223333:servicesetting";

    private final SsmBed bed = new SsmBed();

    private static GetServiceSettingInput get(String id) {
        return GetServiceSettingInput.builder().settingId(id).build();
    }

    private static UpdateServiceSettingInput update(String id, String value) {
        return UpdateServiceSettingInput.builder()
                .settingId(id)
                .settingValue(value)
                .build();
    }

    private static ResetServiceSettingInput reset(String id) {
        return ResetServiceSettingInput.builder().settingId(id).build();
    }

    private ServiceSetting read(String id) {
        GetServiceSettingOutput answer = bed.call(get(id));
        return answer.serviceSetting();
    }

    // Source: sheet 15.1 [docs], [recorded] for the instance management role, else as marked there
    @ParameterizedTest
    @CsvSource({
        "/ssm/appmanager/appmanager-enabled, True",
        "/ssm/automation/customer-script-log-destination, None",
        "/ssm/automation/customer-script-log-group-name, None",
        "/ssm/automation/enable-adaptive-concurrency, False",
        "/ssm/documents/console/public-sharing-permission, Enable",
        "/ssm/managed-instance/activation-tier, standard",
        "/ssm/managed-instance/default-ec2-instance-management-role, $None",
        "/ssm/opsinsights/opscenter, Disabled",
        "/ssm/parameter-store/default-parameter-tier, Standard",
        "/ssm/parameter-store/high-throughput-enabled, false",
    })
    void everySettingHasADefault(String id, String value) {
        ServiceSetting setting = read(id);

        assertThat(setting.settingId()).isEqualTo(id);
        assertThat(setting.settingValue()).isEqualTo(value);
        assertThat(setting.status()).isEqualTo("Default");
        assertThat(setting.lastModifiedUser()).isEqualTo("System");
        assertThat(setting.lastModifiedDate()).isNotNull();
        assertThat(setting.arn()).isEqualTo(ARN + id);
    }

    // Source: sheet 15.1 [docs]
    @Test
    void anUpdateIsAnsweredWithNothingAndRememberedWithItsAuthor() {
        UpdateServiceSettingOutput answer = bed.call(update(THROUGHPUT, "true"));

        assertThat(answer).isEqualTo(UpdateServiceSettingOutput.builder().build());
        assertThat(read(THROUGHPUT))
                .isEqualTo(ServiceSetting.builder()
                        .settingId(THROUGHPUT)
                        .settingValue("true")
                        .lastModifiedDate(SsmBed.START)
                        .lastModifiedUser("arn:aws:iam::111122223333:root")
                        .arn(ARN + THROUGHPUT)
                        .status("Customized")
                        .build());
    }

    // Source: sheet 15.1 [docs]
    @Test
    void aResetAnswersTheDefault() {
        bed.call(update(THROUGHPUT, "true"));
        bed.advance(Duration.ofMinutes(1));

        ResetServiceSettingOutput answer = bed.call(reset(THROUGHPUT));

        assertThat(answer.serviceSetting().settingValue()).isEqualTo("false");
        assertThat(answer.serviceSetting().status()).isEqualTo("Default");
        assertThat(answer.serviceSetting().lastModifiedUser()).isEqualTo("System");
        assertThat(read(THROUGHPUT)).isEqualTo(answer.serviceSetting());
    }

    // Source: sheet 15.1 [docs], 18.21
    @Test
    void anArnMayStandForTheId() {
        bed.call(update(ARN + THROUGHPUT, "true"));

        assertThat(read(ARN + THROUGHPUT).settingId()).isEqualTo(THROUGHPUT);
        assertThat(read(THROUGHPUT).settingValue()).isEqualTo("true");
    }

    // Source: sheet 15.1 [recorded] hashicorp/terraform-provider-aws#30474
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:ssm:us-east-2:111122223333:servicesetting/ssm/parameter-store/high-throughput-enabled",
                "arn:aws:ssm:us-east-1:444455556666:servicesetting/ssm/parameter-store/high-throughput-enabled"
            })
    void anArnIsOfThisAccountAndRegion(String arn) {
        String refusal = "ValidationException: Invalid settingId : " + arn;

        assertThat(bed.refusal(get(arn))).isEqualTo(refusal);
        assertThat(bed.refusal(update(arn, "true"))).isEqualTo(refusal);
        assertThat(bed.refusal(reset(arn))).isEqualTo(refusal);
    }

    // Source: sheet 15.1 [model]
    @ParameterizedTest
    @ValueSource(strings = {"/ssm/nope", "high-throughput-enabled", "arn:aws:s3:::x"})
    void otherSettingsDoNotExist(String id) {
        assertThat(bed.refusal(get(id))).isEqualTo("ServiceSettingNotFound");
        assertThat(bed.refusal(update(id, "true"))).isEqualTo("ServiceSettingNotFound");
        assertThat(bed.refusal(reset(id))).isEqualTo("ServiceSettingNotFound");
    }

    // Source: sheet 15.1 [inferred]
    @ParameterizedTest
    @CsvSource({
        "/ssm/parameter-store/high-throughput-enabled, True",
        "/ssm/appmanager/appmanager-enabled, true",
        "/ssm/parameter-store/default-parameter-tier, standard",
        "/ssm/documents/console/public-sharing-permission, Enabled",
        "/ssm/managed-instance/default-ec2-instance-management-role, a b",
    })
    void aValueIsOneThatTheSettingKnows(String id, String value) {
        assertThat(bed.refusal(update(id, value)))
                .isEqualTo("ValidationException: Invalid value for setting " + id + " : " + value);
    }

    @ParameterizedTest
    @CsvSource({
        "/ssm/automation/customer-script-log-destination, CloudWatch",
        "/ssm/automation/customer-script-log-group-name, /aws/ssm/scripts",
        "/ssm/managed-instance/default-ec2-instance-management-role, service-role/MyRole",
        "/ssm/parameter-store/default-parameter-tier, Intelligent-Tiering",
        "/ssm/opsinsights/opscenter, Enabled",
    })
    void knownValuesAreTaken(String id, String value) {
        bed.call(update(id, value));

        assertThat(read(id).settingValue()).isEqualTo(value);
    }

    // Source: sheet 15.1 [docs]
    @Test
    void theActivationTierIsPendingForAWhile() {
        bed.call(update(TIER, "advanced"));

        assertThat(read(TIER).status()).isEqualTo("PendingUpdate");
        bed.advance(Duration.ofSeconds(2));
        assertThat(read(TIER).status()).isEqualTo("Customized");
        assertThat(read(TIER).settingValue()).isEqualTo("advanced");
    }

    @Test
    void aPendingUpdateMayEndAfterSoManyReads() {
        bed.kernel().lifecycles().choose(ServiceSettings.LIFECYCLE, TransitionPolicy.afterReads(1));
        bed.call(update(TIER, "advanced"));

        assertThat(read(TIER).status()).isEqualTo("PendingUpdate");
        assertThat(read(TIER).status()).isEqualTo("Customized");
    }

    @Test
    void aResetEndsAPendingUpdate() {
        bed.call(update(TIER, "advanced"));
        bed.call(reset(TIER));

        bed.advance(Duration.ofSeconds(2));

        assertThat(read(TIER).status()).isEqualTo("Default");
    }

    // Source: sheet 15.1 [docs]
    @Test
    void settingsAreOfOneAccountAndRegion() {
        bed.call(update(THROUGHPUT, "true"));

        GetServiceSettingOutput elsewhere = bed.callAs(SsmBed.ACCOUNT, "eu-west-1", get(THROUGHPUT));
        GetServiceSettingOutput others = bed.callAs(SsmBed.OTHER, SsmBed.REGION, get(THROUGHPUT));

        assertThat(elsewhere.serviceSetting().settingValue()).isEqualTo("false");
        assertThat(others.serviceSetting().settingValue()).isEqualTo("false");
    }
}
