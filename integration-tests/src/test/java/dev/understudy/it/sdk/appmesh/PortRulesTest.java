package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Ports that have to be named as soon as there is more than one listener to choose from. */
class PortRulesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String TWO_LISTENERS =
            "{listeners:[{portMapping:{port:8080,protocol:'http'}},{portMapping:{port:9090,protocol:'grpc'}}]}";
    private static final String TWO_PORT_NODE = "{listeners:[{portMapping:{port:8080,protocol:'http'}},"
            + "{portMapping:{port:9090,protocol:'grpc'}}],serviceDiscovery:{dns:{hostname:'n.local'}}}";

    private final MeshFixture fixture = new MeshFixture(emulator.newCaller());

    @BeforeEach
    void parents() {
        fixture.parents();
    }

    private static String httpRoute(String match, String target) {
        return "{httpRoute:{match:{prefix:'/'" + match + "},action:{weightedTargets:[{virtualNode:'node',weight:1"
                + target + "}]}}}";
    }

    private static String grpcRoute(String match) {
        return "{grpcRoute:{match:{" + match + "},action:{weightedTargets:[{virtualNode:'node',weight:1}]}}}";
    }

    private static String gatewayRoute(String match, String target) {
        return "{httpRoute:{match:{prefix:'/'" + match + "},"
                + "action:{target:{virtualService:{virtualServiceName:'service'}" + target + "}}}}";
    }

    private static void active(JsonNode resource) {
        assertThat(resource.path("status")).isEqualTo(json("{status:'ACTIVE'}"));
    }

    /** Source: behaviour sheet App Mesh §2.10 [recorded] (2023). */
    @Test
    void aRouteOfARouterWithSeveralListenersMustMatchAPort() {
        fixture.update(Kind.VIRTUAL_ROUTER, "router", TWO_LISTENERS);

        Refused.call(() -> fixture.route("r", grpcRoute("")))
                .with(400, "BadRequestException")
                .saying("Route must define a port match criteria if the Virtual Router has multiple listeners");
    }

    /** Source: behaviour sheet App Mesh §5.4 [docs], [recorded]. */
    @Test
    void anUpdateOfSuchARouteMustMatchAPortToo() {
        fixture.update(Kind.VIRTUAL_ROUTER, "router", TWO_LISTENERS);
        fixture.route("r", grpcRoute("port:9090"));

        Refused.call(() -> fixture.update(Kind.ROUTE, "r", grpcRoute("")))
                .with(400, "BadRequestException")
                .saying("Route must define a port match criteria if the Virtual Router has multiple listeners");
    }

    /** Source: behaviour sheet App Mesh §2.10 [recorded] (2023/2024). */
    @Test
    void aRouterGetsItsSecondListenerOnlyWhenAllRoutesMatchAPort() {
        fixture.route("r", httpRoute("", ""));

        Refused.call(() -> fixture.update(Kind.VIRTUAL_ROUTER, "router", TWO_LISTENERS))
                .with(400, "BadRequestException")
                .saying(
                        "All Routes for this Virtual Router must define a port match before adding multiple listeners to"
                                + " this Virtual Router. 1 Route(s) are missing port. Listing up to 5 route names: [r]");
    }

    /** Source: behaviour sheet App Mesh §2.10 [recorded] (2023/2024): up to 5 names. */
    @Test
    void onlyFiveRoutesAreNamed() {
        for (int i = 1; i <= 6; i++) {
            fixture.route("r" + i, httpRoute("", ""));
        }
        fixture.route("fine", httpRoute(",port:8080", ""));

        Refused.call(() -> fixture.update(Kind.VIRTUAL_ROUTER, "router", TWO_LISTENERS))
                .with(400, "BadRequestException")
                .naming("6 Route(s) are missing port. Listing up to 5 route names: [r1, r2, r3, r4, r5]");
    }

    /** Source: behaviour sheet App Mesh §12 S6. */
    @Test
    void routesThatMatchAPortLetTheListenerIn() {
        fixture.route("r", httpRoute(",port:8080", ""));

        active(fixture.update(Kind.VIRTUAL_ROUTER, "router", TWO_LISTENERS));
    }

    /** Source: behaviour sheet App Mesh §5.4 [inferred]. */
    @Test
    void aRouteCannotMatchAPortThatNobodyListensOn() {
        Refused.call(() -> fixture.route("r", httpRoute(",port:7777", ""))).with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §5.4 [inferred]: the type belongs to the listener that the port names. */
    @Test
    void theTypeOfARouteFitsTheListenerOfItsPort() {
        fixture.update(Kind.VIRTUAL_ROUTER, "router", TWO_LISTENERS);

        Refused.call(() -> fixture.route("r", grpcRoute("port:8080"))).with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §4.3 [issue]. */
    @Test
    void aListenerStaysAsLongAsARouteMatchesItsPort() {
        fixture.update(Kind.VIRTUAL_ROUTER, "router", TWO_LISTENERS);
        fixture.route("r", grpcRoute("port:9090"));

        Refused.call(() -> fixture.update(Kind.VIRTUAL_ROUTER, "router", MeshFixture.ROUTER))
                .with(400, "BadRequestException");

        fixture.delete(Kind.ROUTE, "r");
        active(fixture.update(Kind.VIRTUAL_ROUTER, "router", MeshFixture.ROUTER));
    }

    /** Source: behaviour sheet App Mesh §4.3 [terraform]: in place, as long as no route is in the way. */
    @Test
    void aListenerMayChangePortAndProtocol() {
        active(fixture.update(Kind.VIRTUAL_ROUTER, "router", "{listeners:[{portMapping:{port:81,protocol:'tcp'}}]}"));
    }

    /** Source: behaviour sheet App Mesh §4.3 [issue], §5.4 [inferred]: http and http2 are one family. */
    @Test
    void aListenerKeepsTheFamilyOfItsRoutes() {
        fixture.route("r", httpRoute("", ""));

        Refused.call(() -> fixture.update(
                        Kind.VIRTUAL_ROUTER, "router", "{listeners:[{portMapping:{port:8080,protocol:'grpc'}}]}"))
                .with(400, "BadRequestException");

        active(fixture.update(
                Kind.VIRTUAL_ROUTER, "router", "{listeners:[{portMapping:{port:8080,protocol:'http2'}}]}"));
    }

    /** Source: behaviour sheet App Mesh §5.4 [docs]. */
    @Test
    void aTargetWithSeveralListenersNeedsAPort() {
        fixture.update(Kind.VIRTUAL_NODE, "node", TWO_PORT_NODE);

        Refused.call(() -> fixture.route("r", httpRoute("", ""))).with(400, "BadRequestException");

        active(fixture.route("r", httpRoute("", ",port:9090")));
    }

    /** Source: behaviour sheet App Mesh §5.4 [docs]: it must be one of them. */
    @Test
    void aTargetPortIsOneOfItsListeners() {
        Refused.call(() -> fixture.route("r", httpRoute("", ",port:7777"))).with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §4.2 [terraform]. */
    @Test
    void aNodeGetsItsSecondListenerOnlyWhenAllTargetsNameAPort() {
        fixture.route("r", httpRoute("", ""));

        Refused.call(() -> fixture.update(Kind.VIRTUAL_NODE, "node", TWO_PORT_NODE))
                .with(400, "BadRequestException");

        fixture.update(Kind.ROUTE, "r", httpRoute("", ",port:8080"));
        active(fixture.update(Kind.VIRTUAL_NODE, "node", TWO_PORT_NODE));
    }

    /** Source: behaviour sheet App Mesh §4.2 [inferred]. */
    @Test
    void aNodeKeepsTheListenersThatTargetsName() {
        fixture.route("r", httpRoute("", ",port:8080"));
        String moved = MeshFixture.NODE.replace("8080", "8081");

        Refused.call(() -> fixture.update(Kind.VIRTUAL_NODE, "node", moved)).with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §5.4 [docs]. */
    @Test
    void aGatewayRouteOfAGatewayWithSeveralListenersMustMatchAPort() {
        fixture.update(
                Kind.VIRTUAL_GATEWAY,
                "gateway",
                "{listeners:[{portMapping:{port:8088,protocol:'http'}},{portMapping:{port:9090,protocol:'grpc'}}]}");

        Refused.call(() -> fixture.gatewayRoute("gr", gatewayRoute("", ""))).with(400, "BadRequestException");

        active(fixture.gatewayRoute("gr", gatewayRoute(",port:8088", "")));
    }

    /** Source: behaviour sheet App Mesh §5.4 [inferred]. */
    @Test
    void aGatewayRouteCannotMatchAPortThatNobodyListensOn() {
        Refused.call(() -> fixture.gatewayRoute("gr", gatewayRoute(",port:7777", "")))
                .with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §4.6 [inferred]. */
    @Test
    void aGatewayGetsItsSecondListenerOnlyWhenAllRoutesMatchAPort() {
        fixture.gatewayRoute("gr", gatewayRoute("", ""));

        Refused.call(() -> fixture.update(Kind.VIRTUAL_GATEWAY, "gateway", TWO_LISTENERS))
                .with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §4.6 [inferred]. */
    @Test
    void aGatewayKeepsTheListenersThatRoutesMatch() {
        fixture.gatewayRoute("gr", gatewayRoute(",port:8088", ""));
        String moved = MeshFixture.GATEWAY.replace("8088", "8089");

        Refused.call(() -> fixture.update(Kind.VIRTUAL_GATEWAY, "gateway", moved))
                .with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §5.4 [docs]. */
    @Test
    void aGatewayRouteToAProviderWithSeveralListenersNeedsATargetPort() {
        fixture.update(Kind.VIRTUAL_ROUTER, "router", TWO_LISTENERS);
        fixture.update(Kind.VIRTUAL_SERVICE, "service", "{provider:{virtualRouter:{virtualRouterName:'router'}}}");

        Refused.call(() -> fixture.gatewayRoute("gr", gatewayRoute("", ""))).with(400, "BadRequestException");

        active(fixture.gatewayRoute("gr", gatewayRoute("", ",port:8080")));
    }

    /** Source: behaviour sheet App Mesh §4.5 [inferred]. */
    @Test
    void aServiceGetsAProviderWithSeveralListenersOnlyWhenGatewayRoutesNameAPort() {
        fixture.gatewayRoute("gr", gatewayRoute("", ""));
        fixture.node("two", TWO_PORT_NODE);

        Refused.call(() -> fixture.update(
                        Kind.VIRTUAL_SERVICE, "service", "{provider:{virtualNode:{virtualNodeName:'two'}}}"))
                .with(400, "BadRequestException");
    }
}
