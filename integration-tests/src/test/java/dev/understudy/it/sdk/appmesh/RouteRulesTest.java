package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
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

/** What specs of routes must not say, and what they may although it looks odd. */
class RouteRulesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String TARGET = "weightedTargets:[{virtualNode:'node',weight:1}]";

    private final MeshFixture fixture = new MeshFixture(emulator.newCaller());

    @BeforeEach
    void parents() {
        fixture.parents();
        fixture.node("other");
    }

    private static String http(String match) {
        return http(match, TARGET, "");
    }

    private static String http(String match, String action, String more) {
        return "{httpRoute:{match:{" + match + "},action:{" + action + "}" + more + "}}";
    }

    private static String targets(String targets) {
        return http("prefix:'/'", "weightedTargets:[" + targets + "]", "");
    }

    private static String retry(String members) {
        return http("prefix:'/'", TARGET, ",retryPolicy:{" + members + "}");
    }

    private static String many(int count, String item) {
        return IntStream.range(0, count)
                .mapToObj(i -> item.replace("#", Integer.toString(i)))
                .collect(Collectors.joining(","));
    }

    /** Source: behaviour sheet App Mesh §5.4 [model], [docs], [issue]; rows without model constraint [inferred]. */
    static Stream<Arguments> broken() {
        String second = "{unit:'s',value:1}";
        String action = "action:{" + TARGET + "}";
        return Stream.of(
                arguments("no route", "{}"),
                arguments("only a priority", "{priority:1}"),
                arguments("two routes", "{httpRoute:{match:{prefix:'/'}," + action + "},tcpRoute:{" + action + "}}"),
                arguments("priority below 0", "{priority:-1,httpRoute:{match:{prefix:'/'}," + action + "}}"),
                arguments("priority above 1000", "{priority:1001,httpRoute:{match:{prefix:'/'}," + action + "}}"),
                arguments("match", "{httpRoute:{" + action + "}}"),
                arguments("action", "{httpRoute:{match:{prefix:'/'}}}"),
                arguments("no target", targets("")),
                arguments("eleven targets", targets(many(11, "{virtualNode:'node',weight:1,port:808#}"))),
                arguments("weight above 100", targets("{virtualNode:'node',weight:101}")),
                arguments("weight below 0", targets("{virtualNode:'node',weight:-1}")),
                arguments("weight", targets("{virtualNode:'node'}")),
                arguments("node", targets("{weight:1}")),
                arguments("port 0", targets("{virtualNode:'node',weight:1,port:0}")),
                arguments("target twice", targets("{virtualNode:'node',weight:1},{virtualNode:'node',weight:2}")),
                arguments("prefix without slash", http("prefix:'foo'")),
                arguments("prefix and path", http("prefix:'/',path:{exact:'/'}")),
                arguments("two paths", http("path:{exact:'/a',regex:'/a'}")),
                arguments("no path", http("path:{}")),
                arguments("path without slash", http("path:{exact:'a'}")),
                arguments("long path", http("path:{exact:'/" + "a".repeat(255) + "'}")),
                arguments("method", http("prefix:'/',method:'FETCH'")),
                arguments("scheme", http("prefix:'/',scheme:'ftp'")),
                arguments("port of the match", http("prefix:'/',port:65536")),
                arguments("no headers", http("prefix:'/',headers:[]")),
                arguments("eleven headers", http("prefix:'/',headers:[" + many(11, "{name:'h#'}") + "]")),
                arguments("header name", http("prefix:'/',headers:[{match:{exact:'1'}}]")),
                arguments("long header name", http("prefix:'/',headers:[{name:'" + "h".repeat(51) + "'}]")),
                arguments("two header matches", http("prefix:'/',headers:[{name:'h',match:{exact:'1',prefix:'1'}}]")),
                arguments("no header match", http("prefix:'/',headers:[{name:'h',match:{}}]")),
                arguments("empty header match", http("prefix:'/',headers:[{name:'h',match:{exact:''}}]")),
                arguments("empty range", http("prefix:'/',headers:[{name:'h',match:{range:{start:10,end:10}}}]")),
                arguments("open range", http("prefix:'/',headers:[{name:'h',match:{range:{start:10}}}]")),
                arguments("eleven parameters", http("prefix:'/',queryParameters:[" + many(11, "{name:'q#'}") + "]")),
                arguments("parameter name", http("prefix:'/',queryParameters:[{match:{exact:'1'}}]")),
                arguments("no events", retry("maxRetries:1,perRetryTimeout:" + second)),
                arguments("empty events", retry("maxRetries:1,perRetryTimeout:" + second + ",httpRetryEvents:[]")),
                arguments("event", retry("maxRetries:1,perRetryTimeout:" + second + ",httpRetryEvents:['bogus']")),
                arguments("TCP event", retry("maxRetries:1,perRetryTimeout:" + second + ",tcpRetryEvents:['refused']")),
                arguments("retries", retry("perRetryTimeout:" + second + ",httpRetryEvents:['client-error']")),
                arguments(
                        "negative retries",
                        retry("maxRetries:-1,perRetryTimeout:" + second + ",httpRetryEvents:['client-error']")),
                arguments("timeout of a retry", retry("maxRetries:1,httpRetryEvents:['client-error']")),
                arguments(
                        "duration without unit",
                        retry("maxRetries:1,perRetryTimeout:{value:1},httpRetryEvents:['client-error']")),
                arguments("grpc route on an http listener", "{grpcRoute:{match:{}," + action + "}}"),
                arguments("tcp route on an http listener", "{tcpRoute:{" + action + "}}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aRouteThatBreaksARuleIsRefused(String rule, String spec) {
        Refused.call(() -> fixture.route("x", spec)).with(400, "BadRequestException");

        Refused.call(() -> fixture.describe(Kind.ROUTE, "x")).with(404, "NotFoundException");
    }

    /** Source: behaviour sheet App Mesh §4.4 [inferred]: same checks as create. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void anUpdateIsHeldToTheSameRules(String rule, String spec) {
        JsonNode before = fixture.create(Kind.ROUTE, "x");

        Refused.call(() -> fixture.update(Kind.ROUTE, "x", spec)).with(400, "BadRequestException");

        assertThat(fixture.describe(Kind.ROUTE, "x")).isEqualTo(before);
    }

    /** Source: behaviour sheet App Mesh §5.4 [model]. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{grpcRoute:{action:{weightedTargets:[{virtualNode:'node',weight:1}]}}}", // the match is required
                "{grpcRoute:{match:{methodName:'Get'},action:{weightedTargets:[{virtualNode:'node',weight:1}]}}}",
                "{grpcRoute:{match:{metadata:[]},action:{weightedTargets:[{virtualNode:'node',weight:1}]}}}",
                "{grpcRoute:{match:{metadata:[{name:'m',match:{exact:'1',regex:'1'}}]},"
                        + "action:{weightedTargets:[{virtualNode:'node',weight:1}]}}}",
                "{grpcRoute:{match:{},action:{weightedTargets:[{virtualNode:'node',weight:1}]},"
                        + "retryPolicy:{maxRetries:1,perRetryTimeout:{unit:'s',value:1}}}}",
                "{grpcRoute:{match:{},action:{weightedTargets:[{virtualNode:'node',weight:1}]},"
                        + "retryPolicy:{maxRetries:1,perRetryTimeout:{unit:'s',value:1},grpcRetryEvents:['unknown']}}}"
            })
    void aGrpcRouteThatBreaksARuleIsRefused(String spec) {
        fixture.update(Kind.VIRTUAL_ROUTER, "router", "{listeners:[{portMapping:{port:9090,protocol:'grpc'}}]}");

        Refused.call(() -> fixture.route("x", spec)).with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §5.4 and §11 [issue], [model], [docs]. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'node',weight:60},"
                        + "{virtualNode:'other',weight:60}]}}}", // weights are relative
                "{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'node',weight:0}]}}}",
                "{httpRoute:{match:{prefix:'/',headers:[{name:'h'}]},"
                        + "action:{weightedTargets:[{virtualNode:'node',weight:1}]}}}",
                "{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'node',weight:1}]},"
                        + "retryPolicy:{maxRetries:1000,perRetryTimeout:{unit:'s',value:1},"
                        + "httpRetryEvents:['server-error']}}}",
                "{http2Route:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'node',weight:1}]}}}"
            })
    void whatLooksOddButWorksIsTaken(String spec) {
        JsonNode created = fixture.route("x", spec);

        assertThat(created.path("spec")).isEqualTo(json(spec));
    }

    /** Source: behaviour sheet App Mesh §5.4 [issue]: a mismatch with the protocol of the node was accepted. */
    @Test
    void theProtocolOfTheTargetDoesNotMatter() {
        fixture.node(
                "rpc", "{listeners:[{portMapping:{port:9090,protocol:'grpc'}}],serviceDiscovery:{dns:{hostname:'a'}}}");

        JsonNode created = fixture.route("x", targets("{virtualNode:'rpc',weight:1}"));

        assertThat(created.path("status")).isEqualTo(json("{status:'ACTIVE'}"));
    }

    /** Source: behaviour sheet App Mesh §2.10 [recorded] (2019). */
    @Test
    void everyTargetMustBeThere() {
        String spec = targets("{virtualNode:'node',weight:1},{virtualNode:'purple',weight:1}");

        Refused.call(() -> fixture.route("x", spec))
                .with(404, "NotFoundException")
                .saying("VirtualNode with name purple is missing");
    }

    /** Source: behaviour sheet App Mesh §2.10 [recorded] (2019, UpdateRoute). */
    @Test
    void everyTargetMustBeThereForAnUpdateToo() {
        fixture.create(Kind.ROUTE, "x");

        Refused.call(() -> fixture.update(Kind.ROUTE, "x", targets("{virtualNode:'purple',weight:1}")))
                .with(404, "NotFoundException")
                .saying("VirtualNode with name purple is missing");
    }
}
