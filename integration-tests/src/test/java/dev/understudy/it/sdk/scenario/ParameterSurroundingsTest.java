package dev.understudy.it.sdk.scenario;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.read;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.DescribeParametersRequest;
import software.amazon.awssdk.services.ssm.model.GetServiceSettingResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;
import software.amazon.awssdk.services.ssm.model.ParameterMetadata;
import software.amazon.awssdk.services.ssm.model.PutResourcePolicyResponse;
import software.amazon.awssdk.services.ssm.model.ServiceSetting;
import software.amazon.awssdk.services.ssm.model.Tag;

/** Scenarios P8 to P14. Source: behaviour sheet SSM Parameter Store §19. */
class ParameterSurroundingsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final SsmClient ssm = me.ssm();

    private void put(String name, String value) {
        ssm.putParameter(r -> r.name(name).value(value).type("String"));
    }

    private Parameter get(String name, boolean decrypted) {
        return ssm.getParameter(r -> r.name(name).withDecryption(decrypted)).parameter();
    }

    private List<String> describe(String filters) {
        return ssm
                .describeParameters(read(DescribeParametersRequest.builder(), "{ParameterFilters:[" + filters + "]}"))
                .parameters()
                .stream()
                .map(ParameterMetadata::name)
                .toList();
    }

    private void tellAdmin(String path, String body) {
        me.sendAdmin(
                        "PUT",
                        path + "?account=" + me.account() + "&region=us-east-1",
                        json(body).toString())
                .ok();
    }

    @Test
    void p8Secure() {
        ssm.putParameter(r -> r.name("/s").value("secret").type("SecureString"));
        assertThat(ssm.describeParameters(r -> {}).parameters())
                .extracting(ParameterMetadata::keyId)
                .containsExactly("alias/aws/ssm");
        assertThat(get("/s", false).value()).isNotEqualTo("secret");
        assertThat(get("/s", true).value()).isEqualTo("secret");

        tellAdmin("ssm/kms-keys", "{keyId:'alias/none',state:'MISSING'}");
        Refused.call(() -> ssm.putParameter(
                        r -> r.name("/n").value("v").type("SecureString").keyId("alias/none")))
                .with(400, "InvalidKeyId")
                .naming("Alias arn:aws:kms:us-east-1:" + me.account() + ":alias/none is not found.", "AWSKMS");

        ssm.putParameter(r -> r.name("/k").value("v").type("SecureString").keyId("alias/mine"));
        tellAdmin("ssm/kms-keys", "{keyId:'alias/mine',state:'PENDING_DELETION'}");
        Refused.call(() -> get("/k", true))
                .with(400, "InvalidKeyId")
                .naming("is pending deletion.", "KMSInvalidStateException");
    }

    @Test
    void p9Policies() {
        String expiration = "{\"Type\":\"Expiration\",\"Version\":\"1.0\",\"Attributes\":{\"Timestamp\":\""
                + emulator.now().plusSeconds(60) + "\"}}";
        String notification = "{\"Type\":\"ExpirationNotification\",\"Version\":\"1.0\",\"Attributes\":"
                + "{\"Before\":\"1\",\"Unit\":\"Hours\"}}";
        ssm.putParameter(
                r -> r.name("/a").value("v").type("String").tier("Advanced").policies("[" + expiration + "]"));
        assertThat(ssm.describeParameters(r -> {}).parameters().get(0).policies())
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.policyType()).isEqualTo("Expiration");
                    assertThat(policy.policyStatus()).isEqualTo("Pending");
                });

        emulator.advance(Duration.ofSeconds(60));
        Refused.call(() -> get("/a", false)).with(400, "ParameterNotFound");
        assertThat(emulator.eventsOf(me))
                .filteredOn(event -> event.type().equals("Parameter Store Policy Action"))
                .hasSize(1);

        Refused.call(() -> ssm.putParameter(r ->
                        r.name("/b").value("v").type("String").tier("Advanced").policies("[" + notification + "]")))
                .with(400, "IncompatiblePolicyException")
                .saying("Expiration notification policies are missing expiration policy");
        String eleven = Stream.generate(() -> notification).limit(11).collect(Collectors.joining(","));
        Refused.call(() -> ssm.putParameter(r ->
                        r.name("/b").value("v").type("String").tier("Advanced").policies("[" + eleven + "]")))
                .with(400, "PoliciesLimitExceededException");
        Refused.call(() -> ssm.putParameter(r ->
                        r.name("/b").value("v").type("String").tier("Standard").policies("[" + expiration + "]")))
                .withCommon(400, "ValidationException");
    }

    @Test
    void p10Filters() {
        Tag dev = Tag.builder().key("env").value("dev").build();
        ssm.putParameter(r -> r.name("/tagged").value("v").type("String").tags(dev));
        ssm.putParameter(r -> r.name("/advanced").value("v").type("String").tier("Advanced"));

        assertThat(describe("{Key:'tag:env',Values:['dev']}")).containsExactly("/tagged");
        assertThat(describe("{Key:'tag:env'}")).containsExactly("/tagged");
        assertThat(describe("{Key:'Name',Option:'Contains',Values:['van']}")).containsExactly("/advanced");
        assertThat(describe("{Key:'Tier',Values:['Advanced']}")).containsExactly("/advanced");
        Refused.call(() -> describe("{Key:'Label',Values:['l']}")).with(400, "InvalidFilterKey");
        Refused.call(() -> ssm.describeParameters(read(
                        DescribeParametersRequest.builder(),
                        "{Filters:[{Key:'Name',Values:['a']}],ParameterFilters:[{Key:'Type',Values:['String']}]}")))
                .withCommon(400, "ValidationException");
    }

    @Test
    void p11SecretReference() {
        String reference = "/aws/reference/secretsmanager/s";
        tellAdmin("ssm/secrets", "{name:'s',secretString:'hush'}");
        Refused.call(() -> get(reference, false)).withCommon(400, "ValidationException");

        Parameter secret = get(reference, true);
        assertThat(secret.value()).isEqualTo("hush");
        assertThat(json(secret.sourceResult()).path("ARN").asText()).isEqualTo(secret.arn());
        assertThat(json(secret.sourceResult()).path("name").asText()).isEqualTo("s");

        Refused.call(() -> get(reference + "-unknown", true))
                .with(400, "ParameterNotFound")
                .naming("Secret ", "s-unknown", " not found.");
    }

    @Test
    void p12Public() {
        List<Parameter> regions =
                ssm.getParametersByPathPaginator(r -> r.path("/aws/service/global-infrastructure/regions")).stream()
                        .flatMap(page -> page.parameters().stream())
                        .toList();
        assertThat(regions)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        region -> assertThat(region.arn()).startsWith("arn:aws:ssm:us-east-1::parameter/aws/service/"));
        assertThat(get("/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64", false)
                        .value())
                .startsWith("ami-");
        Refused.call(() -> put("/aws/service/x", "v")).withCommon(400, "AccessDeniedException");
    }

    @Test
    void p13Events() {
        put("/a", "1");
        ssm.putParameter(r -> r.name("/a").value("2").overwrite(true));
        ssm.labelParameterVersion(r -> r.name("/a").labels("l"));
        ssm.deleteParameter(r -> r.name("/a"));

        assertThat(emulator.eventsOf(me))
                .allSatisfy(event -> assertThat(event.type()).isEqualTo("Parameter Store Change"));
        assertThat(emulator.eventsOf(me))
                .extracting(event -> event.detail().path("operation").asText())
                .containsExactly("Create", "Update", "LabelParameterVersion", "Delete");
    }

    @Test
    void p14SettingsAndPolicy() {
        String id = "/ssm/parameter-store/high-throughput-enabled";
        assertThat(ssm.getServiceSetting(r -> r.settingId(id)))
                .extracting(GetServiceSettingResponse::serviceSetting)
                .extracting(ServiceSetting::settingValue, ServiceSetting::status, ServiceSetting::lastModifiedUser)
                .containsExactly("false", "Default", "System");
        ssm.updateServiceSetting(r -> r.settingId(id).settingValue("true"));
        assertThat(me.lastAnswer().body()).isEqualTo("{}");
        ServiceSetting customized = ssm.getServiceSetting(r -> r.settingId(id)).serviceSetting();
        assertThat(customized.status()).isEqualTo("Customized");
        assertThat(customized.lastModifiedUser()).contains(me.account());
        assertThat(ssm.resetServiceSetting(r -> r.settingId(id))
                        .serviceSetting()
                        .status())
                .isEqualTo("Default");

        put("/standard", "v");
        ssm.putParameter(r -> r.name("/advanced").value("v").type("String").tier("Advanced"));
        String arn = get("/advanced", false).arn();
        String policy = json(
                        "{Version:'2012-10-17',Statement:[{Effect:'Allow',Principal:{AWS:'%s'},"
                                + "Action:['ssm:GetParameter','ssm:GetParameters','ssm:GetParameterHistory',"
                                + "'ssm:DescribeParameters'],Resource:'%s'}]}",
                        "210987654321", arn)
                .toString();
        Refused.call(() -> ssm.putResourcePolicy(
                        r -> r.resourceArn(get("/standard", false).arn()).policy(policy)))
                .with(400, "ResourcePolicyInvalidParameterException");
        PutResourcePolicyResponse first =
                ssm.putResourcePolicy(r -> r.resourceArn(arn).policy(policy));
        PutResourcePolicyResponse second = ssm.putResourcePolicy(r -> r.resourceArn(arn)
                .policy(policy.replace("210987654321", "210987654320"))
                .policyId(first.policyId())
                .policyHash(first.policyHash()));
        Refused.call(() -> ssm.putResourcePolicy(r -> r.resourceArn(arn)
                        .policy(policy)
                        .policyId(first.policyId())
                        .policyHash(first.policyHash())))
                .with(400, "ResourcePolicyConflictException");
        ssm.deleteResourcePolicy(
                r -> r.resourceArn(arn).policyId(first.policyId()).policyHash(second.policyHash()));
        assertThat(me.lastAnswer().body()).isEqualTo("{}");
    }
}
