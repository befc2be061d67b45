package dev.understudy.appmesh.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Json;
import dev.understudy.appmesh.fixture.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spec of a gateway route may hold, for creates and updates alike. */
class GatewayRouteRulesTest {
    private static final String TO_S = "target: {virtualService: {virtualServiceName: 's'}}";

    private final Api api = Api.withMesh();

    @BeforeEach
    void aGatewayForEachTypeOfRoute() {
        api.service("s", "{}");
        api.gateway("http", "http:80");
        api.gateway("grpc", "grpc:80");
        api.gatewayRoute("http", "there", "s");
        api.ask("CreateGatewayRoute", Api.gatewayRouteInput("grpc", "there", grpc("{serviceName: 's'}")));
    }

    private static String http(String match, String rewrite) {
        return "{httpRoute: {match: " + match + ", action: {" + TO_S + rewrite + "}}}";
    }

    private static String grpc(String match) {
        return "{grpcRoute: {match: " + match + ", action: {" + TO_S + "}}}";
    }

    private Refusal refuse(String gateway, String spec) {
        Refusal created = api.refuse("CreateGatewayRoute", Api.gatewayRouteInput(gateway, "g", spec));
        assertThat(api.refuse("UpdateGatewayRoute", Api.gatewayRouteInput(gateway, "there", spec)))
                .isEqualTo(created);
        return created;
    }

    // Source: API_GatewayRouteSpec, which is no union in the model; the text is inferred
    @ParameterizedTest
    @ValueSource(strings = {"{}", "{httpRoute: %1$s, http2Route: %1$s}"})
    void aGatewayRouteHasExactlyOneType(String spec) {
        String route = "{match: {prefix: '/'}, action: {" + TO_S + "}}";

        assertThat(refuse("http", String.format(spec, route)))
                .isEqualTo(Refusal.badRequest("Exactly one of httpRoute, http2Route and grpcRoute must be specified"));
    }

