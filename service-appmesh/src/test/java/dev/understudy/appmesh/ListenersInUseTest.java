package dev.understudy.appmesh;

import static dev.understudy.appmesh.fixture.Api.below;
import static dev.understudy.appmesh.fixture.Api.nodeSpec;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Listeners of nodes that routes and gateway routes lead to. Source: user guide, "Virtual nodes"; terraform-provider-aws
 * has such a refusal, but not its text.
 */
class ListenersInUseTest {
    private final Api api = Api.withMesh();

    @BeforeEach
    void aRouteToANode() {
        api.node("n", "http:80");
        api.router("r", "http:8080");
    }

    private Refusal refuseUpdate(String... listeners) {
        return api.refuse("UpdateVirtualNode", below("virtualNodeName", "n", nodeSpec(listeners)));
    }

    @Test
    void aSecondListenerNeedsRoutesThatNameTheirTargetPort() {
        api.route("r", "t", "n");

        assertThat(refuseUpdate("http:80", "http:81"))
                .isEqualTo(
                        Refusal.badRequest(
                                "All Routes targeting this Virtual Node must define a target port before adding multiple listeners to this Virtual Node. 1 Route(s) are missing port. Listing up to 5 route names: [t]"));
    }

    @Test
    void aListenerThatATargetNamesStays() {
        api.ask(
                "CreateRoute",
                Api.routeInput("r", "t", Api.routeSpec(null, "n").replace("weight: 1", "weight: 1, port: 80")));

        assertThat(refuseUpdate("http:81"))
                .isEqualTo(Refusal.badRequest(
                        "Listener port 80 of this Virtual Node cannot be removed because the Route t uses it"));
        assertThat(refuseUpdate().message()).startsWith("Listener port 80 of this Virtual Node");
    }

    @Test
    void theOnlyListenerMayMoveUnderRoutesThatNameNoPort() {
        api.route("r", "t", "n");

        JsonNode updated = api.ask("UpdateVirtualNode", below("virtualNodeName", "n", nodeSpec("grpc:81")));

        assertThat(updated.at("/virtualNode/metadata/version").asInt()).isEqualTo(2);
    }

    @Test
    void aSecondListenerNeedsGatewayRoutesThatNameTheirTargetPort() {
        api.service("s", Api.byNode("n"));
        api.gateway("gw", "http:80");
        api.gatewayRoute("gw", "g", "s");

        assertThat(refuseUpdate("http:80", "http:81").message())
                .startsWith("All Gateway Routes targeting this Virtual Service must define a target port");
    }

    @Test
    void aListenerThatTheTargetOfAGatewayRouteNamesStays() {
        api.service("s", Api.byNode("n"));
        api.gateway("gw", "http:80");
        api.ask(
                "CreateGatewayRoute",
                Api.gatewayRouteInput(
                        "gw",
                        "g",
                        Api.gatewayRouteSpec("{prefix: '/'}", "s").replace("target: {", "target: {port: 80, ")));

        assertThat(refuseUpdate("http:81"))
                .isEqualTo(
                        Refusal.badRequest(
                                "Listener port 80 of this Virtual Service provider cannot be removed because the Gateway Route g uses it"));
    }
}
