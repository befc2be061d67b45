package dev.understudy.it.sdk.appmesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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

/** What specs of meshes, virtual nodes, virtual routers and virtual services must not say. */
class NodeRulesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String DNS = ",serviceDiscovery:{dns:{hostname:'a.local'}}}";

    private final Caller me = emulator.newCaller();
    private final MeshFixture fixture = new MeshFixture(me);

    @BeforeEach
    void parents() {
        fixture.parents();
    }

    /** A node with one HTTP listener that has more than a port. */
    private static String listener(String more) {
        return "{listeners:[{portMapping:{port:8080,protocol:'http'}," + more + "}]" + DNS;
    }

    private static String check(String members) {
        return listener("healthCheck:{protocol:'http'," + members + "}");
    }

    private static String outliers(String members) {
        return listener("outlierDetection:{" + members + "}");
    }

    private static String tls(String members) {
        return listener("tls:{" + members + "}");
    }

    private static String clientTls(String members) {
        return "{backendDefaults:{clientPolicy:{tls:{" + members + "}}}}";
    }

    private static String accessLog(String members) {
        return "{logging:{accessLog:{file:{" + members + "}}}}";
    }

    /** Source: behaviour sheet App Mesh §5.2 [model], [docs]; rows without model constraint [inferred]. */
    static Stream<Arguments> brokenNodes() {
        String second = "unit:'s',value:1";
        return Stream.of(
                arguments("discovery is needed with a listener", "{listeners:[{portMapping:{port:1,protocol:'tcp'}}]}"),
                arguments(
                        "one discovery",
                        "{serviceDiscovery:{dns:{hostname:'a'}," + "awsCloudMap:{namespaceName:'n',serviceName:'s'}}}"),
                arguments("no discovery at all", "{serviceDiscovery:{}}"),
                arguments("hostname", "{serviceDiscovery:{dns:{}}}"),
                arguments("response type", "{serviceDiscovery:{dns:{hostname:'a',responseType:'ALL'}}}"),
                arguments("IP preference", "{serviceDiscovery:{dns:{hostname:'a',ipPreference:'IPV4_ONLY'}}}"),
                arguments("namespace", "{serviceDiscovery:{awsCloudMap:{serviceName:'s'}}}"),
                arguments("empty service name", "{serviceDiscovery:{awsCloudMap:{namespaceName:'n',serviceName:''}}}"),
                arguments(
                        "attribute key",
                        "{serviceDiscovery:{awsCloudMap:{namespaceName:'n',serviceName:'s',"
                                + "attributes:[{key:'a b',value:'1'}]}}}"),
                arguments(
                        "attribute value",
                        "{serviceDiscovery:{awsCloudMap:{namespaceName:'n',serviceName:'s',"
                                + "attributes:[{key:'a',value:' b'}]}}}"),
                arguments("port 0", "{listeners:[{portMapping:{port:0,protocol:'http'}}]" + DNS),
                arguments("port 65536", "{listeners:[{portMapping:{port:65536,protocol:'http'}}]" + DNS),
                arguments("https is no protocol", "{listeners:[{portMapping:{port:1,protocol:'https'}}]" + DNS),
                arguments("port mapping", "{listeners:[{}]" + DNS),
                arguments("protocol", "{listeners:[{portMapping:{port:1}}]" + DNS),
                arguments(
                        "ports differ",
                        "{listeners:[{portMapping:{port:1,protocol:'http'}},"
                                + "{portMapping:{port:1,protocol:'grpc'}}]" + DNS),
                arguments("healthy 1", check(health(1, 2, 5000, 2000))),
                arguments("healthy 11", check(health(11, 2, 5000, 2000))),
                arguments("unhealthy 1", check(health(2, 1, 5000, 2000))),
                arguments("unhealthy 11", check(health(2, 11, 5000, 2000))),
                arguments("interval 4999", check(health(2, 2, 4999, 2000))),
                arguments("interval 300001", check(health(2, 2, 300001, 2000))),
                arguments("timeout 1999", check(health(2, 2, 5000, 1999))),
                arguments("timeout 60001", check(health(2, 2, 5000, 60001))),
                arguments("the check's port is the listener's", check(health(2, 2, 5000, 2000) + ",port:8081")),
                arguments("thresholds", check("intervalMillis:5000,timeoutMillis:2000")),
                arguments("timeout of another protocol", listener("timeout:{grpc:{idle:{" + second + "}}}")),
                arguments("two timeouts", listener("timeout:{http:{},http2:{}}")),
                arguments("no timeout", listener("timeout:{}")),
                arguments("negative duration", listener("timeout:{http:{idle:{unit:'s',value:-1}}}")),
                arguments("unit", listener("timeout:{http:{idle:{unit:'m',value:1}}}")),
                arguments("pool of another protocol", listener("connectionPool:{grpc:{maxRequests:1}}")),
                arguments("no connections", listener("connectionPool:{http:{maxConnections:0}}")),
                arguments(
                        "no pending requests",
                        listener("connectionPool:{http:{maxConnections:1,maxPendingRequests:0}}")),
                arguments("pool without size", listener("connectionPool:{http:{}}")),
                arguments(
                        "no errors",
                        outliers("maxServerErrors:0,interval:{" + second + "}," + "baseEjectionDuration:{" + second
                                + "},maxEjectionPercent:0")),
                arguments(
                        "101 percent",
                        outliers("maxServerErrors:1,interval:{" + second + "}," + "baseEjectionDuration:{" + second
                                + "},maxEjectionPercent:101")),
                arguments(
                        "interval",
                        outliers("maxServerErrors:1,baseEjectionDuration:{" + second + "}," + "maxEjectionPercent:0")),
                arguments("mode", tls("mode:'LAX',certificate:{sds:{secretName:'s'}}")),
                arguments("certificate", tls("mode:'STRICT'")),
                arguments(
                        "two certificates",
                        tls("mode:'STRICT',certificate:{sds:{secretName:'s'},"
                                + "file:{certificateChain:'c',privateKey:'k'}}")),
                arguments(
                        "certificate of another account",
                        tls("mode:'STRICT',certificate:{acm:"
                                + "{certificateArn:'arn:aws:acm:us-east-1:999999999999:certificate/1'}}")),
                arguments(
                        "authority of another region",
                        clientTls("validation:{trust:{acm:{certificateAuthorityArns:"
                                + "['arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/1']}}}")),
                arguments("private key", tls("mode:'STRICT',certificate:{file:{certificateChain:'c'}}")),
                arguments("empty chain", tls("mode:'STRICT',certificate:{file:{certificateChain:'',privateKey:'k'}}")),
                arguments("trust", tls("mode:'STRICT',certificate:{sds:{secretName:'s'}},validation:{}")),
                arguments(
                        "alternative names",
                        tls("mode:'STRICT',certificate:{sds:{secretName:'s'}},"
                                + "validation:{trust:{sds:{secretName:'s'}},subjectAlternativeNames:{match:{}}}")),
                arguments("validation", clientTls("enforce:true")),
                arguments("client port 0", clientTls("ports:[0],validation:{trust:{sds:{secretName:'s'}}}")),
                arguments(
                        "two trusts",
                        clientTls("validation:{trust:{sds:{secretName:'s'}," + "file:{certificateChain:'c'}}}")),
                arguments("no authorities", clientTls("validation:{trust:{acm:{certificateAuthorityArns:[]}}}")),
                arguments(
                        "four authorities",
                        clientTls("validation:{trust:{acm:{certificateAuthorityArns:["
                                + "'arn:aws:acm-pca:us-east-1:111122223333:certificate-authority/1',"
                                + "'arn:aws:acm-pca:us-east-1:111122223333:certificate-authority/2',"
                                + "'arn:aws:acm-pca:us-east-1:111122223333:certificate-authority/3',"
                                + "'arn:aws:acm-pca:us-east-1:111122223333:certificate-authority/4']}}}")),
                arguments("path of the log", accessLog("")),
                arguments("empty path", accessLog("path:''")),
                arguments("two formats", accessLog("path:'p',format:{text:'t',json:[{key:'k',value:'v'}]}")),
                arguments("no format", accessLog("path:'p',format:{}")),
                arguments("empty text", accessLog("path:'p',format:{text:''}")),
                arguments("empty key", accessLog("path:'p',format:{json:[{key:'',value:'v'}]}")),
                arguments(
                        "long value", accessLog("path:'p',format:{json:[{key:'k',value:'" + "v".repeat(101) + "'}]}")),
                arguments("name of the backend", "{backends:[{virtualService:{}}]}"),
                arguments("no backend in the union", "{backends:[{}]}"));
    }

    private static String health(int healthy, int unhealthy, int interval, int timeout) {
        return String.format(
                "healthyThreshold:%d,unhealthyThreshold:%d,intervalMillis:%d,timeoutMillis:%d",
                healthy, unhealthy, interval, timeout);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenNodes")
    void aNodeThatBreaksARuleIsRefused(String rule, String spec) {
        Refused.call(() -> fixture.node("x", spec)).with(400, "BadRequestException");

        Refused.call(() -> fixture.describe(Kind.VIRTUAL_NODE, "x")).with(404, "NotFoundException");
    }

    /** Source: behaviour sheet App Mesh §4.2 [inferred]: same rules as create. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenNodes")
    void anUpdateIsHeldToTheSameRules(String rule, String spec) {
        Refused.call(() -> fixture.update(Kind.VIRTUAL_NODE, "node", spec)).with(400, "BadRequestException");

        assertThat(fixture.describe(Kind.VIRTUAL_NODE, "node")
                        .path("metadata")
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    /** Source: behaviour sheet App Mesh §5.2 [model]: there is no ACM among the trusts of a listener. */
    @Test
    void aListenerDoesNotTrustAcm() {
        String body = "{\"virtualNodeName\":\"x\",\"spec\":{\"serviceDiscovery\":{\"dns\":{\"hostname\":\"a\"}},"
                + "\"listeners\":[{\"portMapping\":{\"port\":1,\"protocol\":\"http\"},\"tls\":{\"mode\":\"STRICT\","
                + "\"certificate\":{\"sds\":{\"secretName\":\"s\"}},"
                + "\"validation\":{\"trust\":{\"acm\":{\"certificateAuthorityArns\":[\"arn\"]}}}}}]}}";

        me.sendAppMesh("PUT", "/meshes/m/virtualNodes", body).isRestJsonError(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §2.11 [docs]. */
    @Test
    void aNodeHasAtMostFiftyBackends() {
        String fifty = IntStream.range(0, 50)
                .mapToObj(i -> "{virtualService:{virtualServiceName:'s" + i + "'}}")
                .collect(Collectors.joining(","));
        fixture.node("x", "{backends:[" + fifty + "]}");

        Refused.call(() -> fixture.update(
                        Kind.VIRTUAL_NODE,
                        "x",
                        "{backends:[" + fifty + ",{virtualService:{virtualServiceName:'one-more'}}]}"))
                .with(400, "LimitExceededException");
    }

    /** Source: behaviour sheet App Mesh §5.1 [model]. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{egressFilter:{}}",
                "{egressFilter:{type:'ALLOW_SOME'}}",
                "{serviceDiscovery:{ipPreference:'IPV6_ONLY'}}"
            })
    void aMeshThatBreaksARuleIsRefused(String spec) {
        Refused.call(() -> fixture.create(Kind.MESH, "x", spec)).with(400, "BadRequestException");
        Refused.call(() -> fixture.update(Kind.MESH, "m", spec)).with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §5.3 [model]; that ports differ is [inferred]. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{listeners:[{}]}",
                "{listeners:[{portMapping:{port:0,protocol:'http'}}]}",
                "{listeners:[{portMapping:{port:70000,protocol:'http'}}]}",
                "{listeners:[{portMapping:{port:1,protocol:'udp'}}]}",
                "{listeners:[{portMapping:{port:1,protocol:'http'}},{portMapping:{port:1,protocol:'tcp'}}]}"
            })
    void aRouterThatBreaksARuleIsRefused(String spec) {
        Refused.call(() -> fixture.router("x", spec)).with(400, "BadRequestException");
        Refused.call(() -> fixture.update(Kind.VIRTUAL_ROUTER, "router", spec)).with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §5.5 [model]. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{provider:{}}",
                "{provider:{virtualNode:{}}}",
                "{provider:{virtualNode:{virtualNodeName:'node'},virtualRouter:{virtualRouterName:'router'}}}"
            })
    void aServiceThatBreaksARuleIsRefused(String spec) {
        Refused.call(() -> fixture.service("x", spec)).with(400, "BadRequestException");
        Refused.call(() -> fixture.update(Kind.VIRTUAL_SERVICE, "service", spec))
                .with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §4.5 [docs]: the provider must exist; text [inferred]. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{provider:{virtualNode:{virtualNodeName:'ghost'}}}",
                "{provider:{virtualRouter:{virtualRouterName:'ghost'}}}"
            })
    void aProviderMustBeThere(String spec) {
        Refused.call(() -> fixture.service("x", spec))
                .with(404, "NotFoundException")
                .naming("ghost");
        Refused.call(() -> fixture.update(Kind.VIRTUAL_SERVICE, "service", spec))
                .with(404, "NotFoundException")
                .naming("ghost");
    }
}