    // Source: API_HttpGatewayRouteMatch and the user guide, "Gateway routes"; the texts are inferred
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | At least one of prefix, path, hostname and port must be specified
            {method: 'GET'} | At least one of prefix, path, hostname and port must be specified
            {prefix: '/', path: {exact: '/'}} | Only one of prefix and path can be specified
            {prefix: 'a'} | A prefix must start with /
            {prefix: '/aws-appmesh/x'} | Prefixes that start with /aws-appmesh or /aws-app-mesh are reserved
            {prefix: '/aws-app-meshed'} | Prefixes that start with /aws-appmesh or /aws-app-mesh are reserved
            {path: {}} | Exactly one of exact and regex must be specified for a path
            {path: {exact: 'a'}} | An exact path must start with /
            {hostname: {}} | Exactly one of exact and suffix must be specified for a hostname
            {hostname: {exact: 'a', suffix: 'b'}} | Exactly one of exact and suffix must be specified for a hostname
            {prefix: '/', headers: [{name: 'h', match: {range: {start: 1, end: 1}}}]} | The end of a range must be greater than its start
            """)
    void anHttpMatchMakesSense(String match, String text) {
        assertThat(refuse("http", http(match, ""))).isEqualTo(Refusal.badRequest(text));
    }

    // Source: API_GrpcGatewayRouteMatch and the user guide; the texts are inferred
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | At least one of serviceName and hostname must be specified
            {port: 80} | At least one of serviceName and hostname must be specified
            {serviceName: 'aws.app-mesh.x'} | Service names that start with aws.app-mesh or aws.appmesh are reserved
            {serviceName: '/aws.app-mesh'} | Service names that start with aws.app-mesh or aws.appmesh are reserved
            {serviceName: 'aws.appmesh'} | Service names that start with aws.app-mesh or aws.appmesh are reserved
            {hostname: {}} | Exactly one of exact and suffix must be specified for a hostname
            {serviceName: 's', metadata: [{name: 'm', match: {range: {start: 1, end: 0}}}]} | The end of a range must be greater than its start
            """)
    void aGrpcMatchMakesSense(String match, String text) {
        assertThat(refuse("grpc", grpc(match))).isEqualTo(Refusal.badRequest(text));
    }

    // Source: API_HttpGatewayRouteRewrite and the Kubernetes controller; the texts are inferred
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {prefix: '/a'} | {} | At least one of hostname, prefix and path must be specified for a rewrite
            {prefix: '/a'} | {prefix: {value: '/b/'}, path: {exact: '/b'}} | Only one of prefix and path can be rewritten
            {prefix: '/a'} | {prefix: {}} | Exactly one of defaultPrefix and value must be specified for a prefix rewrite
            {prefix: '/a'} | {prefix: {defaultPrefix: 'ENABLED', value: '/b/'}} | Exactly one of defaultPrefix and value must be specified for a prefix rewrite
            {prefix: '/a'} | {prefix: {value: '/x'}} | The value of a prefix rewrite must start and end with /
            {prefix: '/a'} | {prefix: {value: 'x/'}} | The value of a prefix rewrite must start and end with /
            {path: {exact: '/a'}} | {prefix: {defaultPrefix: 'DISABLED'}} | A prefix can be rewritten only if the route matches a prefix
            {prefix: '/a'} | {path: {exact: '/b'}} | A path can be rewritten only if the route matches a path
            {path: {exact: '/a'}} | {path: {}} | The exact path must be specified for a path rewrite
            {path: {exact: '/a'}} | {path: {exact: 'b'}} | An exact path must start with /
            """)
    void aRewriteMakesSense(String match, String rewrite, String text) {
        assertThat(refuse("http", http(match, ", rewrite: " + rewrite))).isEqualTo(Refusal.badRequest(text));
    }

    // Source: constraints of the model
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{priority: 1001, httpRoute: {match: {prefix: '/'}, action: {target: {virtualService: {virtualServiceName: 's'}}}}}",
                "{httpRoute: {match: {prefix: '/'}, action: {}}}",
                "{httpRoute: {match: {prefix: '/', headers: []}, action: {target: {virtualService: {virtualServiceName: 's'}}}}}",
                "{httpRoute: {match: {hostname: {exact: ''}}, action: {target: {virtualService: {virtualServiceName: 's'}}}}}",
                "{httpRoute: {match: {prefix: '/'}, action: {target: {virtualService: {virtualServiceName: ''}}}}}",
                "{httpRoute: {match: {prefix: '/'}, action: {rewrite: {prefix: {defaultPrefix: 'ON'}}, target: {virtualService: {virtualServiceName: 's'}}}}}"
            })
    void theModelIsKept(String spec) {
        assertThat(refuse("http", spec).code()).isEqualTo("BadRequestException");
    }

    // Source: the same pages: what is optional
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{port: 80}",
                "{hostname: {suffix: 'local'}}",
                "{path: {regex: '.*'}, queryParameters: [{name: 'q'}]}",
                "{prefix: '/', hostname: {exact: 'a'}, headers: [{name: 'h', match: {suffix: 's'}}]}"
            })
    void whatIsOptionalMayBeLeftOut(String match) {
        String spec = http(match, "");

        JsonNode created = api.ask("CreateGatewayRoute", Api.gatewayRouteInput("http", "g", spec));

        assertThat(created.at("/gatewayRoute/spec")).isEqualTo(Json.json(spec));
    }

    // Source: the same pages
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {prefix: '/a'} | {prefix: {value: '/'}}
            {prefix: '/a'} | {hostname: {}, prefix: {defaultPrefix: 'DISABLED'}}
            {path: {regex: 'a'}} | {path: {exact: '/b'}}
            {port: 80} | {hostname: {defaultTargetHostname: 'ENABLED'}}
            """)
    void aRewriteIsKeptAsItWasSent(String match, String rewrite) {
        String spec = http(match, ", rewrite: " + rewrite);

        JsonNode created = api.ask("CreateGatewayRoute", Api.gatewayRouteInput("http", "g", spec));

        assertThat(created.at("/gatewayRoute/spec")).isEqualTo(Json.json(spec));
    }
}
