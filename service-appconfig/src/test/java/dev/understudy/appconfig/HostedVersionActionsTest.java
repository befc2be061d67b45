package dev.understudy.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appconfig.fixture.AppConfig;
import dev.understudy.appconfig.model.Action;
import dev.understudy.appconfig.model.BadRequestException;
import dev.understudy.appconfig.model.CreateExtensionAssociationInput;
import dev.understudy.appconfig.model.CreateExtensionInput;
import dev.understudy.appconfig.model.CreateHostedConfigurationVersionOutput;
import dev.understudy.appconfig.model.GetHostedConfigurationVersionInput;
import dev.understudy.appconfig.model.GetHostedConfigurationVersionOutput;
import dev.understudy.appconfig.model.ListHostedConfigurationVersionsInput;
import dev.understudy.appconfig.model.ListHostedConfigurationVersionsOutput;
import dev.understudy.core.error.ModeledError;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.model.Blob;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Actions before a hosted version is made (behaviour sheet AppConfig §6.3, §6.4, scenario S18)")
class HostedVersionActionsTest {
    private static final String TYPE = "PreCreateHostedConfigurationVersion";

    private final AppConfig appConfig = new AppConfig();
    private final String application = appConfig.application("shop");
    private final String profile = appConfig.profile(application, "config");

    @Test
    @DisplayName("the content that an extension returns is the one that is stored [docs]")
    void contentReplaced() {
        extend("application/" + application, "one");
        answer("one", "{'statusCode':200,'Content':'" + base64("{\"changed\":true}") + "'}");

        CreateHostedConfigurationVersionOutput created = appConfig.version(application, profile, "{}");

        assertThat(created.content()).isEqualTo(Blob.ofUtf8("{\"changed\":true}"));
        GetHostedConfigurationVersionOutput found =
                appConfig.perform(new GetHostedConfigurationVersionInput(application, profile, 1));
        assertThat(found.content()).isEqualTo(created.content());
    }

    @Test
    @DisplayName("an extension that objects keeps the version from being made [docs]; text after [recorded]")
    void veto() {
        extend("application/" + application, "one");
        answer("one", "{'Error':'BadRequestError','Message':'not today','Details':[]}");

        ModeledError refusal = appConfig.refusal(
                AppConfig.newVersion(application, profile, "{}").build());

        assertThat(refusal)
                .isInstanceOf(BadRequestException.class)
                .hasMessage("Error invoking extension one: not today");
        assertThat(versions()).isEmpty();
    }

    @Test
    @DisplayName("the message has the members that AWS sends [recorded 2026], without content in the event log")
    void message() {
        extend("application/" + application, "one");
        appConfig.version(application, profile, "{}");

        appConfig.perform(AppConfig.newVersion(application, profile, "[]")
                .description("second")
                .build());

        List<EmittedEvent> events =
                appConfig.kernel().events().find(event -> event.type().equals(TYPE));
        assertThat(events).hasSize(2);
        JsonNode told = events.get(1).detail();
        assertThat(told.get("InvocationId").asText()).matches("[a-z0-9]{7}");
        assertThat(told.get("Parameters")).isEqualTo(AppConfig.json("{}"));
        assertThat(told.get("Application")).isEqualTo(AppConfig.json("{'Id':'" + application + "','Name':'shop'}"));
        assertThat(told.get("ConfigurationProfile"))
                .isEqualTo(AppConfig.json("{'Id':'" + profile + "','Name':'config'}"));
        assertThat(told.get("ConfigurationProfileType").asText()).isEqualTo("AWS.Freeform");
        assertThat(told.get("ContentVersion").asText()).isEqualTo("2");
        assertThat(told.get("Description").asText()).isEqualTo("second");
        assertThat(told.has("Content")).isFalse();
        assertThat(told.has("Environment")).isFalse();
    }

    @Test
    @DisplayName("extensions of an environment have no say, since there is none here (§6.3)")
    void environmentsHaveNoSay() {
        String environment = appConfig.environment(application, "prod");
        extend("application/" + application + "/environment/" + environment, "one");
        answer("one", "{'Error':'X','Message':'no'}");

        CreateHostedConfigurationVersionOutput created = appConfig.version(application, profile, "{}");

        assertThat(created.versionNumber()).isEqualTo(1);
    }

    @Test
    @DisplayName("extensions are called one after another, those of the profile before those of the application")
    void order() {
        extend("application/" + application, "two");
        extend("application/" + application + "/configurationprofile/" + profile, "one");

        appConfig.version(application, profile, "{}");

        List<EmittedEvent> events =
                appConfig.kernel().events().find(event -> event.type().equals(TYPE));
        assertThat(events)
                .extracting(event -> event.resources().get(0))
                .containsExactly(function("one"), function("two"));
    }

    @Test
    @DisplayName("what an extension makes of a flag document has to be one")
    void invalidFlags() {
        String flags = appConfig.flagProfile(application, "flags");
        extend("application/" + application, "one");
        answer("one", "{'Content':'" + base64("{\"version\":\"2\"}") + "'}");

        ModeledError refusal = appConfig.refusal(
                AppConfig.newVersion(application, flags, "{\"version\":\"1\"}").build());

        assertThat(refusal)
                .hasMessage("Error invoking extension AppConfig Feature Flags Helper: Invalid 'Content' data");
    }

    private void extend(String resource, String name) {
        appConfig.perform(CreateExtensionInput.builder()
                .name(name)
                .actions(Map.of(
                        "PRE_CREATE_HOSTED_CONFIGURATION_VERSION",
                        List.of(Action.builder().name("ask").uri(function(name)).build())))
                .build());
        appConfig.perform(CreateExtensionAssociationInput.builder()
                .extensionIdentifier(name)
                .resourceIdentifier(AppConfig.arn(resource))
                .build());
    }

    private void answer(String name, String answer) {
        appConfig.admin(
                "POST",
                "appconfig/actions",
                "{'target':'" + function(name) + "','type':'" + TYPE + "','answer':" + answer + "}");
    }

    private static String function(String name) {
        return "arn:aws:lambda:eu-west-1:111122223333:function:" + name;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<?> versions() {
        ListHostedConfigurationVersionsOutput listed = appConfig.perform(ListHostedConfigurationVersionsInput.builder()
                .applicationId(application)
                .configurationProfileId(profile)
                .build());
        return Objects.requireNonNull(listed.items());
    }
}
