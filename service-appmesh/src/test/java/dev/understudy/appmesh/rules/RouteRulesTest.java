package dev.understudy.appmesh.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Json;
import dev.understudy.appmesh.fixture.Refusal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spec of a route may hold, for creates and updates alike. */
class RouteRulesTest {
    private static final String TO_N = "action: {weightedTargets: [{virtualNode: 'n', weight: 1}]}";

    private final Api api = Api.withMesh();

    @BeforeEach
    void aRouterForEveryTypeOfRoute() {
        api.node("n", "http:80");
        api.router("r");
        api.ask("CreateRoute", Api.routeInput("r", "there", "{tcpRoute: {" + TO_N + "}}"));
    }

    private JsonNode create(String spec) {
        return api.ask("CreateRoute", Api.routeInput("r", "t", spec)).at("/route/spec");
    }

    private Refusal refuse(String spec) {
        Refusal created = api.refuse("CreateRoute", Api.routeInput("r", "t", spec));
        assertThat(api.refuse("UpdateRoute", Api.routeInput("r", "there", spec)))
                .isEqualTo(created);
        return created;
    }

    private static String http(String match, String rest) {
        return "{httpRoute: {match: " + match + ", " + TO_N + rest + "}}";
    }

    private static String grpc(String match, String rest) {
        return "{grpcRoute: {match: " + match + ", " + TO_N + rest + "}}";
    }

