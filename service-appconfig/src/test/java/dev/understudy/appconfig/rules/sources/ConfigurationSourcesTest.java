package dev.understudy.appconfig.rules.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.AppConfigService;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.CreateConfigurationProfileInput;
import dev.understudy.appconfig.model.ValidateConfigurationInput;
import dev.understudy.appconfig.model.ValidateConfigurationOutput;
import dev.understudy.appconfig.model.Validator;
import dev.understudy.appconfig.model.ValidatorType;
import dev.understudy.core.admin.AdminRefusal;
import dev.understudy.core.error.CommonError;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.model.Blob;
import dev.understudy.core.service.RequestContext;
import dev.understudy.core.state.PartitionKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Sources of configurations (behaviour sheet AppConfig §3.1)")
class ConfigurationSourcesTest {
    private static final RequestContext CONTEXT = new RequestContext(
            "request",
            Objects.requireNonNull(AppConfigService.model().operations().get("ValidateConfiguration")),
            AppConfig.ACCOUNT,
            AppConfig.REGION,
            new PartitionKey("appconfig", AppConfig.ACCOUNT, AppConfig.REGION),
            AppConfig.START);

    private final Map<String, JsonNode> ssm = new HashMap<>();
    private final SystemsManagerSource systemsManager = new SystemsManagerSource(this::answer);

    private JsonNode answer(String service, String operation, JsonNode input, String account, String region) {
        String request = service + ":" + operation + " " + input;
        JsonNode answer = ssm.get(request.replace('"', '\''));
        if (answer == null) {
            throw new CommonError(CommonError.Code.VALIDATION, "no answer to " + request);
        }
        return answer;
    }

    @Test
    @DisplayName("a parameter is read in the version that is asked for, and decrypted [docs]")
    void parameter() {
        given(
                "GetParameter {'Name':'/shop/limits:3','WithDecryption':true}",
                "{'Parameter':{'Type':'String','Value':'{}','Version':3}}");

        SourceContent content = systemsManager.parameter("/shop/limits", "3", CONTEXT);

        assertThat(content).isEqualTo(new SourceContent("3", null, Blob.ofUtf8("{}"), "text/plain", false, List.of()));
    }

    @ParameterizedTest
    @DisplayName("a secret parameter may have a customer's key, for which a deployment needs one, too (§3.3 [docs])")
    @ValueSource(strings = {"alias/aws/ssm", "alias/mine"})
    void secureString(String key) {
        given(
                "GetParameter {'Name':'secret:1','WithDecryption':true}",
                "{'Parameter':{'Type':'SecureString','Value':'x','Version':1}}");
        given(
                "DescribeParameters {'ParameterFilters':[{'Key':'Name','Values':['secret']}]}",
                "{'Parameters':[{'Name':'secret','KeyId':'" + key + "'}]}");

        SourceContent content = systemsManager.parameter("secret", "1", CONTEXT);

        assertThat(content.customerKey()).isEqualTo(key.equals("alias/mine"));
    }

    @Test
    @DisplayName("what cannot be read is refused with the reason (§3.1)")
    void unreadable() {
        assertThatThrownBy(() -> systemsManager.parameter("absent", "1", CONTEXT))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("absent");
    }

    @Test
    @DisplayName("a document comes with the schemas that it requires [docs]")
    void document() {
        given(
                "GetDocument {'Name':'limits','DocumentVersion':'2'}",
                "{'DocumentType':'ApplicationConfiguration','DocumentVersion':'2','DocumentFormat':'JSON','Content':'{}',"
                        + "'Requires':[{'Name':'schema','Version':'1'}]}");
        given("GetDocument {'Name':'schema','DocumentVersion':'1'}", "{'Content':'SCHEMA'}");

        SourceContent content = systemsManager.document("limits", "2", CONTEXT);

        assertThat(content)
                .isEqualTo(
                        new SourceContent("2", null, Blob.ofUtf8("{}"), "application/json", false, List.of("SCHEMA")));
    }

