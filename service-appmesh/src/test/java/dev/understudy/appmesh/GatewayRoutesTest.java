package dev.understudy.appmesh;

import static dev.understudy.appmesh.fixture.Api.gatewayRouteInput;
import static dev.understudy.appmesh.fixture.Api.gatewayRouteSpec;
import static dev.understudy.appmesh.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayRoutesTest {
    private static final String PREFIX = "{prefix: '/'}";

    private final Api api = Api.withMesh();

    @BeforeEach
    void aGatewayAndAService() {
        api.gateway("gw", "http:80");
        api.service("s", "{}");
    }

    private JsonNode create(String gateway, String spec) {
        return api.ask("CreateGatewayRoute", gatewayRouteInput(gateway, "g", spec))
                .get("gatewayRoute");
    }

    private Refusal refuse(String gateway, String spec) {
        return api.refuse("CreateGatewayRoute", gatewayRouteInput(gateway, "g", spec));
    }

    // Source: API_GatewayRouteSpec, with all that it may have; defaults are not written into it
    @Test
    void aGatewayRouteIsKeptAsItWasSent() {
        String spec = """
                {priority: 0, httpRoute: {
                   match: {prefix: '/foo', method: 'GET', hostname: {suffix: '.local'},
                      headers: [{name: 'h', invert: false, match: {range: {start: 1, end: 2}}}, {name: 'i'}],
                      queryParameters: [{name: 'q', match: {exact: 'x'}}]},
                   action: {target: {virtualService: {virtualServiceName: 's'}, port: 80},
                      rewrite: {hostname: {defaultTargetHostname: 'DISABLED'}, prefix: {value: '/bar/'}}}}}
                """;

        JsonNode created = create("gw", spec);

        assertThat(created.get("spec")).isEqualTo(json(spec));
        assertThat(api.ask("DescribeGatewayRoute", "{meshName: 'm', virtualGatewayName: 'gw', gatewayRouteName: 'g'}")
                        .get("gatewayRoute"))
                .isEqualTo(created);
    }

    // Source: API_GatewayRouteVirtualService; a text recorded for routes in 2019
    @Test
    void theTargetMustExist() {
        Refusal refusal = refuse("gw", gatewayRouteSpec(PREFIX, "gone"));

        assertThat(refusal).isEqualTo(Refusal.notFound("VirtualService with name gone is missing"));
    }

    // Source: the same checks for updates
    @Test
    void theTargetOfAnUpdateMustExistToo() {
        api.gatewayRoute("gw", "g", "s");

        Refusal refusal =
                api.refuse("UpdateGatewayRoute", gatewayRouteInput("gw", "g", gatewayRouteSpec(PREFIX, "gone")));

        assertThat(refusal).isEqualTo(Refusal.notFound("VirtualService with name gone is missing"));
    }

    // Source: inferred: a hidden service is none
    @Test
    void aServiceThatIsOnlyNamedAsBackendIsNoTarget() {
        api.ask(
                "CreateVirtualNode",
                Api.below("virtualNodeName", "n", "{backends: [{virtualService: {virtualServiceName: 'hidden'}}]}"));

        assertThat(refuse("gw", gatewayRouteSpec(PREFIX, "hidden")).code()).isEqualTo("NotFoundException");
    }

    // Source: inferred
    @Test
    void theGatewayMustExist() {
        Refusal expected =
                Refusal.notFound("VirtualGateway with name gone is not present under mesh m for account 111122223333");
        String names = "{meshName: 'm', virtualGatewayName: 'gone', gatewayRouteName: 'g'}";

        assertThat(refuse("gone", gatewayRouteSpec(PREFIX, "s"))).isEqualTo(expected);
        assertThat(api.refuse("UpdateGatewayRoute", gatewayRouteInput("gone", "g", gatewayRouteSpec(PREFIX, "s"))))
                .isEqualTo(expected);
        assertThat(api.refuse("DescribeGatewayRoute", names)).isEqualTo(expected);
        assertThat(api.refuse("DeleteGatewayRoute", names)).isEqualTo(expected);
        assertThat(api.refuse("ListGatewayRoutes", "{meshName: 'm', virtualGatewayName: 'gone'}"))
                .isEqualTo(expected);
    }

    // Source: user guide, "Gateway routes"; the text follows one recorded for routes
    @Test
    void underSeveralListenersAGatewayRouteNamesItsPort() {
        api.gateway("two", "http:80", "http:81");

        assertThat(refuse("two", gatewayRouteSpec(PREFIX, "s")))
                .isEqualTo(
                        Refusal.badRequest(
                                "Gateway Route must define a port match criteria if the Virtual Gateway has multiple listeners"));
        assertThat(refuse("two", gatewayRouteSpec("{port: 82}", "s")))
                .isEqualTo(
                        Refusal.badRequest(
                                "The port match of the Gateway Route must be a listener port of the Virtual Gateway, but there is no listener on port 82"));
        assertThat(create("two", gatewayRouteSpec("{port: 81}", "s"))
                        .at("/status/status")
                        .asText())
                .isEqualTo("ACTIVE");
    }

    // Source: the same; the texts are inferred
    @ParameterizedTest
    @CsvSource({"virtualNode, two-node", "virtualRouter, two-router"})
    void toAProviderWithSeveralListenersATargetNamesItsPort(String kind, String provider) {
        api.node("two-node", "http:80", "http:81");
        api.router("two-router", "http:80", "http:81");
        api.service("two", "{provider: {" + kind + ": {" + kind + "Name: '" + provider + "'}}}");
        String named = gatewayRouteSpec(PREFIX, "two").replace("target: {", "target: {port: 81, ");
        String unknown = gatewayRouteSpec(PREFIX, "two").replace("target: {", "target: {port: 82, ");

        assertThat(refuse("gw", gatewayRouteSpec(PREFIX, "two")))
                .isEqualTo(
                        Refusal.badRequest(
                                "Gateway Route must define a target port if the Virtual Service provider has multiple listeners"));
        assertThat(refuse("gw", unknown))
                .isEqualTo(
                        Refusal.badRequest(
                                "The target port of the Gateway Route must be a listener port of the Virtual Service provider, but there is no listener on port 82"));
        assertThat(create("gw", named).at("/status/status").asText()).isEqualTo("ACTIVE");
    }

    // Source: user guide, "Gateway routes": the type is the protocol of the listener
    @ParameterizedTest
    @CsvSource({"http2, http", "grpc, http"})
    void theTypeIsTheProtocolOfTheListener(String protocol, String type) {
        api.gateway("p", protocol + ":80");

        assertThat(refuse("p", gatewayRouteSpec(PREFIX, "s")))
                .isEqualTo(Refusal.badRequest("A Gateway Route of type " + type
                        + " cannot use a Virtual Gateway listener of protocol " + protocol));
    }

    // Source: an update replaces the spec
    @Test
    void anUpdateReplacesTheSpec() {
        api.gatewayRoute("gw", "g", "s");
        String spec = gatewayRouteSpec("{path: {exact: '/a'}}", "s");

        JsonNode updated = api.ask("UpdateGatewayRoute", gatewayRouteInput("gw", "g", spec))
                .get("gatewayRoute");

        assertThat(updated.get("spec")).isEqualTo(json(spec));
    }
}
