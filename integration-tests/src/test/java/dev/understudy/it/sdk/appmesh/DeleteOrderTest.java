package dev.understudy.it.sdk.appmesh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What cannot be deleted yet, and in which words. */
class DeleteOrderTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final MeshFixture fixture = new MeshFixture(me);

    @BeforeEach
    void mesh() {
        fixture.mesh();
    }

    private void deleted(Kind kind, String name) {
        assertThat(fixture.delete(kind, name).path("status").path("status").asText())
                .isEqualTo("DELETED");
    }

    /** Source: behaviour sheet App Mesh §2.10 [recorded] (2019). */
    @Test
    void aMeshWithNodesStays() {
        fixture.node("n");

        Refused.call(() -> fixture.delete(Kind.MESH, "m"))
                .with(409, "ResourceInUseException")
                .saying("Mesh m for account " + me.account()
                        + " has active VirtualNodes, please delete VirtualNodes before deleting the Mesh");
    }

    /** Source: behaviour sheet App Mesh §4.1 [model]; the wording is [inferred] from the one for nodes. */
    @Test
    void aMeshWithRoutersStays() {
        fixture.router("router");

        Refused.call(() -> fixture.delete(Kind.MESH, "m"))
                .with(409, "ResourceInUseException")
                .naming("Mesh m for account " + me.account(), "VirtualRouters");
    }

    /** Source: behaviour sheet App Mesh §2.10 [recorded] (2023) as far as "Mesh m f", the rest [inferred]. */
    @Test
    void aMeshWithServicesStays() {
        fixture.service("s", "{}");

        Refused.call(() -> fixture.delete(Kind.MESH, "m"))
                .with(409, "ResourceInUseException")
                .naming("Mesh m for account " + me.account(), "VirtualServices");
    }

    /** Source: behaviour sheet App Mesh §4.1 [inferred]. */
    @Test
    void aMeshWithGatewaysStays() {
        fixture.gateway("gateway");

        Refused.call(() -> fixture.delete(Kind.MESH, "m"))
                .with(409, "ResourceInUseException")
                .naming("Mesh m for account " + me.account(), "VirtualGateways");
    }

    /** Source: behaviour sheet App Mesh §6 [inferred]. */
    @Test
    void aMeshWithNothingButANameUsedAsBackendGoes() {
        fixture.node("n", "{backends:[{virtualService:{virtualServiceName:'somewhere.local'}}]}");
        deleted(Kind.VIRTUAL_NODE, "n");

        deleted(Kind.MESH, "m");
    }

    /** Source: behaviour sheet App Mesh §2.10 [recorded] (2024), with full stop. */
    @Test
    void aNodeThatARouteLeadsToStays() {
        fixture.node("node");
        fixture.router("router");
        fixture.create(Kind.ROUTE, "r");

        Refused.call(() -> fixture.delete(Kind.VIRTUAL_NODE, "node"))
                .with(409, "ResourceInUseException")
                .saying("VirtualNode with name node cannot be deleted because it is the target of one or more routes.");
    }

    /** Source: behaviour sheet App Mesh §6 [docs]; wording [inferred]. */
    @Test
    void aNodeThatProvidesAServiceStays() {
        fixture.node("node");
        fixture.service("s", "{provider:{virtualNode:{virtualNodeName:'node'}}}");

        Refused.call(() -> fixture.delete(Kind.VIRTUAL_NODE, "node"))
                .with(409, "ResourceInUseException")
                .naming("VirtualNode with name node");
    }

    /** Source: behaviour sheet App Mesh §4.2 [inferred]. */
    @Test
    void aNodeWithBackendsGoes() {
        fixture.service("s", "{}");
        fixture.node("n", "{backends:[{virtualService:{virtualServiceName:'s'}}]}");

        deleted(Kind.VIRTUAL_NODE, "n");
    }

    /** Source: behaviour sheet App Mesh §2.10 [recorded] (2019). */
    @Test
    void aRouterWithRoutesStays() {
        fixture.node("node");
        fixture.router("router");
        fixture.create(Kind.ROUTE, "r");

        Refused.call(() -> fixture.delete(Kind.VIRTUAL_ROUTER, "router"))
                .with(409, "ResourceInUseException")
                .saying("VirtualRouter you're trying to delete router has active routes");
    }

    /** Source: behaviour sheet App Mesh §2.10 [recorded] (2019). */
    @Test
    void aRouterThatProvidesAServiceStays() {
        fixture.router("router");
        fixture.service("s", "{provider:{virtualRouter:{virtualRouterName:'router'}}}");

        Refused.call(() -> fixture.delete(Kind.VIRTUAL_ROUTER, "router"))
                .with(409, "ResourceInUseException")
                .saying("VirtualRouter with name router cannot be deleted because it is a VirtualService provider");
    }

    /** Source: behaviour sheet App Mesh §2.10 [recorded] (2023). */
    @Test
    void aServiceThatAGatewayRouteLeadsToStays() {
        fixture.service("service", "{}");
        fixture.gateway("gateway");
        fixture.create(Kind.GATEWAY_ROUTE, "gr");

        Refused.call(() -> fixture.delete(Kind.VIRTUAL_SERVICE, "service"))
                .with(409, "ResourceInUseException")
                .saying("VirtualService service is being referenced in the following: GATEWAY_ROUTE: [gr]");
    }

    /** Source: behaviour sheet App Mesh §4.5 [recorded]. */
    @Test
    void aServiceThatANodeNamesAsBackendGoes() {
        fixture.service("s", "{}");
        fixture.node("n", "{backends:[{virtualService:{virtualServiceName:'s'}}]}");

        deleted(Kind.VIRTUAL_SERVICE, "s");
    }

    /** Source: behaviour sheet App Mesh §4.6 [model]; wording [inferred]. */
    @Test
    void aGatewayWithRoutesStays() {
        fixture.service("service", "{}");
        fixture.gateway("gateway");
        fixture.create(Kind.GATEWAY_ROUTE, "gr");

        Refused.call(() -> fixture.delete(Kind.VIRTUAL_GATEWAY, "gateway"))
                .with(409, "ResourceInUseException")
                .naming("VirtualGateway", "gateway");
    }

    /** Source: behaviour sheet App Mesh §4.4 and §4.7 [inferred]. */
    @Test
    void routesGoWhateverTheyLeadTo() {
        fixture.node("node");
        fixture.router("router");
        fixture.service("service", "{}");
        fixture.gateway("gateway");
        fixture.create(Kind.ROUTE, "r");
        fixture.create(Kind.GATEWAY_ROUTE, "gr");

        deleted(Kind.ROUTE, "r");
        deleted(Kind.GATEWAY_ROUTE, "gr");
    }

    /** Source: behaviour sheet App Mesh §2.10: a refused delete changes nothing. */
    @Test
    void whatStaysIsUnchanged() {
        JsonNode before = fixture.describe(Kind.MESH, "m");
        fixture.node("n");

        Refused.call(() -> fixture.delete(Kind.MESH, "m")).with(409, "ResourceInUseException");

        assertThat(fixture.describe(Kind.MESH, "m")).isEqualTo(before);
    }

    /** Source: behaviour sheet App Mesh §12 S4 [recorded]: a weight of 0 is still a target. */
    @Test
    void aNodeIsFreeOnceNoRouteNamesItAnyMore() {
        fixture.node("node");
        fixture.node("green");
        fixture.router("router");
        fixture.route(
                "r",
                "{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'node',weight:0},"
                        + "{virtualNode:'green',weight:100}]}}}");
        Refused.call(() -> fixture.delete(Kind.VIRTUAL_NODE, "node")).with(409, "ResourceInUseException");
        fixture.update(
                Kind.ROUTE,
                "r",
                "{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'green',weight:100}]}}}");

        deleted(Kind.VIRTUAL_NODE, "node");
    }
}
