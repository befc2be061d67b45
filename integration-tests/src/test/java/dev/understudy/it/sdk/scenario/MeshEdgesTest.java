package dev.understudy.it.sdk.scenario;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appmesh.AppMeshClient;
import software.amazon.awssdk.services.appmesh.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.appmesh.model.ListVirtualNodesResponse;
import software.amazon.awssdk.services.appmesh.model.TagRef;
import software.amazon.awssdk.services.appmesh.model.VirtualNodeData;
import software.amazon.awssdk.services.appmesh.model.VirtualNodeRef;
import software.amazon.awssdk.services.appmesh.model.VirtualServiceSpec;

/** Scenarios S5 and S8 to S13. Source: behaviour sheet App Mesh §12. */
class MeshEdgesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final VirtualServiceSpec NO_PROVIDER = Specs.service("{}");

    private final Caller me = emulator.newCaller();
    private final AppMeshClient appMesh = me.appMesh();

    private void mesh() {
        appMesh.createMesh(r -> r.meshName("m"));
    }

    private void node(String name) {
        appMesh.createVirtualNode(r -> r.meshName("m").virtualNodeName(name).spec(Specs.listening("http", 8080)));
    }

    private void router(String name, String spec) {
        appMesh.createVirtualRouter(r -> r.meshName("m").virtualRouterName(name).spec(Specs.router(spec)));
    }

    private void route(String router, String name, String spec) {
        appMesh.createRoute(
                r -> r.meshName("m").virtualRouterName(router).routeName(name).spec(Specs.route(spec)));
    }

    private void gateway(String name, String spec) {
        appMesh.createVirtualGateway(
                r -> r.meshName("m").virtualGatewayName(name).spec(Specs.gateway(spec)));
    }

    private void gatewayRoute(String name, String match, String rewrite) {
        appMesh.createGatewayRoute(r -> r.meshName("m")
                .virtualGatewayName("gw")
                .gatewayRouteName(name)
                .spec(Specs.gatewayRouteTo(match, rewrite)));
    }

    @Test
    void s5RouteValidation() {
        mesh();
        node("n");
        node("o");
        router("http", "{listeners:[{portMapping:{port:8080,protocol:'http'}}]}");
        router("grpc", "{listeners:[{portMapping:{port:8080,protocol:'grpc'}}]}");
        router("tcp", "{listeners:[{portMapping:{port:8080,protocol:'tcp'}}]}");
        String to = "action:{weightedTargets:[{virtualNode:'n',weight:1}]}";
        String second = "perRetryTimeout:{unit:'s',value:1}";
        String headers = "{name:'h'},".repeat(10) + "{name:'h'}";

        for (String bad : List.of(
                "{httpRoute:{match:{prefix:'/'}," + to + "},tcpRoute:{" + to + "}}",
                "{}",
                "{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[]}}}",
                "{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'n',weight:101}]}}}",
                "{httpRoute:{match:{prefix:'foo'}," + to + "}}",
                "{httpRoute:{match:{prefix:'/',path:{exact:'/'}}," + to + "}}",
                "{httpRoute:{match:{prefix:'/',headers:[" + headers + "]}," + to + "}}",
                "{httpRoute:{match:{prefix:'/',headers:[{name:'h',match:{exact:'a',prefix:'a'}}]}," + to + "}}",
                "{httpRoute:{match:{prefix:'/',headers:[{name:'h',match:{range:{start:10,end:10}}}]}," + to + "}}",
                "{httpRoute:{match:{prefix:'/'}," + to + ",retryPolicy:{maxRetries:1," + second + "}}}",
                "{httpRoute:{match:{prefix:'/'}," + to + ",retryPolicy:{maxRetries:1," + second
                        + ",httpRetryEvents:['bogus']}}}",
                "{priority:1001,httpRoute:{match:{prefix:'/'}," + to + "}}")) {
            Refused.call(() -> route("http", "bad", bad)).with(400, "BadRequestException");
        }
        Refused.call(() -> route("grpc", "bad", "{grpcRoute:{match:{methodName:'Get'}," + to + "}}"))
                .with(400, "BadRequestException");

        route(
                "http",
                "heavy",
                "{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'n',weight:60},"
                        + "{virtualNode:'o',weight:60}]}}}");
        route("http", "presence", "{httpRoute:{match:{prefix:'/',headers:[{name:'h'}]}," + to + "}}");
        route("http", "first", "{priority:0,httpRoute:{match:{prefix:'/'}," + to + "}}");
        route("tcp", "bare", "{tcpRoute:{" + to + "}}");
        assertThat(appMesh.describeRoute(
                                r -> r.meshName("m").virtualRouterName("http").routeName("first"))
                        .route()
                        .spec()
                        .priority())
                .isZero();
    }

    @Test
    void s8Gateway() {
        mesh();
        gateway("gw", "{listeners:[{portMapping:{port:8088,protocol:'http'}}]}");
        Refused.call(() -> gateway("tcp", "{listeners:[{portMapping:{port:8088,protocol:'tcp'}}]}"))
                .with(400, "BadRequestException");
        Refused.call(() -> gateway("none", "{listeners:[]}")).with(400, "BadRequestException");
        Refused.call(() -> gatewayRoute("gr", "prefix:'/foo'", "")).with(404, "NotFoundException");

        appMesh.createVirtualService(
                r -> r.meshName("m").virtualServiceName("s.local").spec(NO_PROVIDER));
        gatewayRoute("gr", "prefix:'/foo'", "");

        for (String match : List.of(
                "method:'GET'",
                "prefix:'/',path:{exact:'/'}",
                "hostname:{exact:'a',suffix:'b'}",
                "prefix:'/aws-appmesh/x'")) {
            Refused.call(() -> gatewayRoute("bad", match, "")).with(400, "BadRequestException");
        }
        for (String prefix : List.of("value:'/x'", "defaultPrefix:'ENABLED',value:'/x/'")) {
            Refused.call(() -> gatewayRoute("bad", "prefix:'/'", ",rewrite:{prefix:{" + prefix + "}}"))
                    .with(400, "BadRequestException");
        }

        Refused.call(() -> appMesh.deleteVirtualService(r -> r.meshName("m").virtualServiceName("s.local")))
                .with(409, "ResourceInUseException")
                .saying("VirtualService s.local is being referenced in the following: GATEWAY_ROUTE: [gr]");
        Refused.call(() -> appMesh.deleteVirtualGateway(r -> r.meshName("m").virtualGatewayName("gw")))
                .with(409, "ResourceInUseException");

        assertThat(appMesh.deleteGatewayRoute(
                                r -> r.meshName("m").virtualGatewayName("gw").gatewayRouteName("gr"))
                        .gatewayRoute()
                        .metadata()
                        .version())
                .isEqualTo(2);
        appMesh.deleteVirtualService(r -> r.meshName("m").virtualServiceName("s.local"));
        appMesh.deleteVirtualGateway(r -> r.meshName("m").virtualGatewayName("gw"));
    }

    @Test
    void s9DeleteOrder() {
        mesh();
        node("n");
        router("r", "{listeners:[{portMapping:{port:8080,protocol:'http'}}]}");
        route("r", "t", "{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'n',weight:1}]}}}");
        appMesh.createVirtualService(r -> r.meshName("m")
                .virtualServiceName("s")
                .spec(s -> s.provider(p -> p.virtualRouter(v -> v.virtualRouterName("r")))));

        Refused.call(() -> appMesh.deleteMesh(r -> r.meshName("m"))).with(409, "ResourceInUseException");
        Refused.call(() -> appMesh.deleteVirtualRouter(r -> r.meshName("m").virtualRouterName("r")))
                .with(409, "ResourceInUseException");

        appMesh.deleteVirtualService(r -> r.meshName("m").virtualServiceName("s"));
        Refused.call(() -> appMesh.deleteVirtualRouter(r -> r.meshName("m").virtualRouterName("r")))
                .with(409, "ResourceInUseException")
                .saying("VirtualRouter you're trying to delete r has active routes");

        appMesh.deleteRoute(r -> r.meshName("m").virtualRouterName("r").routeName("t"));
        appMesh.deleteVirtualRouter(r -> r.meshName("m").virtualRouterName("r"));
        appMesh.deleteVirtualNode(r -> r.meshName("m").virtualNodeName("n"));
        appMesh.deleteMesh(r -> r.meshName("m"));
        assertThat(appMesh.listMeshes(r -> {}).meshes()).isEmpty();
    }

    @Test
    void s10Tags() {
        String arn = appMesh.createMesh(r -> r.meshName("m").tags(tag("a", "0"), tag("c", "3")))
                .mesh()
                .metadata()
                .arn();
        assertThat(appMesh.listTagsForResource(r -> r.resourceArn(arn)).tags()).hasSize(2);

        appMesh.tagResource(r -> r.resourceArn(arn).tags(tag("a", "1"), tag("b", "2")));
        assertThat(appMesh.listTagsForResource(r -> r.resourceArn(arn)).tags())
                .containsExactlyInAnyOrder(tag("a", "1"), tag("b", "2"), tag("c", "3"));

        List<TagRef> more =
                IntStream.range(0, 47).mapToObj(i -> tag("k" + i, "v")).toList();
        appMesh.tagResource(r -> r.resourceArn(arn).tags(more));
        Refused.call(() -> appMesh.tagResource(r -> r.resourceArn(arn).tags(tag("one-more", "v"))))
                .with(400, "TooManyTagsException");
        assertThat(appMesh.listTagsForResourcePaginator(r -> r.resourceArn(arn)).tags())
                .hasSize(50);

        appMesh.untagResource(r -> r.resourceArn(arn).tagKeys("a", "unknown"));
        ListTagsForResourceResponse page =
                appMesh.listTagsForResource(r -> r.resourceArn(arn).limit(10));
        assertThat(page.tags()).hasSize(10);
        assertThat(page.nextToken()).isNotBlank();
        Refused.call(() -> appMesh.listTagsForResource(r -> r.resourceArn(arn).limit(51)))
                .with(400, "BadRequestException");

        node("n");
        router("r", "{listeners:[{portMapping:{port:8080,protocol:'http'}}]}");
        route("r", "t", "{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'n',weight:1}]}}}");
        appMesh.tagResource(r -> r.resourceArn(arn + "/virtualRouter/r/route/t").tags(tag("a", "1")));

        Refused.call(() -> appMesh.listTagsForResource(r -> r.resourceArn(arn + "x")))
                .with(404, "NotFoundException");
        Refused.call(() -> appMesh.listTagsForResource(
                        r -> r.resourceArn("arn:aws:appmesh:us-east-1:210987654321:mesh/m")))
                .withCommon(403, "AccessDeniedException");

        appMesh.createMesh(r -> r.meshName("short").tags(tag("a", "1")));
        appMesh.deleteMesh(r -> r.meshName("short"));
        String again =
                appMesh.createMesh(r -> r.meshName("short")).mesh().metadata().arn();
        assertThat(appMesh.listTagsForResource(r -> r.resourceArn(again)).tags())
                .isEmpty();
    }

    private static TagRef tag(String key, String value) {
        return TagRef.builder().key(key).value(value).build();
    }

    @Test
    void s11Pagination() {
        mesh();
        List.of("a", "b", "c", "d", "e").forEach(this::node);

        List<VirtualNodeRef> seen = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String token = null;
        do {
            String after = token;
            ListVirtualNodesResponse page =
                    appMesh.listVirtualNodes(r -> r.meshName("m").limit(2).nextToken(after));
            sizes.add(page.virtualNodes().size());
            seen.addAll(page.virtualNodes());
            token = page.nextToken();
        } while (token != null);

        assertThat(sizes).containsExactly(2, 2, 1);
        assertThat(seen).doesNotHaveDuplicates().hasSize(5);
        assertThat(appMesh.listVirtualNodesPaginator(r -> r.meshName("m").limit(2))
                        .virtualNodes())
                .hasSize(5);
        for (int limit : new int[] {0, 101}) {
            Refused.call(() -> appMesh.listVirtualNodes(r -> r.meshName("m").limit(limit)))
                    .with(400, "BadRequestException");
        }
        Refused.call(() -> appMesh.listVirtualNodes(r -> r.meshName("m").nextToken("bad")))
                .with(400, "BadRequestException");
    }

    @Test
    void s12SharedMesh() {
        mesh();
        Caller consumer = emulator.newCaller();
        AppMeshClient shared = consumer.appMesh();
        String owner = me.account();
        me.sendAdmin(
                        "POST",
                        "appmesh/shares",
                        json(
                                        "{meshName:'m',meshOwner:'%s',principal:'%s',region:'us-east-1'}",
                                        owner, consumer.account())
                                .toString())
                .ok();

        assertThat(shared.listMeshes(r -> {}).meshes()).singleElement().satisfies(ref -> {
            assertThat(ref.meshOwner()).isEqualTo(owner);
            assertThat(ref.resourceOwner()).isEqualTo(owner);
        });
        Refused.call(() -> shared.describeMesh(r -> r.meshName("m"))).with(404, "NotFoundException");
        shared.describeMesh(r -> r.meshName("m").meshOwner(owner));

        VirtualNodeData node = shared.createVirtualNode(r ->
                        r.meshName("m").meshOwner(owner).virtualNodeName("n").spec(Specs.node("{}")))
                .virtualNode();
        assertThat(node.metadata().meshOwner()).isEqualTo(owner);
        assertThat(node.metadata().resourceOwner()).isEqualTo(consumer.account());
        assertThat(node.metadata().arn()).contains(":" + consumer.account() + ":");

        assertThat(appMesh.describeVirtualNode(r -> r.meshName("m").virtualNodeName("n"))
                        .virtualNode()
                        .metadata())
                .isEqualTo(node.metadata());
        Refused.call(() -> appMesh.updateVirtualNode(
                        r -> r.meshName("m").virtualNodeName("n").spec(Specs.node("{}"))))
                .with(403, "ForbiddenException");
        appMesh.deleteVirtualNode(r -> r.meshName("m").virtualNodeName("n"));

        Refused.call(() -> shared.createVirtualGateway(r -> r.meshName("m")
                        .meshOwner(owner)
                        .virtualGatewayName("gw")
                        .spec(Specs.gateway("{listeners:[{portMapping:{port:1,protocol:'http'}}]}"))))
                .with(403, "ForbiddenException");
        Refused.call(() -> shared.listTagsForResource(
                        r -> r.resourceArn("arn:aws:appmesh:us-east-1:" + owner + ":mesh/m")))
                .withCommon(403, "AccessDeniedException");
        Refused.call(() -> shared.describeMesh(r -> r.meshName("m").meshOwner("11111111111")))
                .with(400, "BadRequestException");
    }

    @Test
    void s13Quotas() {
        IntStream.range(0, 15).forEach(i -> appMesh.createMesh(r -> r.meshName("m" + i)));
        Refused.call(() -> appMesh.createMesh(r -> r.meshName("m15"))).with(400, "LimitExceededException");

        emulator.quotas().adjust("appmesh.meshes", 16);
        appMesh.createMesh(r -> r.meshName("m15"));
        assertThat(appMesh.listMeshes(r -> {}).meshes()).hasSize(16);
        emulator.quotas().adjust("appmesh.meshes", 15);
    }
}