    // Source: API_RouteSpec, which is no union in the model; the text is inferred
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{priority: 1}",
                "{tcpRoute: {action: {weightedTargets: [{virtualNode: 'n', weight: 1}]}}, grpcRoute: {match: {}, action: {weightedTargets: [{virtualNode: 'n', weight: 1}]}}}"
            })
    void aRouteHasExactlyOneType(String spec) {
        assertThat(refuse(spec))
                .isEqualTo(Refusal.badRequest(
                        "Exactly one of httpRoute, http2Route, grpcRoute and tcpRoute must be specified"));
    }

    // Source: API_HttpRouteMatch, API_HttpPathMatch, API_MatchRange; the texts are inferred
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {prefix: 'foo'} | A prefix must start with /
            {} | Exactly one of prefix and path must be specified
            {prefix: '/', path: {exact: '/'}} | Exactly one of prefix and path must be specified
            {path: {}} | Exactly one of exact and regex must be specified for a path
            {path: {exact: '/a', regex: '.*'}} | Exactly one of exact and regex must be specified for a path
            {path: {exact: 'a'}} | An exact path must start with /
            {prefix: '/', headers: [{name: 'h', match: {range: {start: 10, end: 10}}}]} | The end of a range must be greater than its start
            """)
    void anHttpMatchMakesSense(String match, String text) {
        assertThat(refuse(http(match, ""))).isEqualTo(Refusal.badRequest(text));
        assertThat(refuse(http(match, "").replace("httpRoute", "http2Route"))).isEqualTo(Refusal.badRequest(text));
    }

    // Source: API_GrpcRouteMatch; the texts are inferred
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {methodName: 'm'} | A methodName requires a serviceName
            {metadata: [{name: 'h', match: {range: {start: 3, end: 2}}}]} | The end of a range must be greater than its start
            """)
    void aGrpcMatchMakesSense(String match, String text) {
        assertThat(refuse(grpc(match, ""))).isEqualTo(Refusal.badRequest(text));
    }

    // Source: API_HttpRetryPolicy, API_GrpcRetryPolicy, API_Duration; the texts are inferred
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            maxRetries: 0, perRetryTimeout: {unit: 's', value: 1} | A retry policy must specify at least one retry event
            maxRetries: 0, perRetryTimeout: {unit: 's', value: 1}, httpRetryEvents: ['server-error', 'bogus'] | HTTP retry events must be server-error, gateway-error, client-error or stream-error
            maxRetries: 0, perRetryTimeout: {value: 1}, tcpRetryEvents: ['connection-error'] | A duration must have a unit and a value
            """)
    void aRetryPolicyMakesSense(String policy, String text) {
        assertThat(refuse(http("{prefix: '/'}", ", retryPolicy: {" + policy + "}")))
                .isEqualTo(Refusal.badRequest(text));
        assertThat(refuse(grpc("{}", ", retryPolicy: {" + policy + "}"))).isEqualTo(Refusal.badRequest(text));
    }

    // Source: API_Duration: both halves are optional in the model, but one alone means nothing (inferred)
    @Test
    void aTimeoutIsAWholeDuration() {
        Refusal expected = Refusal.badRequest("A duration must have a unit and a value");

        assertThat(refuse(http("{prefix: '/'}", ", timeout: {idle: {unit: 's'}}")))
                .isEqualTo(expected);
        assertThat(refuse(grpc("{}", ", timeout: {perRequest: {value: 1}}"))).isEqualTo(expected);
        assertThat(refuse("{tcpRoute: {" + TO_N + ", timeout: {idle: {}}}}")).isEqualTo(expected);
    }

    // Source: inferred
    @Test
    void targetsDiffer() {
        String twice = "{tcpRoute: {action: {weightedTargets:"
                + " [{virtualNode: 'n', weight: 1}, {virtualNode: 'n', weight: 2}]}}}";
        String twoPorts = "{tcpRoute: {action: {weightedTargets:"
                + " [{virtualNode: 'n', weight: 1}, {virtualNode: 'n', weight: 2, port: 80}]}}}";

        assertThat(refuse(twice))
                .isEqualTo(Refusal.badRequest("Weighted targets must be different virtual nodes or ports"));
        assertThat(create(twoPorts)).isEqualTo(Json.json(twoPorts));
    }

    // Source: constraints and unions of the model
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{priority: 1001, tcpRoute: {action: {weightedTargets: [{virtualNode: 'n', weight: 1}]}}}",
                "{priority: -1, tcpRoute: {action: {weightedTargets: [{virtualNode: 'n', weight: 1}]}}}",
                "{tcpRoute: {action: {weightedTargets: []}}}",
                "{tcpRoute: {action: {weightedTargets: [{virtualNode: 'n', weight: 101}]}}}",
                "{tcpRoute: {action: {weightedTargets: [{virtualNode: 'n', weight: -1}]}}}",
                "{tcpRoute: {action: {weightedTargets: [{virtualNode: 'n'}]}}}",
                "{tcpRoute: {action: {weightedTargets: [{virtualNode: 'n', weight: 1, port: 65536}]}}}",
                "{httpRoute: {action: {weightedTargets: [{virtualNode: 'n', weight: 1}]}}}",
                "{grpcRoute: {action: {weightedTargets: [{virtualNode: 'n', weight: 1}]}}}"
            })
    void theModelIsKept(String spec) {
        assertThat(refuse(spec).code()).isEqualTo("BadRequestException");
    }

    // Source: constraints and unions of the model
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{prefix: '/', headers: []}",
                "{prefix: '/', headers: [{name: 'h', match: {exact: 'a', prefix: 'b'}}]}",
                "{prefix: '/', headers: [{name: 'h', match: {exact: ''}}]}",
                "{prefix: '/', headers: [{name: ''}]}",
                "{prefix: '/', queryParameters: []}",
                "{prefix: '/', method: 'get'}",
                "{prefix: '/', scheme: 'ftp'}",
                "{prefix: '/', port: 0}",
                "{path: {regex: ''}}"
            })
    void theModelIsKeptByMatches(String match) {
        assertThat(refuse(http(match, "")).code()).isEqualTo("BadRequestException");
    }

    // Source: constraints of the model
    @Test
    void listsOfHeadersAndTargetsHaveTenItemsAtMost() {
        String headers = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> "{name: 'h" + i + "'}")
                .collect(Collectors.joining(", "));
        String targets = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> "{virtualNode: 'n" + i + "', weight: 1}")
                .collect(Collectors.joining(", "));

        assertThat(refuse(http("{prefix: '/', headers: [" + headers + "]}", "")).code())
                .isEqualTo("BadRequestException");
        assertThat(refuse("{tcpRoute: {action: {weightedTargets: [" + targets + "]}}}")
                        .code())
                .isEqualTo("BadRequestException");
    }

    // Source: API_WeightedTarget speaks of relative weights, and sums above 100 were accepted in 2023
    @Test
    void weightsNeedNoSum() {
        api.node("n2", "http:80");
        String spec = "{tcpRoute: {action: {weightedTargets:"
                + " [{virtualNode: 'n', weight: 60}, {virtualNode: 'n2', weight: 60}]}}}";

        JsonNode created = create(spec);

        assertThat(created).isEqualTo(Json.json(spec));
    }

    // Source: API_HttpRoute, API_GrpcRoute, API_TcpRoute: what is optional; values are kept as they are
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{priority: 0, tcpRoute: {action: {weightedTargets: [{virtualNode: 'n', weight: 0}]}}}",
                "{tcpRoute: {match: {}, timeout: {}, action: {weightedTargets: [{virtualNode: 'n', weight: 1}]}}}",
                "{grpcRoute: {match: {}, action: {weightedTargets: [{virtualNode: 'n', weight: 1}]}}}",
                "{grpcRoute: {match: {serviceName: 's', methodName: 'm', metadata: [{name: 'myMetadata', invert: false}]}, retryPolicy: {maxRetries: 0, perRetryTimeout: {unit: 'ms', value: 0}, grpcRetryEvents: ['deadline-exceeded']}, action: {weightedTargets: [{virtualNode: 'n', weight: 1}]}}}",
                "{http2Route: {match: {prefix: '/', scheme: 'https', headers: [{name: 'h'}, {name: 'i', invert: true, match: {range: {start: -1, end: 0}}}], queryParameters: [{name: ''}]}, retryPolicy: {maxRetries: 0, perRetryTimeout: {unit: 's', value: 0}, httpRetryEvents: ['server-error', 'gateway-error', 'client-error', 'stream-error'], tcpRetryEvents: ['connection-error']}, timeout: {idle: {unit: 's', value: 0}}, action: {weightedTargets: [{virtualNode: 'n', weight: 1}]}}}",
                "{httpRoute: {match: {path: {regex: 'a.*'}, method: 'PATCH'}, action: {weightedTargets: [{virtualNode: 'n', weight: 1}]}}}"
            })
    void whatIsOptionalMayBeLeftOut(String spec) {
        JsonNode created = create(spec);

        assertThat(created).isEqualTo(Json.json(spec));
    }
}
