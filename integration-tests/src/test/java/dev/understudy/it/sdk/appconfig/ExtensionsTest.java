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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.appconfig.AppConfigClient;
import software.amazon.awssdk.services.appconfig.model.Action;
import software.amazon.awssdk.services.appconfig.model.ActionPoint;
import software.amazon.awssdk.services.appconfig.model.CreateExtensionRequest;
import software.amazon.awssdk.services.appconfig.model.ExtensionSummary;
import software.amazon.awssdk.services.appconfig.model.Parameter;

/** The five operations on extensions. Source: behaviour sheet AppConfig §1.3, §6.1 and §6.2. */
class ExtensionsTest {
    private static final String FUNCTION = "arn:aws:lambda:us-east-1:111122223333:function:check";

    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AppConfigClient client = shop.client;

    private static CreateExtensionRequest.Builder extension(String name) {
        Action action = Action.builder()
                .name("call")
                .description("a call")
                .uri(FUNCTION)
                .roleArn(Shop.ROLE)
                .build();
        return CreateExtensionRequest.builder()
                .name(name)
                .actions(Map.of(ActionPoint.PRE_START_DEPLOYMENT, List.of(action)));
    }

    private String create(String name) {
        return client.createExtension(extension(name).build()).id();
    }

    private JsonNode show(String identifier) {
        return tree(client.getExtension(r -> r.extensionIdentifier(identifier)));
    }

    /** Source: §6.1 [model]; flags of parameters README of the service [recorded]. */
    @Test
    void creatingAnswersTheFirstVersion() {
        JsonNode created = tree(client.createExtension(extension("checks")
                .description("d")
                .parameters(Map.of(
                        "table",
                        Parameter.builder().description("p").required(true).build()))
                .tags(Map.of("team", "a"))
                .build()));

        String id = created.path("Id").asText();
        assertThat(id).matches("[a-z0-9]{7}");
        assertThat(created)
                .isEqualTo(json(
                        "{Id:'%s',Name:'checks',VersionNumber:1,Arn:'%s',Description:'d',"
                                + "Actions:{PRE_START_DEPLOYMENT:[{Name:'call',Description:'a call',Uri:'%s',RoleArn:'%s'}]},"
                                + "Parameters:{table:{Description:'p',Required:true,Dynamic:false}}}",
                        id, shop.arn("extension/" + id + "/1"), FUNCTION, Shop.ROLE));
        assertThat(me.lastAnswer().status()).isEqualTo(201);
    }

    /** Source: §1.2 [model]: by name, id or ARN. */
    @Test
    void anExtensionIsFoundByNameIdAndArn() {
        String id = create("checks");

        JsonNode byName = show("checks");

        assertThat(show(id)).isEqualTo(byName);
        assertThat(show(shop.arn("extension/" + id + "/1"))).isEqualTo(byName);
    }

    /** Source: §6.1 [model], §11 row 28: the next version of the same id. */
    @Test
    void creatingAgainMakesTheNextVersion() {
        String id = create("checks");

        JsonNode second = tree(client.createExtension(
                extension("checks").description("new").latestVersionNumber(1).build()));

        assertThat(second.path("Id").asText()).isEqualTo(id);
        assertThat(second.path("VersionNumber").asInt()).isEqualTo(2);
        assertThat(second.path("Arn").asText()).endsWith(id + "/2");
        assertThat(client.getExtension(r -> r.extensionIdentifier(id).versionNumber(1))
                        .description())
                .isNull();
    }

    /** Source: README of the service, extensions [recorded]; the conflict §6.1 [model]. */
    @Test
    void whoeverDoesNotKnowTheNewestVersionIsRefused() {
        create("checks");

        Refused.call(() -> client.createExtension(
                        extension("checks").latestVersionNumber(2).build()))
                .with(409, "ConflictException")
                .saying("LatestVersionNumber supplied in request 2 does not match latest version 1.");
        Refused.call(() -> client.createExtension(
                        extension("checks").description("another").build()))
                .with(400, "BadRequestException")
                .saying("LatestVersionNumber not populated and an extension with name checks already exists.");

        assertThat(show("checks").path("VersionNumber").asInt()).isEqualTo(1);
    }

