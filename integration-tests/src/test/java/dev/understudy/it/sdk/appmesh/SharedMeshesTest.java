package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.appmesh.MeshFixture.in;
import static dev.understudy.it.sdk.appmesh.MeshFixture.under;
import static dev.understudy.it.sdk.appmesh.MeshFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import software.amazon.awssdk.services.appmesh.model.TagRef;

/**
 * A mesh that its owner shares with a consumer. Sharing itself belongs to another service of AWS, so it goes through the
 * admin API here.
 *
 * <p>Source, unless a test names another: behaviour sheet App Mesh §2.9 [docs].
 */
class SharedMeshesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller owner = emulator.newCaller();
    private final Caller consumer = emulator.newCaller();
    private final MeshFixture owned = new MeshFixture(owner);
    private final MeshFixture shared = new MeshFixture(consumer);

    @BeforeEach
    void share() {
        owned.parents();
        owner.sendAdmin("POST", "appmesh/shares", share("m")).ok();
    }

    private String share(String mesh) {
        return json(
                        "{meshName:'%s',meshOwner:'%s',principal:'%s',region:'%s'}",
                        mesh, owner.account(), consumer.account(), owner.region())
                .toString();
    }

    /** As the consumer says it. */
    private ObjectNode inShared(Kind kind, String name) {
        return in(kind, name).put("meshOwner", owner.account());
    }

    private ObjectNode createShared(Kind kind, String name) {
        return kind.create(shared.client, with(inShared(kind, name), "spec", json(kind.spec)));
    }

    private ObjectNode updateShared(Kind kind, String name) {
        return kind.update(shared.client, with(inShared(kind, name), "spec", json(kind.otherSpec)));
    }

    @Test
    void theConsumerFindsTheMeshInItsList() {
        JsonNode meshes = shared.list(Kind.MESH);

        assertThat(meshes).hasSize(1);
        assertThat(meshes.get(0).path("meshOwner").asText()).isEqualTo(owner.account());
        assertThat(meshes.get(0).path("resourceOwner").asText()).isEqualTo(owner.account());
        assertThat(meshes.get(0).path("arn").asText()).isEqualTo(owned.arn("mesh/m"));
    }

    @Test
    void theConsumerDescribesTheMeshByItsOwner() {
        JsonNode mesh = Kind.MESH.describe(shared.client, inShared(Kind.MESH, "m"));

        assertThat(mesh).isEqualTo(owned.describe(Kind.MESH, "m"));
    }

    @Test
    void withoutItsOwnerTheMeshIsNotThere() {
        Refused.call(() -> shared.describe(Kind.MESH, "m"))
                .with(404, "NotFoundException")
                .naming("m", consumer.account());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MESH")
    void theConsumerSeesEverythingInTheMesh(Kind kind) {
        owned.create(kind, "x");

        JsonNode described = kind.describe(shared.client, inShared(kind, "x"));

        assertThat(described).isEqualTo(owned.describe(kind, "x"));
        assertThat(kind.listAll(shared.client, under(kind).put("meshOwner", owner.account())))
                .hasSize(owned.list(kind).size());
    }

    /** Source: behaviour sheet App Mesh §2.2 [recorded]: the ARN is in the account of the resource's owner. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"VIRTUAL_NODE", "VIRTUAL_ROUTER", "VIRTUAL_SERVICE"})
    void whatTheConsumerCreatesIsTheConsumers(Kind kind) {
        consumerTargets(kind);

        JsonNode metadata = createShared(kind, "x").path("metadata");

        assertThat(metadata.path("meshOwner").asText()).isEqualTo(owner.account());
        assertThat(metadata.path("resourceOwner").asText()).isEqualTo(consumer.account());
        assertThat(metadata.path("arn").asText()).isEqualTo(shared.arn(String.format(kind.arnSuffix, "x")));
        assertThat(owned.describe(kind, "x").path("metadata")).isEqualTo(metadata);
    }

    /** References stay within one account, so the consumer brings its own provider. */
    private void consumerTargets(Kind kind) {
        if (kind == Kind.VIRTUAL_SERVICE) {
            owned.delete(Kind.VIRTUAL_NODE, "node");
            createShared(Kind.VIRTUAL_NODE, "node");
        }
    }

    @Test
    void theConsumerRoutesBetweenItsOwnRouterAndNodes() {
        owned.delete(Kind.VIRTUAL_NODE, "node");
        owned.delete(Kind.VIRTUAL_ROUTER, "router");
        createShared(Kind.VIRTUAL_NODE, "node");
        createShared(Kind.VIRTUAL_ROUTER, "router");

        JsonNode route = createShared(Kind.ROUTE, "r");

        assertThat(route.path("metadata").path("resourceOwner").asText()).isEqualTo(consumer.account());
    }

    /** Source: behaviour sheet App Mesh §4.4 [docs]. */
    @Test
    void aTargetOfAnotherAccountIsNotThere() {
        owned.delete(Kind.VIRTUAL_ROUTER, "router");
        createShared(Kind.VIRTUAL_ROUTER, "router");

        Refused.call(() -> createShared(Kind.ROUTE, "r"))
                .with(404, "NotFoundException")
                .naming("node");
    }

    @Test
    void theConsumerChangesAndDeletesWhatItCreated() {
        createShared(Kind.VIRTUAL_NODE, "x");

        JsonNode updated = updateShared(Kind.VIRTUAL_NODE, "x");
        JsonNode deleted = Kind.VIRTUAL_NODE.delete(shared.client, inShared(Kind.VIRTUAL_NODE, "x"));

        assertThat(updated.path("metadata").path("version").asInt()).isEqualTo(2);
        assertThat(deleted.path("status")).isEqualTo(json("{status:'DELETED'}"));
    }

    @Test
    void theConsumerDoesNotChangeWhatTheOwnerCreated() {
        Refused.call(() -> updateShared(Kind.VIRTUAL_NODE, "node")).with(403, "ForbiddenException");
        Refused.call(() -> Kind.VIRTUAL_NODE.delete(shared.client, inShared(Kind.VIRTUAL_NODE, "node")))
                .with(403, "ForbiddenException");
    }

    @Test
    void theOwnerDeletesWhatTheConsumerCreatedButDoesNotChangeIt() {
        createShared(Kind.VIRTUAL_NODE, "x");

        Refused.call(() -> owned.update(Kind.VIRTUAL_NODE, "x", "{}")).with(403, "ForbiddenException");

        assertThat(owned.delete(Kind.VIRTUAL_NODE, "x").path("status")).isEqualTo(json("{status:'DELETED'}"));
    }

    @Test
    void onlyTheOwnerCreatesGatewaysAndTheirRoutes() {
        Refused.call(() -> createShared(Kind.VIRTUAL_GATEWAY, "x")).with(403, "ForbiddenException");
        Refused.call(() -> createShared(Kind.GATEWAY_ROUTE, "x")).with(403, "ForbiddenException");
    }

    /** Source: behaviour sheet App Mesh §4.1 [model], [docs]: updates and deletes of meshes have no owner parameter. */
    @Test
    void onlyTheOwnerChangesOrDeletesTheMesh() {
        Refused.call(() -> shared.update(Kind.MESH, "m", "{}")).with(404, "NotFoundException");
        Refused.call(() -> shared.delete(Kind.MESH, "m")).with(404, "NotFoundException");
    }

    /** Source: behaviour sheet App Mesh §2.9 [docs], §2.10 [recorded] (2022). */
    @Test
    void tagsAreForTheAccountThatCreatedTheResource() {
        String arn = owned.arn("mesh/m");

        Refused.call(() -> shared.client.listTagsForResource(r -> r.resourceArn(arn)))
                .withCommon(403, "AccessDeniedException")
                .saying(arn + " is an invalid ARN. Invalid account id in the ARN provided : " + owner.account());
    }

    /** Source: behaviour sheet App Mesh §2.9 [docs]. */
    @Test
    void theConsumerTagsItsOwnResources() {
        String arn = createShared(Kind.VIRTUAL_NODE, "x")
                .path("metadata")
                .path("arn")
                .asText();

        TagRef tag = TagRef.builder().key("a").value("1").build();

        shared.client.tagResource(r -> r.resourceArn(arn).tags(tag));

        assertThat(shared.client.listTagsForResource(r -> r.resourceArn(arn)).tags())
                .containsExactly(tag);
    }

    @Test
    void whatIsNoLongerSharedIsNotThere() {
        createShared(Kind.VIRTUAL_NODE, "x");
        owner.sendAdmin("DELETE", "appmesh/shares", share("m")).ok();

        Refused.call(() -> Kind.VIRTUAL_NODE.describe(shared.client, inShared(Kind.VIRTUAL_NODE, "x")))
                .with(404, "NotFoundException");

        assertThat(shared.list(Kind.MESH)).isEmpty();
        assertThat(owned.describe(Kind.VIRTUAL_NODE, "x")
                        .path("metadata")
                        .path("resourceOwner")
                        .asText())
                .isEqualTo(consumer.account());
    }

    /** Source: behaviour sheet App Mesh §2.9 [inferred]. */
    @ParameterizedTest
    @EnumSource
    void aMeshThatIsNotSharedIsNotThere(Kind kind) {
        MeshFixture stranger = new MeshFixture(emulator.newCaller());

        Refused.call(() -> kind.describe(stranger.client, inShared(kind, "m")))
                .with(404, "NotFoundException")
                .naming(owner.account());
    }

    /** Source: behaviour sheet App Mesh §2.9 [model]: exactly 12 characters. */
    @ParameterizedTest
    @EnumSource
    void anOwnerHasTwelveDigits(Kind kind) {
        Refused.call(() -> kind.describe(shared.client, in(kind, "x").put("meshOwner", "11112222333")))
                .with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §2.9 [model]: the own account is as good as none. */
    @ParameterizedTest
    @EnumSource
    void theOwnerMayNameItself(Kind kind) {
        owned.create(kind, "x");

        JsonNode described = kind.describe(owned.client, inShared(kind, "x"));

        assertThat(described).isEqualTo(owned.describe(kind, "x"));
    }

    @Test
    void quotasCountOnTheMeshNoMatterWhoCreates() {
        emulator.quotas().adjust("appmesh.virtual-nodes", 3);
        try {
            createShared(Kind.VIRTUAL_NODE, "x");
            owned.create(Kind.VIRTUAL_NODE, "y");

            Refused.call(() -> createShared(Kind.VIRTUAL_NODE, "z")).with(400, "LimitExceededException");
        } finally {
            emulator.quotas().adjust("appmesh.virtual-nodes", 200);
        }
    }

    /** Source: behaviour sheet App Mesh §4.5 [docs]. */
    @Test
    void aProviderOfAnotherAccountIsNotThere() {
        Refused.call(() -> createShared(Kind.VIRTUAL_SERVICE, "x"))
                .with(404, "NotFoundException")
                .naming("node");
    }

    @Test
    void theOwnerCleansUpAfterSharingEnded() {
        createShared(Kind.VIRTUAL_NODE, "x");
        owner.sendAdmin("DELETE", "appmesh/shares", share("m")).ok();

        JsonNode deleted = owned.delete(Kind.VIRTUAL_NODE, "x");

        assertThat(deleted.path("status")).isEqualTo(json("{status:'DELETED'}"));
    }
}
