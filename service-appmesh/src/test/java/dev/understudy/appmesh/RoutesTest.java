package dev.understudy.appmesh;

import static dev.understudy.appmesh.fixture.Api.routeSpec;
import static dev.understudy.appmesh.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    private final Api api = Api.withMesh();

    @BeforeEach
    void aRouterAndNodes() {
        api.node("blue", "http:80");
        api.node("green", "http:80");
        api.router("r", "http:8080");
    }

    private JsonNode create(String router, String spec) {
        return api.ask("CreateRoute", Api.routeInput(router, "t", spec)).get("route");
    }

    private Refusal refuse(String router, String spec) {
        return api.refuse("CreateRoute", Api.routeInput(router, "t", spec));
    }

    // Source: recorded answer of CreateRoute, 2019
    @Test
    void aRouteIsKeptAsItWasSent() {
        api.router("tcp", "tcp:80");
        String spec = "{priority: 0, tcpRoute: {action: {weightedTargets: ["
                + "{virtualNode: 'green', weight: 75}, {virtualNode: 'blue', weight: 0}]}}}";

        JsonNode created = create("tcp", spec);

        assertThat(created.get("spec")).isEqualTo(json(spec));
        assertThat(api.ask("DescribeRoute", "{meshName: 'm', virtualRouterName: 'tcp', routeName: 't'}")
                        .get("route"))
                .isEqualTo(created);
    }

    // Source: recorded in 2019 for UpdateRoute
    @Test
    void everyTargetMustExist() {
        Refusal refusal = refuse("r", routeSpec(null, "blue", "purple"));

        assertThat(refusal).isEqualTo(Refusal.notFound("VirtualNode with name purple is missing"));
    }

    // Source: recorded in 2019
    @Test
    void everyTargetOfAnUpdateMustExistToo() {
        api.route("r", "t", "blue");

        Refusal refusal = api.refuse("UpdateRoute", Api.routeInput("r", "t", routeSpec(null, "purple")));

        assertThat(refusal).isEqualTo(Refusal.notFound("VirtualNode with name purple is missing"));
    }

    // Source: inferred
    @Test
    void theRouterMustExist() {
        Refusal expected =
                Refusal.notFound("VirtualRouter with name gone is not present under mesh m for account 111122223333");
        String names = "{meshName: 'm', virtualRouterName: 'gone', routeName: 't'}";

        assertThat(refuse("gone", routeSpec(null, "blue"))).isEqualTo(expected);
        assertThat(api.refuse("UpdateRoute", Api.routeInput("gone", "t", routeSpec(null, "blue"))))
                .isEqualTo(expected);
        assertThat(api.refuse("DescribeRoute", names)).isEqualTo(expected);
        assertThat(api.refuse("DeleteRoute", names)).isEqualTo(expected);
        assertThat(api.refuse("ListRoutes", "{meshName: 'm', virtualRouterName: 'gone'}"))
                .isEqualTo(expected);
    }

    // Source: route names are unique per router
    @Test
    void routersHaveRoutesOfTheSameName() {
        api.router("other", "http:8080");
        api.route("r", "t", "blue");

        JsonNode route = api.route("other", "t", "green");

        assertThat(route.at("/metadata/arn").asText()).endsWith(":mesh/m/virtualRouter/other/route/t");
        assertThat(api.ask("ListRoutes", "{meshName: 'm', virtualRouterName: 'r'}")
                        .get("routes"))
                .hasSize(1);
    }

    // Source: an update replaces the spec, so that the type can change
    @Test
    void anUpdateMayChangeTheType() {
        api.route("r", "t", "blue");
        String http2 = routeSpec(null, "green").replace("httpRoute", "http2Route");

        JsonNode updated =
                api.ask("UpdateRoute", Api.routeInput("r", "t", http2)).get("route");

        assertThat(updated.get("spec")).isEqualTo(json(http2));
        assertThat(updated.at("/metadata/version").asInt()).isEqualTo(2);
    }

    // Source: user guide, "Virtual routers"; recorded in 2023
    @Test
    void underSeveralListenersARouteNamesItsPort() {
        api.router("two", "http:8080", "http:8081");

        assertThat(refuse("two", routeSpec(null, "blue")))
                .isEqualTo(Refusal.badRequest(
                        "Route must define a port match criteria if the Virtual Router has multiple listeners"));
        assertThat(create("two", routeSpec(8081, "blue"))
                        .at("/spec/httpRoute/match/port")
                        .asInt())
                .isEqualTo(8081);
    }

    // Source: inferred
    @Test
    void aNamedPortIsAListenerOfTheRouter() {
        Refusal refusal = refuse("r", routeSpec(7777, "blue"));

        assertThat(refusal)
                .isEqualTo(
                        Refusal.badRequest(
                                "The port match of the Route must be a listener port of the Virtual Router, but there is no listener on port 7777"));
    }

    // Source: user guide, "Routes"; the texts are inferred
    @Test
    void toANodeWithSeveralListenersATargetNamesItsPort() {
        api.node("two", "http:80", "http:81");
        String named = routeSpec(null, "two").replace("weight: 1", "weight: 1, port: 81");
        String unknown = routeSpec(null, "two").replace("weight: 1", "weight: 1, port: 82");

        assertThat(refuse("r", routeSpec(null, "two")))
                .isEqualTo(Refusal.badRequest(
                        "Route must define a target port if the Virtual Node has multiple listeners"));
        assertThat(refuse("r", unknown))
                .isEqualTo(
                        Refusal.badRequest(
                                "The target port of the Route must be a listener port of the Virtual Node, but there is no listener on port 82"));
        assertThat(create("r", named).at("/status/status").asText()).isEqualTo("ACTIVE");
    }

    // Source: user guide; AWS's own example puts an HTTP route on an HTTP/2 listener
    @ParameterizedTest
    @CsvSource({
        "http, httpRoute, ok",
        "http, http2Route, ok",
        "http2, httpRoute, ok",
        "http2, http2Route, ok",
        "grpc, httpRoute, http",
        "tcp, http2Route, http2"
    })
    void theTypeFitsTheListenerOfTheRouter(String protocol, String type, String outcome) {
        api.router("p", protocol + ":80");
        String spec = routeSpec(null, "blue").replace("httpRoute", type);

        if (outcome.equals("ok")) {
            assertThat(create("p", spec).at("/status/status").asText()).isEqualTo("ACTIVE");
        } else {
            assertThat(refuse("p", spec))
                    .isEqualTo(Refusal.badRequest("A Route of type " + outcome
                            + " cannot use a Virtual Router listener of protocol " + protocol));
        }
    }

    // Source: older services accepted it, and nothing says that it changed
    @Test
    void theTypeNeedNotFitTheNode() {
        api.node("grpc", "grpc:80");

        JsonNode created = create("r", routeSpec(null, "grpc"));

        assertThat(created.at("/status/status").asText()).isEqualTo("ACTIVE");
    }

    // Source: nothing refers to routes
    @Test
    void aRouteGoesAtAnyTime() {
        api.service("s", Api.byRouter("r"));
        api.route("r", "t", "blue");

        JsonNode deleted = api.ask("DeleteRoute", "{meshName: 'm', virtualRouterName: 'r', routeName: 't'}")
                .get("route");

        assertThat(deleted.at("/metadata/version").asInt()).isEqualTo(2);
    }
}
