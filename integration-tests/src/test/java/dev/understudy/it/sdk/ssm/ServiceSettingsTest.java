package dev.understudy.it.sdk.ssm;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ssm.SsmClient;

/** Settings of an account. Source: behaviour sheet SSM Parameter Store §15. */
class ServiceSettingsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String THROUGHPUT = "/ssm/parameter-store/high-throughput-enabled";

    private final Caller me = emulator.newCaller();
    private final SsmClient ssm = me.ssm();

    private JsonNode get(String id) {
        return tree(ssm.getServiceSetting(r -> r.settingId(id)).serviceSetting());
    }

    private void update(String id, String value) {
        ssm.updateServiceSetting(r -> r.settingId(id).settingValue(value));
    }

    private String arn(String id) {
        return "arn:aws:ssm:us-east-1:" + me.account() + ":servicesetting" + id;
    }

    /** Source: [model], [docs], [recorded]; some defaults [inferred]. */
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
        "/ssm/parameter-store/high-throughput-enabled, false"
    })
    void everySettingHasADefault(String id, String value) {
        JsonNode setting = get(id);

        assertThat(setting.path("SettingId").asText()).isEqualTo(id);
        assertThat(setting.path("SettingValue").asText()).isEqualTo(value);
        assertThat(setting.path("Status").asText()).isEqualTo("Default");
        assertThat(setting.path("LastModifiedUser").asText()).isEqualTo("System");
        assertThat(setting.path("ARN").asText()).isEqualTo(arn(id));
        assertThat(setting.has("LastModifiedDate")).isTrue();
    }

    /** Source: [docs]. */
    @Test
    void anUpdateMakesItCustomized() {
        emulator.advance(Duration.ofSeconds(1));

        update(THROUGHPUT, "true");

        assertThat(me.lastAnswer().ok().body()).isEqualTo("{}");
        assertThat(get(THROUGHPUT))
                .isEqualTo(json(
                        "{SettingId:'%s',SettingValue:'true',LastModifiedDate:'%s',"
                                + "LastModifiedUser:'arn:aws:iam::%s:root',ARN:'%s',Status:'Customized'}",
                        THROUGHPUT, emulator.now(), me.account(), arn(THROUGHPUT)));
    }

    /** Source: [docs]. */
    @Test
    void aResetAnswersTheSettingAsItIsAfterwards() {
        JsonNode before = get(THROUGHPUT);
        update(THROUGHPUT, "true");

        JsonNode after =
                tree(ssm.resetServiceSetting(r -> r.settingId(THROUGHPUT)).serviceSetting());

        assertThat(after.path("SettingValue").asText()).isEqualTo("false");
        assertThat(after.path("Status").asText()).isEqualTo("Default");
        assertThat(get(THROUGHPUT)).isEqualTo(after);
        assertThat(after.path("LastModifiedUser")).isEqualTo(before.path("LastModifiedUser"));
    }

    /** Source: [docs], [terraform]: the short id even when asked by ARN. */
    @Test
    void aSettingMayBeNamedByItsArn() {
        update(arn(THROUGHPUT), "true");

        JsonNode setting = get(arn(THROUGHPUT));

        assertThat(setting.path("SettingId").asText()).isEqualTo(THROUGHPUT);
        assertThat(setting.path("SettingValue").asText()).isEqualTo("true");
        assertThat(tree(ssm.resetServiceSetting(r -> r.settingId(arn(THROUGHPUT)))
                                .serviceSetting())
                        .path("SettingId")
                        .asText())
                .isEqualTo(THROUGHPUT);
    }

    /** Source: [recorded]. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:ssm:us-east-2:ACCOUNT:servicesetting/ssm/parameter-store/high-throughput-enabled",
                "arn:aws:ssm:us-east-1:999999999999:servicesetting/ssm/parameter-store/high-throughput-enabled"
            })
    void theArnOfAnotherRegionOrAccountIsInvalid(String template) {
        String arn = template.replace("ACCOUNT", me.account());

        Refused.call(() -> get(arn)).withCommon(400, "ValidationException").saying("Invalid settingId : " + arn);
        Refused.call(() -> update(arn, "true"))
                .withCommon(400, "ValidationException")
                .saying("Invalid settingId : " + arn);
    }

    /** Source: [model]. */
    @Test
    void anUnknownSettingIsNotFound() {
        Refused.call(() -> get("/ssm/no/such")).with(400, "ServiceSettingNotFound");
        Refused.call(() -> update("/ssm/no/such", "true")).with(400, "ServiceSettingNotFound");
        Refused.call(() -> ssm.resetServiceSetting(r -> r.settingId("/ssm/no/such")))
                .with(400, "ServiceSettingNotFound");
    }

    /** Source: values [model]; refusal [inferred]. */
    @ParameterizedTest
    @CsvSource({
        "/ssm/appmanager/appmanager-enabled, true",
        "/ssm/parameter-store/high-throughput-enabled, True",
        "/ssm/parameter-store/default-parameter-tier, standard",
        "/ssm/documents/console/public-sharing-permission, Enabled",
        "/ssm/managed-instance/activation-tier, premium",
        "/ssm/opsinsights/opscenter, on"
    })
    void aValueThatASettingCannotHaveIsRefused(String id, String value) {
        Refused.call(() -> update(id, value)).withCommon(400, "ValidationException");

        assertThat(get(id).path("Status").asText()).isEqualTo("Default");
    }

    /** Source: [docs]. */
    @Test
    void theActivationTierIsPendingForAWhile() {
        String tier = "/ssm/managed-instance/activation-tier";
        update(tier, "advanced");
        JsonNode pending = get(tier);

        emulator.advance(Duration.ofHours(1));

        assertThat(pending.path("Status").asText()).isEqualTo("PendingUpdate");
        assertThat(get(tier).path("Status").asText()).isEqualTo("Customized");
        assertThat(get(tier).path("SettingValue").asText()).isEqualTo("advanced");
    }

    /** Source: [docs]. */
    @Test
    void settingsArePerAccountAndRegion() {
        update(THROUGHPUT, "true");

        SsmClient elsewhere = me.in("eu-west-1").ssm();
        SsmClient stranger = emulator.newCaller().ssm();

        assertThat(elsewhere
                        .getServiceSetting(r -> r.settingId(THROUGHPUT))
                        .serviceSetting()
                        .settingValue())
                .isEqualTo("false");
        assertThat(stranger.getServiceSetting(r -> r.settingId(THROUGHPUT))
                        .serviceSetting()
                        .settingValue())
                .isEqualTo("false");
    }
}
