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
import software.amazon.awssdk.services.appconfig.model.AppliedExtension;
import software.amazon.awssdk.services.appconfig.model.ExtensionAssociationSummary;
import software.amazon.awssdk.services.appconfig.model.Parameter;

/** The five operations on extension associations. Source: behaviour sheet AppConfig §1.3 and §6.1. */
class ExtensionAssociationsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final Shop shop = new Shop(me);
    private final AppConfigClient client = shop.client;
    private String extension = "";

    @BeforeEach
    void extension() {
        Action action = Action.builder()
                .name("tell")
                .uri("arn:aws:sqs:us-east-1:111122223333:news")
                .roleArn(Shop.ROLE)
                .build();
        extension = client.createExtension(r -> r.name("news")
                        .actions(Map.of(ActionPoint.ON_DEPLOYMENT_START, List.of(action)))
                        .parameters(Map.of(
                                "topic", Parameter.builder().required(true).build(),
                                "note", Parameter.builder().build())))
                .id();
    }

    private JsonNode associate(String resource) {
        return tree(client.createExtensionAssociation(r -> r.extensionIdentifier("news")
                .resourceIdentifier(resource)
                .parameters(Map.of("topic", "t"))
                .tags(Map.of("team", "a"))));
    }

    private JsonNode show(String id) {
        return tree(client.getExtensionAssociation(r -> r.extensionAssociationId(id)));
    }

    /** Source: §6.1 [model]: the newest version unless another is asked for; ARNs §1.2 [recorded], [docs]. */
    @Test
    void creatingAnswersWhoActsOnWhat() {
        JsonNode created = associate(shop.environmentArn());

        String id = created.path("Id").asText();
        assertThat(created)
                .isEqualTo(json(
                        "{Id:'%s',ExtensionArn:'%s',ResourceArn:'%s',Arn:'%s',Parameters:{topic:'t'},"
                                + "ExtensionVersionNumber:1}",
                        id,
                        shop.arn("extension/" + extension + "/1"),
                        shop.environmentArn(),
                        shop.arn("extensionassociation/" + id)));
        assertThat(me.lastAnswer().status()).isEqualTo(201);
        assertThat(show(id)).isEqualTo(created);
    }

    /** Source: §6.1 [terraform]: the whole map is replaced. */
    @Test
    void updatingReplacesParametersWhole() {
        String id = associate(shop.applicationArn()).path("Id").asText();
        client.updateExtensionAssociation(
                r -> r.extensionAssociationId(id).parameters(Map.of("topic", "t", "note", "n")));

        JsonNode updated = tree(client.updateExtensionAssociation(
                r -> r.extensionAssociationId(id).parameters(Map.of("topic", "other"))));

        assertThat(updated.path("Parameters")).isEqualTo(json("{topic:'other'}"));
        assertThat(show(id)).isEqualTo(updated);
    }

    /** Source: §6.1 [model]. */
    @Test
    void theListMayBeAskedForAResourceAndForAnExtension() {
        JsonNode onApplication = associate(shop.applicationArn());
        associate(shop.environmentArn());

        List<ExtensionAssociationSummary> listed = client.listExtensionAssociations(
                        r -> r.resourceIdentifier(shop.applicationArn())
                                .extensionIdentifier(extension)
                                .extensionVersionNumber(1))
                .items();

        assertThat(listed)
                .singleElement()
                .extracting(item -> tree(item))
                .isEqualTo(json(
                        "{Id:'%s',ExtensionArn:'%s',ResourceArn:'%s'}",
                        onApplication.path("Id").asText(),
                        shop.arn("extension/" + extension + "/1"),
                        shop.applicationArn()));
        assertThat(client.listExtensionAssociations(r -> r.extensionIdentifier("news"))
                        .items())
                .hasSize(2);
    }

    /** Source: §1.3 [model]: 204. */
    @Test
    void aDeletedAssociationIsGone() {
        String id = associate(shop.applicationArn()).path("Id").asText();

        client.deleteExtensionAssociation(r -> r.extensionAssociationId(id));

        assertThat(me.lastAnswer().status()).isEqualTo(204);
        Refused.call(() -> show(id)).with(404, "ResourceNotFoundException");
    }

    /** Source: §4.2 [model]: what is associated when a deployment starts is applied to it. */
    @Test
    void deploymentsShowWhatActsOnThem() {
        String id = associate(shop.environmentArn()).path("Id").asText();
        shop.version("{}");

        List<AppliedExtension> applied = client.startDeployment(
                        shop.deployment("AppConfig.AllAtOnce").build())
                .appliedExtensions();

        assertThat(applied)
                .singleElement()
                .extracting(item -> tree(item))
                .isEqualTo(json(
                        "{ExtensionId:'%s',ExtensionAssociationId:'%s',VersionNumber:1,Parameters:{topic:'t'}}",
                        extension, id));
    }

    /** Source: README of the service: parameters and associated resources [recorded]. */
    @Test
    void whatIsRequiredHasToBeGiven() {
        Refused.call(() -> client.createExtensionAssociation(
                        r -> r.extensionIdentifier("news").resourceIdentifier(shop.applicationArn())))
                .with(400, "BadRequestException")
                .saying("Extension news version 1 has required parameters, but no parameters have been supplied");
        Refused.call(() -> client.createExtensionAssociation(r -> r.extensionIdentifier("news")
                        .resourceIdentifier(shop.applicationArn())
                        .parameters(Map.of("note", "n"))))
                .with(400, "BadRequestException")
                .saying("Parameter topic  is required for extension " + extension
                        + " version 1, but a value has not been supplied.");

        assertThat(client.listExtensionAssociations(r -> {}).items()).isEmpty();
    }

    /** Source: §6.1 [model]: applications, environments and profiles. */
    @Test
    void extensionsActOnThingsThatCanBeDeployed() {
        Refused.call(() -> associate(shop.arn("deploymentstrategy/abcdefg"))).with(400, "BadRequestException");
        Refused.call(() -> associate(shop.arn("application/abcdefg"))).with(404, "ResourceNotFoundException");
    }

    /** Source: README of the service, deleting [recorded]. */
    @Test
    void whatHasAnAssociationIsNotDeleted() {
        associate(shop.environmentArn());

        Refused.call(() -> client.deleteEnvironment(
                        r -> r.applicationId(shop.application).environmentId(shop.environment)))
                .with(400, "BadRequestException")
                .saying("Cannot delete environment " + shop.environmentArn()
                        + " because there are extensions associated with it. Please remove the extension associations to"
                        + " this environment first.");
    }
}
