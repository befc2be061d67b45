package dev.understudy.appmesh;

import static dev.understudy.appmesh.fixture.Api.below;
import static dev.understudy.appmesh.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualRoutersTest {
    private static final String NAMES = "{meshName: 'm', virtualRouterName: 'r'}";

    private final Api api = Api.withMesh();

    private JsonNode update(String... listeners) {
        return api.ask("UpdateVirtualRouter", input(listeners)).get("virtualRouter");
    }

    private Refusal refuseUpdate(String... listeners) {
        return api.refuse("UpdateVirtualRouter", input(listeners));
    }

    private static JsonNode input(String... listeners) {
        return below("virtualRouterName", "r", "{listeners: " + Api.listeners(listeners) + "}");
    }

    // Source: API_VirtualRouterSpec: listeners are optional, and may be several since 2022
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{listeners: []}",
                "{listeners: [{portMapping: {port: 1, protocol: 'tcp'}}]}",
                "{listeners: [{portMapping: {port: 65535, protocol: 'grpc'}}, {portMapping: {port: 2, protocol: 'http2'}}]}"
            })
    void aRouterHasAnyNumberOfListeners(String spec) {
        JsonNode created = api.ask("CreateVirtualRouter", below("virtualRouterName", "r", spec))
                .get("virtualRouter");

        assertThat(created.get("spec")).isEqualTo(json(spec));
        assertThat(api.ask("DescribeVirtualRouter", NAMES).at("/virtualRouter/spec"))
                .isEqualTo(json(spec));
    }

    // Source: inferred
    @Test
    void listenersHaveDifferentPorts() {
        Refusal refusal = api.refuse("CreateVirtualRouter", input("http:80", "grpc:80"));

        assertThat(refusal).isEqualTo(Refusal.badRequest("Listeners must have different ports"));
    }

    // Source: terraform-provider-aws changes listeners in place
    @Test
    void portAndProtocolOfTheListenerCanChange() {
        api.router("r", "http:80");

        JsonNode updated = update("http2:81");

        assertThat(updated.at("/spec/listeners")).isEqualTo(json(Api.listeners("http2:81")));
    }

    // Source: recorded in 2019
    @Test
    void aRouterThatProvidesAServiceStays() {
        api.router("r", "http:80");
        api.service("s", Api.byRouter("r"));

        assertThat(api.refuse("DeleteVirtualRouter", NAMES))
                .isEqualTo(Refusal.inUse(
                        "VirtualRouter with name r cannot be deleted because it is a VirtualService provider"));
    }

    // Source: recorded in 2019
    @Test
    void aRouterWithRoutesStays() {
        api.node("n", "http:80");
        api.router("r", "http:80");
        api.route("r", "t", "n");

        assertThat(api.refuse("DeleteVirtualRouter", NAMES))
                .isEqualTo(Refusal.inUse("VirtualRouter you're trying to delete r has active routes"));
    }

    // Source: recorded in 2023 and 2024
    @Test
    void aSecondListenerNeedsRoutesThatNameTheirPort() {
        api.node("n", "http:80");
        api.router("r", "http:8080");
        api.route("r", "t", "n");

        assertThat(refuseUpdate("http:8080", "grpc:9090"))
                .isEqualTo(
                        Refusal.badRequest(
                                "All Routes for this Virtual Router must define a port match before adding multiple listeners to this Virtual Router. 1 Route(s) are missing port. Listing up to 5 route names: [t]"));
    }

    // Source: the same text: "up to 5"
    @Test
    void ofManyRoutesWithoutAPortFiveAreNamed() {
        api.node("n", "http:80");
        api.router("r", "http:8080");
        for (String name : new String[] {"a", "b", "c", "d", "e", "f"}) {
            api.route("r", name, "n");
        }

        assertThat(refuseUpdate("http:8080", "grpc:9090").message())
                .endsWith("6 Route(s) are missing port. Listing up to 5 route names: [a, b, c, d, e]");
    }

    // Source: user guide, "Virtual routers"
    @Test
    void aSecondListenerIsFineOnceRoutesNameTheirPort() {
        api.node("n", "http:80");
        api.router("r", "http:8080");
        api.route("r", "t", "n");
        api.ask("UpdateRoute", Api.routeInput("r", "t", Api.routeSpec(8080, "n")));

        JsonNode updated = update("http:8080", "grpc:9090");

        assertThat(updated.at("/spec/listeners")).hasSize(2);
    }

    // Source: the Kubernetes controller deletes such routes first; the text is inferred
    @Test
    void aListenerThatARouteNamesStays() {
        api.node("n", "http:80");
        api.router("r", "http:8080", "http:8081");
        api.ask("CreateRoute", Api.routeInput("r", "t", Api.routeSpec(8081, "n")));

        assertThat(refuseUpdate("http:8080"))
                .isEqualTo(Refusal.badRequest(
                        "Listener port 8081 of this Virtual Router cannot be removed because the Route t uses it"));
    }

    // Source: the same
    @Test
    void aListenerKeepsTheProtocolFamilyOfItsRoutes() {
        api.node("n", "http:80");
        api.router("r", "http:8080");
        api.route("r", "t", "n");

        assertThat(refuseUpdate("grpc:8080"))
                .isEqualTo(Refusal.badRequest(
                        "A Route of type http cannot use a Virtual Router listener of protocol grpc"));
        assertThat(update("http2:8081").at("/metadata/version").asInt()).isEqualTo(2);
    }

    // Source: user guide, "Gateway routes": the port of the target; the text is inferred
    @Test
    void aSecondListenerNeedsGatewayRoutesToTheServiceThatNameTheirTargetPort() {
        api.router("r", "http:8080");
        api.service("s", Api.byRouter("r"));
        api.gateway("gw", "http:80");
        api.gatewayRoute("gw", "g", "s");

        assertThat(refuseUpdate("http:8080", "http:8081"))
                .isEqualTo(
                        Refusal.badRequest(
                                "All Gateway Routes targeting this Virtual Service must define a target port before adding multiple listeners to this Virtual Service provider. 1 Gateway Route(s) are missing port. Listing up to 5 gateway route names: [g]"));
    }
}