    /** Source: §6.1: in place [recorded]. */
    @Test
    void updatingChangesTheVersionInPlace() {
        String id = create("checks");

        JsonNode updated = tree(client.updateExtension(r -> r.extensionIdentifier(id)
                .versionNumber(1)
                .description("new")
                .parameters(Map.of("table", Parameter.builder().build()))));

        assertThat(updated.path("VersionNumber").asInt()).isEqualTo(1);
        assertThat(updated.path("Description").asText()).isEqualTo("new");
        assertThat(updated.path("Parameters").has("table")).isTrue();
        assertThat(updated.path("Actions").has("PRE_START_DEPLOYMENT")).isTrue();
        assertThat(show(id)).isEqualTo(updated);
    }

    /** Source: §6.1 and §6.2 [recorded]: own first, then those of AWS. */
    @Test
    void theListShowsOwnExtensionsBeforeThoseOfAws() {
        String id = create("checks");

        List<ExtensionSummary> listed = client.listExtensions(r -> {}).items();

        assertThat(tree(listed.get(0)))
                .isEqualTo(json(
                        "{Id:'%s',Name:'checks',VersionNumber:1,Arn:'%s'}", id, shop.arn("extension/" + id + "/1")));
        assertThat(listed.subList(1, listed.size()))
                .extracting(ExtensionSummary::id)
                .contains(
                        "AWS.AppConfig.FeatureFlags",
                        "AWS.AppConfig.DeploymentNotificationsToEventBridge",
                        "AWS.AppConfig.DeploymentNotificationsToSqs",
                        "AWS.AppConfig.DeploymentNotificationsToSns");
        assertThat(listed)
                .filteredOn(item -> "AWS.AppConfig.FeatureFlags".equals(item.id()))
                .extracting(ExtensionSummary::arn)
                .containsExactly("arn:aws:appconfig:us-east-1::extension/AWS.AppConfig.FeatureFlags/1");
    }

    /** Source: §6.1 [model]. */
    @Test
    void theListMayBeAskedForOneName() {
        create("checks");
        create("other");

        List<ExtensionSummary> listed =
                client.listExtensions(r -> r.name("checks")).items();

        assertThat(listed).extracting(ExtensionSummary::name).containsExactly("checks");
    }

    /** Source: §1.3 [model]: 204. */
    @Test
    void aDeletedExtensionIsGone() {
        String id = create("checks");

        client.deleteExtension(r -> r.extensionIdentifier(id).versionNumber(1));

        assertThat(me.lastAnswer().status()).isEqualTo(204);
        Refused.call(() -> show(id)).with(404, "ResourceNotFoundException");
    }

    /** Source: §6.1 [model], text README of the service [recorded]. */
    @Test
    void anExtensionWithAssociationsStays() {
        String id = create("checks");
        client.createExtensionAssociation(r -> r.extensionIdentifier(id).resourceIdentifier(shop.applicationArn()));

        Refused.call(() -> client.deleteExtension(r -> r.extensionIdentifier(id)))
                .with(400, "BadRequestException")
                .saying("Cannot delete extension " + id + ", version 1, for account " + me.account()
                        + ", as there are 1 associations of the extension still existing.");

        assertThat(show(id).path("Name").asText()).isEqualTo("checks");
    }

    /** Source: §6.1 [model]. */
    @Test
    void noParameterIsBothRequiredAndDynamic() {
        Parameter both = Parameter.builder().required(true).dynamic(true).build();

        Refused.call(() -> client.createExtension(
                        extension("checks").parameters(Map.of("p", both)).build()))
                .with(400, "BadRequestException")
                .saying("Extension parameters p can not be both required and dynamic");
    }

    /** Source: §1.4 [model]. */
    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a#b", "a:b", ""})
    void someCharactersAreNotForNames(String name) {
        Refused.call(() -> create(name)).with(400, "BadRequestException");
    }
}