    @Test
    @DisplayName("a document of another type is no configuration [docs]")
    void otherDocument() {
        given(
                "GetDocument {'Name':'script','DocumentVersion':'1'}",
                "{'DocumentType':'Command','DocumentVersion':'1','DocumentFormat':'JSON','Content':'{}'}");

        assertThatThrownBy(() -> systemsManager.document("script", "1", CONTEXT))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("ApplicationConfiguration");
    }

    private void given(String request, String answer) {
        ssm.put("ssm:" + request, AppConfig.json(answer));
    }

    private final AppConfig appConfig = new AppConfig();
    private final String application = appConfig.application("shop");

    @ParameterizedTest
    @DisplayName("objects, secrets and pipelines hold what the admin API puts there")
    @ValueSource(strings = {"s3://bucket/key", "secretsmanager://secret", "codepipeline://deliver"})
    void standIns(String uri) {
        String profile = profile(uri);
        appConfig.admin("PUT", "appconfig/sources", "{'uri':'" + uri + "','version':'v1','content':'[]'}");

        ValidateConfigurationOutput passed = appConfig.perform(validate(profile, "v1"));

        assertThat(passed).isNotNull();
        assertThat(appConfig.refusal(validate(profile, "v2"))).isInstanceOf(BadRequestException.class);
        assertThat(appConfig
                        .admin("GET", "appconfig/sources", null)
                        .at("/sources/0/version")
                        .asText())
                .isEqualTo("v1");
    }

    @Test
    @DisplayName("validators check what comes from elsewhere, too")
    void validated() {
        String profile = profile("s3://bucket/key");
        appConfig.admin("PUT", "appconfig/sources", "{'uri':'s3://bucket/key','version':'v1','contentBase64':'e30='}");

        ModeledError refusal = appConfig.refusal(validate(profile, "v1"));

        assertThat(refusal).isInstanceOf(BadRequestException.class).hasMessageContaining("JSON schema");
    }

    @Test
    @DisplayName("a configuration of more than 2,048 KB cannot be deployed (§1.6 [docs])")
    void tooLarge() {
        String profile = profile("s3://bucket/key");
        String content = "x".repeat(2048 * 1024 + 1);
        appConfig.admin(
                "PUT", "appconfig/sources", "{'uri':'s3://bucket/key','version':'v1','content':'" + content + "'}");

        ModeledError refusal = appConfig.refusal(validate(profile, "v1"));

        assertThat(refusal).isInstanceOf(BadRequestException.class).hasMessageContaining("2048 KB");
    }

    @ParameterizedTest
    @DisplayName("the admin API says what is wrong with a source")
    @ValueSource(
            strings = {
                "{'version':'v1','content':''}",
                "{'uri':'ssm-parameter://x','version':'v1','content':''}",
                "{'uri':'ftp://x','version':'v1','content':''}",
                "{'uri':'s3://b/k','content':''}",
                "{'uri':'s3://b/k','version':'v1'}",
                "{'uri':'s3://b/k','version':'v1','contentBase64':'?'}",
                "{'uri':'s3://b/k','version':'v1','content':'','customerKey':'yes'}"
            })
    void badSource(String body) {
        assertThatThrownBy(() -> appConfig.admin("PUT", "appconfig/sources", body))
                .isInstanceOf(AdminRefusal.class);
    }

    private String profile(String uri) {
        return appConfig.profile(CreateConfigurationProfileInput.builder()
                .applicationId(application)
                .name("config")
                .locationUri(uri)
                .retrievalRoleArn(uri.startsWith("codepipeline") ? null : "arn:aws:iam::111122223333:role/reader")
                .validators(List.of(new Validator(ValidatorType.JSON_SCHEMA, "{\"type\":\"array\"}")))
                .build());
    }

    private ValidateConfigurationInput validate(String profile, String version) {
        return new ValidateConfigurationInput(application, profile, version);
    }
}
