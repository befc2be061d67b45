package dev.understudy.appmesh;

import static dev.understudy.appmesh.fixture.Api.below;
import static dev.understudy.appmesh.fixture.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualGatewaysTest {
    private static final String NAMES = "{meshName: 'm', virtualGatewayName: 'gw'}";
    private static final String HEALTH =
            "protocol: 'http', healthyThreshold: 2, unhealthyThreshold: 2, intervalMillis: 5000, timeoutMillis: 2000";

    private final Api api = Api.withMesh();

    private JsonNode create(String spec) {
        return api.ask("CreateVirtualGateway", below("virtualGatewayName", "gw", spec))
                .get("virtualGateway");
    }

    private Refusal refuse(String spec) {
        return api.refuse("CreateVirtualGateway", below("virtualGatewayName", "gw", spec));
    }

    private static JsonNode update(String... listeners) {
        return below("virtualGatewayName", "gw", "{listeners: " + Api.listeners(listeners) + "}");
    }

    // Source: API_VirtualGatewaySpec, with all that it may have
    @Test
    void aGatewayIsKeptAsItWasSent() {
        String spec = """
                {listeners: [
                   {portMapping: {port: 8088, protocol: 'http'},
                    connectionPool: {http: {maxConnections: 1, maxPendingRequests: 2}},
                    tls: {mode: 'PERMISSIVE', certificate: {acm: {certificateArn:
                       'arn:aws:acm:us-east-1:111122223333:certificate/a'}},
                       validation: {trust: {sds: {secretName: 't'}}}}},
                   {portMapping: {port: 8089, protocol: 'grpc'}, connectionPool: {grpc: {maxRequests: 1}}}],
                 backendDefaults: {clientPolicy: {tls: {enforce: false, ports: [],
                    validation: {trust: {acm: {certificateAuthorityArns:
                       ['arn:aws:acm-pca:us-east-1:999999999999:certificate-authority/a']}}}}}},
                 logging: {accessLog: {file: {path: '/dev/stdout', format: {text: '%B%'}}}}}
                """;

        JsonNode created = create(spec);

        assertThat(created.get("spec")).isEqualTo(json(spec));
        assertThat(api.ask("DescribeVirtualGateway", NAMES).get("virtualGateway"))
                .isEqualTo(created);
    }

    // Source: recorded answer of CreateVirtualGateway; terraform-provider-aws computes the port
    @Test
    void aHealthCheckWithoutAPortGetsThatOfItsListener() {
        JsonNode created =
                create("{listeners: [{portMapping: {port: 8088, protocol: 'http'}, healthCheck: {" + HEALTH + "}}]}");

        assertThat(created.at("/spec/listeners/0/healthCheck")).isEqualTo(json("{" + HEALTH + ", port: 8088}"));
    }

    // Source: unknown members are ignored (inferred); gateways have neither timeouts nor backends
    @Test
    void whatOnlyNodesHaveIsIgnored() {
        JsonNode created = create("{backends: [], serviceDiscovery: {}, listeners:"
                + " [{portMapping: {port: 80, protocol: 'http'}, timeout: {}, outlierDetection: {}}]}");

        assertThat(created.get("spec")).isEqualTo(json("{listeners: " + Api.listeners("http:80") + "}"));
    }

    // Source: API_VirtualGatewaySpec, API_VirtualGatewayListener; the texts are inferred
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {listeners: []} | A virtual gateway must have at least one listener
            {} | 1 validation error detected: Value null at 'spec.listeners' failed to satisfy constraint: Member must not be null
            {listeners: [{portMapping: {port: 80, protocol: 'http'}}, {portMapping: {port: 80, protocol: 'grpc'}}]} | Listeners must have different ports
            {listeners: [{portMapping: {port: 80, protocol: 'http'}, connectionPool: {http2: {maxRequests: 1}}}]} | The connection pool of a listener must be specified for the protocol of the listener
            {listeners: [{portMapping: {port: 80, protocol: 'http'}, tls: {mode: 'STRICT', certificate: {acm: {certificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/a'}}}}]} | The certificate must be an AWS Certificate Manager certificate in the same account and region
            {listeners: [{portMapping: {port: 80, protocol: 'http'}}], backendDefaults: {clientPolicy: {tls: {validation: {trust: {acm: {certificateAuthorityArns: ['a']}}}}}}} | The certificate authority must be an AWS Private CA authority in the same region
            """)
    void aSpecThatNoGatewayCanHaveIsRefused(String spec, String text) {
        assertThat(refuse(spec)).isEqualTo(Refusal.badRequest(text));
    }

    // Source: API_VirtualGatewayPortMapping
    @Test
    void aGatewayDoesNotSpeakTcp() {
        assertThat(refuse("{listeners: " + Api.listeners("tcp:80") + "}").message())
                .startsWith(
                        "1 validation error detected: Value 'tcp' at 'spec.listeners.1.member.portMapping.protocol'");
    }

    // Source: API_VirtualGatewayHealthCheckPolicy
    @Test
    void aHealthCheckUsesThePortOfItsListener() {
        String spec =
                "{listeners: [{portMapping: {port: 80, protocol: 'http'}, healthCheck: {" + HEALTH + ", port: 81}}]}";

        assertThat(refuse(spec))
                .isEqualTo(Refusal.badRequest("The port of a health check must match the port of its listener"));
    }

    // Source: the rule for routers; the text is inferred
    @Test
    void aSecondListenerNeedsGatewayRoutesThatNameTheirPort() {
        api.gateway("gw", "http:80");
        api.service("s", "{}");
        api.gatewayRoute("gw", "g", "s");

        assertThat(api.refuse("UpdateVirtualGateway", update("http:80", "http:81")))
                .isEqualTo(
                        Refusal.badRequest(
                                "All Gateway Routes for this Virtual Gateway must define a port match before adding multiple listeners to this Virtual Gateway. 1 Gateway Route(s) are missing port. Listing up to 5 gateway route names: [g]"));
    }

    // Source: the same
    @Test
    void aListenerThatAGatewayRouteNamesStays() {
        api.gateway("gw", "http:80", "http:81");
        api.service("s", "{}");
        api.ask(
                "CreateGatewayRoute",
                Api.gatewayRouteInput("gw", "g", Api.gatewayRouteSpec("{prefix: '/', port: 81}", "s")));

        assertThat(api.refuse("UpdateVirtualGateway", update("http:80")))
                .isEqualTo(
                        Refusal.badRequest(
                                "Listener port 81 of this Virtual Gateway cannot be removed because the Gateway Route g uses it"));
    }

    // Source: a gateway route has the type of its listener; the text is inferred
    @Test
    void aListenerKeepsTheProtocolOfItsGatewayRoutes() {
        api.gateway("gw", "http:80");
        api.service("s", "{}");
        api.gatewayRoute("gw", "g", "s");

        assertThat(api.refuse("UpdateVirtualGateway", update("http2:80")))
                .isEqualTo(Refusal.badRequest(
                        "A Gateway Route of type http cannot use a Virtual Gateway listener of protocol http2"));
    }

    // Source: the text for routers, recorded in 2019
    @Test
    void aGatewayWithGatewayRoutesStays() {
        api.gateway("gw", "http:80");
        api.service("s", "{}");
        api.gatewayRoute("gw", "g", "s");

        assertThat(api.refuse("DeleteVirtualGateway", NAMES))
                .isEqualTo(Refusal.inUse("VirtualGateway you're trying to delete gw has active gateway routes"));
    }
}
