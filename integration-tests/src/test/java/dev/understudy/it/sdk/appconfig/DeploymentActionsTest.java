package dev.understudy.it.sdk.appconfig;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.Shapes.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.Action;
import software.amazon.awssdk.services.appconfig.model.ActionPoint;
import software.amazon.awssdk.services.appconfig.model.Parameter;

/** What extensions have to say about deployments. Source: behaviour sheet AppConfig §4.4, §6.3 and §6.4. */
class DeploymentActionsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AppConfigClient client = shop.client;
    private final String function = "arn:aws:lambda:us-east-1:" + me.account() + ":function:check";
    private String extension = "";

    @BeforeEach
    void anExtensionThatIsAskedFirst() {
        Action action =
                Action.builder().name("ask").uri(function).roleArn(Shop.ROLE).build();
        extension = client.createExtension(r -> r.name("checks")
                        .actions(Map.of(ActionPoint.PRE_START_DEPLOYMENT, List.of(action)))
                        .parameters(Map.of(
                                "ticket", Parameter.builder().dynamic(true).build())))
                .id();
        client.createExtensionAssociation(
                r -> r.extensionIdentifier(extension).resourceIdentifier(shop.environmentArn()));
        shop.version("{}");
    }

    /** Source: §4.4 and §6.4 [model]. */
    @Test
    void theEventLogNamesWhatWasInvoked() {
        int number = shop.start("AppConfig.AllAtOnce");

        JsonNode invocations = tree(shop.deployment(number)).path("EventLog").findValue("ActionInvocations");

        String id = invocations.path(0).path("InvocationId").asText();
        assertThat(id).matches("[a-z0-9]{7}");
        assertThat(invocations)
                .isEqualTo(json(
                        "[{ExtensionIdentifier:'%s',ActionName:'ask',Uri:'%s',RoleArn:'%s',InvocationId:'%s'}]",
                        extension, function, Shop.ROLE, id));
    }

    /** Source: §6.4: members of the answer [docs], the pattern of the text [recorded]. */
    @Test
    void aFunctionMayForbidADeployment() {
        me.sendAdmin(
                "POST",
                "appconfig/actions",
                "{\"target\":\"" + function
                        + "\",\"times\":1,\"answer\":{\"Error\":\"Frozen\",\"Message\":\"not today\"}}");

        Refused.call(() -> shop.start("AppConfig.AllAtOnce"))
                .with(400, "BadRequestException")
                .matching("Error invoking extension checks: .*not today.*");

        assertThat(client.listDeployments(r -> r.applicationId(shop.application).environmentId(shop.environment))
                        .items())
                .isEmpty();
    }

    /** Source: §6.4 [model]: {@code extension#parameter}. */
    @Test
    void dynamicParametersAreGivenWithTheDeployment() {
        int number = client.startDeployment(shop.deployment("AppConfig.AllAtOnce")
                        .dynamicExtensionParameters(Map.of(extension + "#ticket", "T-1"))
                        .build())
                .deploymentNumber();

        assertThat(number).isEqualTo(1);
    }

    /** Source: §1.4 [model]: the form of keys. */
    @Test
    void aDynamicParameterNamesItsExtension() {
        Refused.call(() -> client.startDeployment(shop.deployment("AppConfig.AllAtOnce")
                        .dynamicExtensionParameters(Map.of("ticket", "T-1"))
                        .build()))
                .with(400, "BadRequestException");
    }
}
