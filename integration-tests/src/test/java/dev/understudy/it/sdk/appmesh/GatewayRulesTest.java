package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What specs of virtual gateways and gateway routes must not say. */
class GatewayRulesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String ACTION = "action:{target:{virtualService:{virtualServiceName:'service'}}}";

    private final Caller me = emulator.newCaller();
    private final MeshFixture fixture = new MeshFixture(me);

    @BeforeEach
    void parents() {
        fixture.parents();
    }

    private static String listener(String more) {
        return "{listeners:[{portMapping:{port:8088,protocol:'http'}," + more + "}]}";
    }

    private static String check(String protocol, String members) {
        return listener("healthCheck:{protocol:'" + protocol + "'," + members + "}");
    }

    /** Source: behaviour sheet App Mesh §5.6 [model], [docs]; that there is a listener and ports differ [inferred]. */
    static Stream<Arguments> brokenGateways() {
        String good = "healthyThreshold:2,unhealthyThreshold:2,intervalMillis:5000,timeoutMillis:2000";
        return Stream.of(
                arguments("listeners", "{}"),
                arguments("no listener", "{listeners:[]}"),
                arguments("tcp", "{listeners:[{portMapping:{port:1,protocol:'tcp'}}]}"),
                arguments("port 0", "{listeners:[{portMapping:{port:0,protocol:'http'}}]}"),
                arguments("port mapping", "{listeners:[{}]}"),
                arguments(
                        "ports differ",
                        "{listeners:[{portMapping:{port:1,protocol:'http'}},"
                                + "{portMapping:{port:1,protocol:'grpc'}}]}"),
                arguments("tcp check", check("tcp", good)),
                arguments("healthy 1", check("http", good.replace("healthyThreshold:2,un", "healthyThreshold:1,un"))),
                arguments("unhealthy 11", check("http", good.replace("unhealthyThreshold:2", "unhealthyThreshold:11"))),
                arguments("interval", check("http", good.replace("5000", "4999"))),
                arguments("timeout", check("http", good.replace("2000", "1999"))),
                arguments("port of the check", check("http", good + ",port:1")),
                arguments("pool of another protocol", listener("connectionPool:{http2:{maxRequests:1}}")),
                arguments("two pools", listener("connectionPool:{http:{maxConnections:1},grpc:{maxRequests:1}}")),
                arguments("certificate", listener("tls:{mode:'STRICT'}")),
                arguments("mode", listener("tls:{mode:'NONE',certificate:{sds:{secretName:'s'}}}")),
                arguments(
                        "two certificates",
                        listener("tls:{mode:'STRICT',certificate:{sds:{secretName:'s'},"
                                + "file:{certificateChain:'c',privateKey:'k'}}}")),
                arguments(
                        "certificate of another account",
                        listener("tls:{mode:'STRICT',certificate:{acm:"
                                + "{certificateArn:'arn:aws:acm:us-east-1:999999999999:certificate/1'}}}")),
                arguments(
                        "validation of clients",
                        "{listeners:[{portMapping:{port:1,protocol:'http'}}],"
                                + "backendDefaults:{clientPolicy:{tls:{}}}}"),
                arguments(
                        "path of the log",
                        "{listeners:[{portMapping:{port:1,protocol:'http'}}]," + "logging:{accessLog:{file:{}}}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenGateways")
    void aGatewayThatBreaksARuleIsRefused(String rule, String spec) {
        Refused.call(() -> fixture.gateway("x", spec)).with(400, "BadRequestException");
        Refused.call(() -> fixture.update(Kind.VIRTUAL_GATEWAY, "gateway", spec))
                .with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §5.6 [inferred]. */
    @Test
    void whatOnlyNodesHaveIsIgnored() {
        String body = "{\"virtualGatewayName\":\"x\",\"spec\":{\"backends\":[],\"listeners\":[{\"portMapping\":"
                + "{\"port\":1,\"protocol\":\"http\"},\"timeout\":{\"http\":{}}}]}}";

        JsonNode created =
                me.sendAppMesh("PUT", "/meshes/m/virtualGateways", body).ok().json();

        assertThat(created.path("spec")).isEqualTo(json("{listeners:[{portMapping:{port:1,protocol:'http'}}]}"));
    }

    private static String http(String match) {
        return "{httpRoute:{match:{" + match + "}," + ACTION + "}}";
    }

    private static String rewrite(String match, String rewrite) {
        return "{httpRoute:{match:{" + match + "},action:{target:{virtualService:{virtualServiceName:'service'}},"
                + "rewrite:{" + rewrite + "}}}}";
    }

    private static String many(int count, String item) {
        return IntStream.range(0, count)
                .mapToObj(i -> item.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(","));
    }

    /** Source: behaviour sheet App Mesh §5.7 [model], [docs], [issue]. */
    static Stream<Arguments> brokenRoutes() {
        return Stream.of(
                arguments("no route", "{}"),
                arguments(
                        "two routes",
                        "{httpRoute:{match:{prefix:'/'}," + ACTION + "}," + "http2Route:{match:{prefix:'/'}," + ACTION
                                + "}}"),
                arguments("priority", "{priority:1001,httpRoute:{match:{prefix:'/'}," + ACTION + "}}"),
                arguments("match", "{httpRoute:{" + ACTION + "}}"),
                arguments("action", "{httpRoute:{match:{prefix:'/'}}}"),
                arguments("target", "{httpRoute:{match:{prefix:'/'},action:{}}}"),
                arguments(
                        "empty service name",
                        "{httpRoute:{match:{prefix:'/'},"
                                + "action:{target:{virtualService:{virtualServiceName:''}}}}}"),
                arguments("nothing to match", http("")),
                arguments("only a method", http("method:'GET'")),
                arguments("prefix without slash", http("prefix:'a'")),
                arguments("prefix and path", http("prefix:'/',path:{exact:'/'}")),
                arguments("two paths", http("path:{exact:'/a',regex:'/a'}")),
                arguments("two host names", http("hostname:{exact:'a',suffix:'a'}")),
                arguments("no host name", http("hostname:{}")),
                arguments("long host name", http("hostname:{exact:'" + "a".repeat(254) + "'}")),
                arguments("reserved prefix", http("prefix:'/aws-appmesh/x'")),
                arguments("the other reserved prefix", http("prefix:'/aws-app-mesh'")),
                arguments("eleven headers", http("prefix:'/',headers:[" + many(11, "{name:'h#'}") + "]")),
                arguments("empty range", http("prefix:'/',headers:[{name:'h',match:{range:{start:2,end:1}}}]")),
                arguments("two header matches", http("prefix:'/',headers:[{name:'h',match:{exact:'1',suffix:'1'}}]")),
                arguments("eleven parameters", http("prefix:'/',queryParameters:[" + many(11, "{name:'q#'}") + "]")),
                arguments("method", http("prefix:'/',method:'FETCH'")),
                arguments("empty rewrite", rewrite("prefix:'/'", "")),
                arguments("two rewrites", rewrite("prefix:'/'", "prefix:{value:'/a/'},path:{exact:'/a'}")),
                arguments("two prefixes", rewrite("prefix:'/'", "prefix:{value:'/a/',defaultPrefix:'ENABLED'}")),
                arguments("no prefix", rewrite("prefix:'/'", "prefix:{}")),
                arguments("prefix without slash at the end", rewrite("prefix:'/'", "prefix:{value:'/x'}")),
                arguments("prefix without slash at the start", rewrite("prefix:'/'", "prefix:{value:'x/'}")),
                arguments("prefix rewrite of a path", rewrite("path:{exact:'/a'}", "prefix:{value:'/x/'}")),
                arguments("path rewrite of a prefix", rewrite("prefix:'/'", "path:{exact:'/x'}")),
                arguments("switch", rewrite("prefix:'/'", "hostname:{defaultTargetHostname:'ON'}")),
                arguments("http2 route on an http listener", "{http2Route:{match:{prefix:'/'}," + ACTION + "}}"),
                arguments("grpc route on an http listener", "{grpcRoute:{match:{serviceName:'s'}," + ACTION + "}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenRoutes")
    void aGatewayRouteThatBreaksARuleIsRefused(String rule, String spec) {
        fixture.create(Kind.GATEWAY_ROUTE, "there");

        Refused.call(() -> fixture.gatewayRoute("x", spec)).with(400, "BadRequestException");
        Refused.call(() -> fixture.update(Kind.GATEWAY_ROUTE, "there", spec)).with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §5.7 [issue], [docs]. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "match:{}",
                "match:{port:9090}",
                "match:{metadata:[{name:'m'}]}",
                "match:{serviceName:'aws.app-mesh.x'}",
                "match:{serviceName:'aws.appmesh'}",
                "match:{serviceName:'s',metadata:[{name:'m',match:{}}]}"
            })
    void aGrpcGatewayRouteThatBreaksARuleIsRefused(String match) {
        fixture.update(Kind.VIRTUAL_GATEWAY, "gateway", "{listeners:[{portMapping:{port:9090,protocol:'grpc'}}]}");

        Refused.call(() -> fixture.gatewayRoute("x", "{grpcRoute:{" + match + "," + ACTION + "}}"))
                .with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §4.7 [docs]; text [inferred]. */
    @Test
    void theTargetMustBeThere() {
        String spec = Kind.GATEWAY_ROUTE.spec.replace("'service'", "'ghost'");
        fixture.create(Kind.GATEWAY_ROUTE, "there");

        Refused.call(() -> fixture.gatewayRoute("x", spec))
                .with(404, "NotFoundException")
                .naming("ghost");
        Refused.call(() -> fixture.update(Kind.GATEWAY_ROUTE, "there", spec))
                .with(404, "NotFoundException")
                .naming("ghost");
    }
}
