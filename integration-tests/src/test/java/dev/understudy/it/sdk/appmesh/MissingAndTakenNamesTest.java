package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.appmesh.MeshFixture.in;
import static dev.understudy.it.sdk.appmesh.MeshFixture.under;
import static dev.understudy.it.sdk.appmesh.MeshFixture.with;

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

/** Names that lead nowhere, and names that somebody else has. */
class MissingAndTakenNamesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final MeshFixture fixture = new MeshFixture(me);

    @BeforeEach
    void parents() {
        fixture.parents();
    }

    /** Source: behaviour sheet App Mesh §2.10 [recorded], wording for virtual nodes. */
    @Test
    void aMissingNodeIsNamedWithMeshAndAccount() {
        Refused.call(() -> fixture.describe(Kind.VIRTUAL_NODE, "x"))
                .with(404, "NotFoundException")
                .saying("VirtualNode with name x is not present under mesh m for account " + me.account());
    }

    /** Source: behaviour sheet App Mesh §4 [model]. */
    @ParameterizedTest
    @EnumSource
    void whatIsNotThereCannotBeDescribed(Kind kind) {
        Refused.call(() -> fixture.describe(kind, "x"))
                .with(404, "NotFoundException")
                .naming(kind.label, "x", me.account());
    }

    /** Source: behaviour sheet App Mesh §4 [model]. */
    @ParameterizedTest
    @EnumSource
    void whatIsNotThereCannotBeUpdated(Kind kind) {
        Refused.call(() -> fixture.update(kind, "x", kind.spec))
                .with(404, "NotFoundException")
                .naming(kind.label, "x", me.account());
    }

    /** Source: behaviour sheet App Mesh §4 [model]. */
    @ParameterizedTest
    @EnumSource
    void whatIsNotThereCannotBeDeleted(Kind kind) {
        Refused.call(() -> fixture.delete(kind, "x"))
                .with(404, "NotFoundException")
                .naming(kind.label, "x", me.account());
    }

    /** Source: behaviour sheet App Mesh §2.5 [terraform]. */
    @ParameterizedTest
    @EnumSource
    void whatWasDeletedIsGone(Kind kind) {
        fixture.create(kind, "x");
        fixture.delete(kind, "x");

        Refused.call(() -> fixture.describe(kind, "x")).with(404, "NotFoundException");
    }

    /** Source: behaviour sheet App Mesh §2.1 [inferred]. */
    @ParameterizedTest
    @EnumSource
    void namesDifferByCase(Kind kind) {
        fixture.create(kind, "x");

        Refused.call(() -> fixture.describe(kind, "X")).with(404, "NotFoundException");
    }

    /** Source: behaviour sheet App Mesh §2.6 [inferred]. */
    @ParameterizedTest
    @EnumSource
    void aNameCannotBeTakenTwice(Kind kind) {
        fixture.create(kind, "x");

        Refused.call(() -> fixture.create(kind, "x"))
                .with(409, "ConflictException")
                .naming(kind.label, "x", me.account());
    }

    /** Source: behaviour sheet App Mesh §2.12 [inferred]: parents are looked up before the name itself. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MESH")
    void nothingCanBeCreatedInAMissingMesh(Kind kind) {
        ObjectNode input = in(kind, "x").put("meshName", "nowhere");

        Refused.call(() -> kind.create(fixture.client, with(input, "spec", json(kind.spec))))
                .with(404, "NotFoundException")
                .naming("Mesh", "nowhere", me.account());
    }

    /** Source: behaviour sheet App Mesh §4 [model]. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MESH")
    void nothingCanBeDescribedInAMissingMesh(Kind kind) {
        ObjectNode input = in(kind, "x").put("meshName", "nowhere");

        Refused.call(() -> kind.describe(fixture.client, input))
                .with(404, "NotFoundException")
                .naming("Mesh", "nowhere", me.account());
    }

    /** Source: behaviour sheet App Mesh §4 [model]. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MESH")
    void nothingCanBeDeletedInAMissingMesh(Kind kind) {
        ObjectNode input = in(kind, "x").put("meshName", "nowhere");

        Refused.call(() -> kind.delete(fixture.client, input))
                .with(404, "NotFoundException")
                .naming("Mesh", "nowhere", me.account());
    }

    /** Source: behaviour sheet App Mesh §2.7 [inferred]. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MESH")
    void nothingCanBeListedInAMissingMesh(Kind kind) {
        ObjectNode input = under(kind).put("meshName", "nowhere");

        Refused.call(() -> kind.list(fixture.client, input))
                .with(404, "NotFoundException")
                .naming("Mesh", "nowhere", me.account());
    }

    /** Source: behaviour sheet App Mesh §4.4 [inferred]. */
    @Test
    void aMissingRouterHasNoRoutes() {
        ObjectNode input = under(Kind.ROUTE).put("virtualRouterName", "nowhere");

        Refused.call(() -> Kind.ROUTE.list(fixture.client, input))
                .with(404, "NotFoundException")
                .naming("VirtualRouter", "nowhere", "m", me.account());
    }

    /** Source: behaviour sheet App Mesh §4.4 [model]. */
    @Test
    void aMissingRouterTakesNoRoute() {
        ObjectNode input = in(Kind.ROUTE, "x").put("virtualRouterName", "nowhere");

        Refused.call(() -> Kind.ROUTE.create(fixture.client, with(input, "spec", json(Kind.ROUTE.spec))))
                .with(404, "NotFoundException")
                .naming("VirtualRouter", "nowhere", "m", me.account());
    }

    /** Source: behaviour sheet App Mesh §4.7 [inferred]. */
    @Test
    void aMissingGatewayHasNoRoutes() {
        ObjectNode input = under(Kind.GATEWAY_ROUTE).put("virtualGatewayName", "nowhere");

        Refused.call(() -> Kind.GATEWAY_ROUTE.list(fixture.client, input))
                .with(404, "NotFoundException")
                .naming("VirtualGateway", "nowhere", "m", me.account());
    }

    /** Source: behaviour sheet App Mesh §4.7 [model]. */
    @Test
    void aMissingGatewayTakesNoRoute() {
        ObjectNode input = in(Kind.GATEWAY_ROUTE, "x").put("virtualGatewayName", "nowhere");

        Refused.call(() ->
                        Kind.GATEWAY_ROUTE.create(fixture.client, with(input, "spec", json(Kind.GATEWAY_ROUTE.spec))))
                .with(404, "NotFoundException")
                .naming("VirtualGateway", "nowhere", "m", me.account());
    }

    /** Source: behaviour sheet App Mesh §1 [docs]: a mesh belongs to one account and one region. */
    @Test
    void anotherRegionHasOtherMeshes() {
        MeshFixture elsewhere = new MeshFixture(me.in("eu-west-1"));

        Refused.call(() -> elsewhere.describe(Kind.MESH, "m")).with(404, "NotFoundException");
    }

    /** Source: behaviour sheet App Mesh §1 [docs]: a mesh belongs to one account and one region. */
    @Test
    void anotherAccountHasOtherMeshes() {
        MeshFixture somebodyElse = new MeshFixture(emulator.newCaller());

        Refused.call(() -> somebodyElse.describe(Kind.MESH, "m")).with(404, "NotFoundException");
    }
}
