package dev.understudy.it.sdk.scenario.appconfig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.Action;
import software.amazon.awssdk.services.appconfig.model.ActionPoint;
import software.amazon.awssdk.services.appconfig.model.CreateExtensionAssociationResponse;
import software.amazon.awssdk.services.appconfig.model.CreateExtensionResponse;
import software.amazon.awssdk.services.appconfig.model.HostedConfigurationVersionSummary;
import software.amazon.awssdk.services.appconfig.model.Parameter;

/**
 * Scenarios S17 and S18. Source: behaviour sheet AppConfig §12; what becomes of a second extension of the same name is
 * as recorded since.
 */
class ExtensionStoriesTest {
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:check";

    @RegisterExtension
    static final StandInFunction function = new StandInFunction();

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator(Map.of(FUNCTION, function.url()));

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AppConfigClient appConfig = shop.client();

    /** Actions that tell a target when a deployment starts. */
    static Map<ActionPoint, List<Action>> tell(String target) {
        return Map.of(
                ActionPoint.ON_DEPLOYMENT_START,
                List.of(Action.builder()
                        .name("tell")
                        .uri(target)
                        .roleArn("arn:aws:iam::111122223333:role/tell")
                        .build()));
    }

    private CreateExtensionResponse create(String description, @Nullable Integer latest) {
        return appConfig.createExtension(r -> r.name("Teller")
                .description(description)
                .latestVersionNumber(latest)
                .actions(tell("arn:aws:sqs:us-east-1:111122223333:q"))
                .parameters(Map.of("why", Parameter.builder().required(true).build())));
    }

    private CreateExtensionAssociationResponse associate(String extension, Map<String, String> parameters) {
        return appConfig.createExtensionAssociation(r -> r.extensionIdentifier(extension)
                .resourceIdentifier(shop.arn(""))
                .parameters(parameters));
    }

    @Test
    void s17ExtensionLife() {
        CreateExtensionResponse first = create("one", null);
        assertThat(me.lastAnswer().status()).isEqualTo(201);
        assertThat(first.versionNumber()).isEqualTo(1);
        assertThat(first.arn()).endsWith("extension/" + first.id() + "/1");
        Refused.call(() -> create("two", null))
                .with(400, "BadRequestException")
                .saying("LatestVersionNumber not populated and an extension with name Teller already exists.");

        CreateExtensionResponse second = create("two", 1);
        assertThat(second.versionNumber()).isEqualTo(2);
        assertThat(second.id()).isEqualTo(first.id());
        Refused.call(() -> associate("Teller", Map.of())).with(400, "BadRequestException");
        CreateExtensionAssociationResponse association = associate("Teller", Map.of("why", "because"));
        assertThat(me.lastAnswer().status()).isEqualTo(201);
        assertThat(association.extensionVersionNumber()).isEqualTo(2);

        Refused.call(() -> delete(second)).with(400, "BadRequestException");
        appConfig.deleteExtensionAssociation(r -> r.extensionAssociationId(association.id()));
        assertThat(me.lastAnswer().status()).isEqualTo(204);
        delete(second);
        assertThat(me.lastAnswer().status()).isEqualTo(204);
        delete(first);
        Refused.call(() -> appConfig.getExtension(r -> r.extensionIdentifier("Teller")))
                .with(404, "ResourceNotFoundException");
    }

    private void delete(CreateExtensionResponse extension) {
        appConfig.deleteExtension(r -> r.extensionIdentifier(extension.id()).versionNumber(extension.versionNumber()));
    }

    @Test
    void s18FunctionMayChangeOrForbidVersions() {
        appConfig.createExtension(r -> r.name("Checker")
                .actions(Map.of(
                        ActionPoint.PRE_CREATE_HOSTED_CONFIGURATION_VERSION,
                        List.of(Action.builder()
                                .name("check")
                                .uri(FUNCTION)
                                .roleArn("arn:aws:iam::111122223333:role/check")
                                .build()))));
        associate("Checker", Map.of());

        function.answer("{\"Content\":\"" + base64("{\"a\":2}") + "\"}");
        assertThat(shop.newVersion("{\"a\":1}").content().asUtf8String()).isEqualTo("{\"a\":2}");
        JsonNode call = function.calls().get(0);
        assertThat(call.path("Content").asText()).isEqualTo(base64("{\"a\":1}"));
        assertThat(call.path("ContentType").asText()).isEqualTo("application/json");
        assertThat(call.path("Type").asText()).isEqualTo("PreCreateHostedConfigurationVersion");
        assertThat(call.path("InvocationId").asText()).matches("[a-z0-9]{7}");
        assertThat(call.at("/Application/Id").asText()).isEqualTo(shop.application());
        assertThat(call.at("/ConfigurationProfile/Name").asText()).isEqualTo("cfg");
        assertThat(call.has("Environment")).isFalse();
        assertThat(appConfig
                        .getHostedConfigurationVersion(r -> r.applicationId(shop.application())
                                .configurationProfileId(shop.profile())
                                .versionNumber(1))
                        .content()
                        .asUtf8String())
                .isEqualTo("{\"a\":2}");

        function.answer("{\"Error\":\"Blocked\",\"Message\":\"change freeze\"}");
        Refused.call(() -> shop.newVersion("{\"a\":3}"))
                .with(400, "BadRequestException")
                .matching("Error invoking extension Checker.*: .*change freeze.*");
        assertThat(appConfig
                        .listHostedConfigurationVersions(
                                r -> r.applicationId(shop.application()).configurationProfileId(shop.profile()))
                        .items())
                .extracting(HostedConfigurationVersionSummary::versionNumber)
                .containsExactly(1);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void s18QueueOfAws() {
        String queue = "arn:aws:sqs:us-east-1:" + me.account() + ":deployments";
        String extension = "AWS.AppConfig.DeploymentNotificationsToSqs";
        String association = appConfig
                .createExtensionAssociation(r -> r.extensionIdentifier(extension)
                        .resourceIdentifier(shop.arn("/environment/" + shop.environment()))
                        .parameters(Map.of("queueArn", queue)))
                .id();
        shop.newVersion("{}");

        shop.deploy("1", "AppConfig.AllAtOnce");
        emulator.advance(Duration.ofMinutes(11));

        assertThat(emulator.eventsOf(me))
                .filteredOn(event -> event.resources().contains(queue))
                .extracting(EmittedEvent::type)
                .containsExactly("OnDeploymentStart", "OnDeploymentComplete");
        assertThat(shop.deployment(1).appliedExtensions()).singleElement().satisfies(applied -> {
            assertThat(applied.extensionId()).isEqualTo(extension);
            assertThat(applied.extensionAssociationId()).isEqualTo(association);
            assertThat(applied.parameters()).containsEntry("queueArn", queue);
        });
    }
}
