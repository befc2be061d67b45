package dev.understudy.it.sdk.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.appmesh.AppMeshClient;
import software.amazon.awssdk.services.appmesh.model.MeshData;
import software.amazon.awssdk.services.appmesh.model.MeshRef;
import software.amazon.awssdk.services.appmesh.model.MeshStatusCode;
import software.amazon.awssdk.services.appmesh.model.RouteData;
import software.amazon.awssdk.services.appmesh.model.VirtualNodeData;
import software.amazon.awssdk.services.appmesh.model.VirtualNodeSpec;
import software.amazon.awssdk.services.appmesh.model.VirtualServiceData;

/** Scenarios S1 to S7. Source: behaviour sheet App Mesh §12; rules with their own sources stand in package appmesh. */
class MeshStoriesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final AppMeshClient appMesh = me.appMesh();

    private void mesh() {
        appMesh.createMesh(r -> r.meshName("m"));
    }

    private VirtualNodeData node(String name, VirtualNodeSpec spec) {
        return appMesh.createVirtualNode(
                        r -> r.meshName("m").virtualNodeName(name).spec(spec))
                .virtualNode();
    }

    private RouteData updateRoute(String targets) {
        return appMesh.updateRoute(r -> r.meshName("m")
                        .virtualRouterName("color")
                        .routeName("r")
                        .spec(Specs.routeTo(targets)))
                .route();
    }

    @Test
    void s1MeshLifeCycle() {
        MeshData created = appMesh.createMesh(r -> r.meshName("m1")).mesh();
        assertThat(created.spec().egressFilter()).isNull();
        assertThat(created.status().status()).isEqualTo(MeshStatusCode.ACTIVE);
        assertThat(created.metadata().version()).isEqualTo(1);
        assertThat(created.metadata().arn()).isEqualTo("arn:aws:appmesh:us-east-1:" + me.account() + ":mesh/m1");
        assertThat(created.metadata().createdAt()).isEqualTo(created.metadata().lastUpdatedAt());
        assertThat(created.metadata().meshOwner()).isEqualTo(me.account());
        assertThat(created.metadata().resourceOwner()).isEqualTo(me.account());

        Refused.call(() -> appMesh.createMesh(r -> r.meshName("m1"))).with(409, "ConflictException");

        emulator.advance(Duration.ofSeconds(10));
        MeshData updated = appMesh.updateMesh(r -> r.meshName("m1").spec(s -> s.egressFilter(f -> f.type("ALLOW_ALL"))))
                .mesh();
        assertThat(updated.metadata().version()).isEqualTo(2);
        assertThat(updated.metadata().uid()).isEqualTo(created.metadata().uid());
        assertThat(updated.metadata().createdAt()).isEqualTo(created.metadata().createdAt());

        MeshData described = appMesh.describeMesh(r -> r.meshName("m1")).mesh();
        assertThat(described).isEqualTo(updated);
        assertThat(appMesh.listMeshes(r -> {}).meshes())
                .extracting(MeshRef::version)
                .containsExactly(2L);

        MeshData deleted = appMesh.deleteMesh(r -> r.meshName("m1")).mesh();
        assertThat(deleted.status().status()).isEqualTo(MeshStatusCode.DELETED);
        assertThat(deleted.metadata().version()).isEqualTo(2);
        Refused.call(() -> appMesh.describeMesh(r -> r.meshName("m1"))).with(404, "NotFoundException");
        assertThat(appMesh.listMeshes(r -> {}).meshes()).isEmpty();
        assertThat(me.lastAnswer().body()).isEqualTo("{\"meshes\":[]}");

        MeshData again = appMesh.createMesh(r -> r.meshName("m1")).mesh();
        assertThat(again.metadata().version()).isEqualTo(1);
        assertThat(again.metadata().uid()).isNotEqualTo(created.metadata().uid());
    }

    @Test
    void s2Idempotency() {
        mesh();
        VirtualNodeSpec spec = Specs.listening("http", 8080);
        VirtualNodeSpec other = Specs.listening("http", 9090);

        VirtualNodeData first = createNode("T", spec);
        VirtualNodeData again = createNode("T", spec);
        assertThat(first.metadata().version()).isEqualTo(1);
        assertThat(again).isEqualTo(first);
        assertThat(appMesh.listVirtualNodes(r -> r.meshName("m")).virtualNodes())
                .hasSize(1);

        Refused.call(() -> createNode("T", other)).with(409, "ConflictException");

        assertThat(updateNode("U", other).metadata().version()).isEqualTo(2);
        assertThat(updateNode("U", other).metadata().version()).isEqualTo(2);
        assertThat(updateNode("V", other).metadata().version()).isEqualTo(3);
    }

    private VirtualNodeData createNode(String token, VirtualNodeSpec spec) {
        return appMesh.createVirtualNode(r ->
                        r.meshName("m").virtualNodeName("n").clientToken(token).spec(spec))
                .virtualNode();
    }

    private VirtualNodeData updateNode(String token, VirtualNodeSpec spec) {
        return appMesh.updateVirtualNode(r ->
                        r.meshName("m").virtualNodeName("n").clientToken(token).spec(spec))
                .virtualNode();
    }

    @Test
    void s3NodeRoundTrip() {
        mesh();
        String form = "{listeners:[{portMapping:{port:8080,protocol:'http'},healthCheck:{protocol:'http',path:'/ping',"
                + "intervalMillis:%d,timeoutMillis:%d,healthyThreshold:%d,unhealthyThreshold:%d%s}}],"
                + "serviceDiscovery:{dns:{hostname:'n1.local'}}%s}";

        VirtualNodeSpec sent = Specs.node(String.format(form, 5000, 2000, 2, 2, "", ""));
        assertThat(node("n1", sent).spec()).isEqualTo(sent);

        VirtualNodeSpec expected = Specs.node(String.format(form, 5000, 2000, 2, 2, ",port:8080", ",backends:[]"));
        VirtualNodeSpec described = appMesh.describeVirtualNode(
                        r -> r.meshName("m").virtualNodeName("n1"))
                .virtualNode()
                .spec();
        assertThat(described).isEqualTo(expected);
        assertThat(described.hasBackends()).isTrue();

        assertThat(node("n2", Specs.node("{}")).spec()).isEqualTo(Specs.node("{}"));

        for (String bad : List.of(
                "{listeners:[{portMapping:{port:8080,protocol:'http'}}]}",
                String.format(form, 5000, 2000, 1, 2, "", ""),
                String.format(form, 5000, 2000, 2, 11, "", ""),
                String.format(form, 4999, 2000, 2, 2, "", ""),
                String.format(form, 5000, 1999, 2, 2, "", ""),
                "{listeners:[{portMapping:{port:8080,protocol:'http'},connectionPool:{grpc:{maxRequests:1}}}],"
                        + "serviceDiscovery:{dns:{hostname:'a'}}}",
                "{serviceDiscovery:{dns:{hostname:'a'},awsCloudMap:{namespaceName:'n',serviceName:'s'}}}")) {
            Refused.call(() -> node("bad", Specs.node(bad))).with(400, "BadRequestException");
        }

        node(
                "twice",
                Specs.node(
                        "{backends:[{virtualService:{virtualServiceName:'b'}},{virtualService:{virtualServiceName:'b'}}]}"));
        assertThat(appMesh.describeVirtualNode(r -> r.meshName("m").virtualNodeName("twice"))
                        .virtualNode()
                        .spec()
                        .backends())
                .hasSize(1);
    }

    @Test
    void s4CanaryRouting() {
        mesh();
        node("blue", Specs.listening("http", 8080));
        node("green", Specs.listening("http", 8080));
        appMesh.createVirtualRouter(
                r -> r.meshName("m").virtualRouterName("color").spec(Specs.httpRouter()));

        RouteData route = appMesh.createRoute(r -> r.meshName("m")
                        .virtualRouterName("color")
                        .routeName("r")
                        .spec(Specs.routeTo("{virtualNode:'blue',weight:90},{virtualNode:'green',weight:10}")))
                .route();
        assertThat(route.metadata().version()).isEqualTo(1);

        Refused.call(() -> updateRoute("{virtualNode:'purple',weight:1}"))
                .with(404, "NotFoundException")
                .saying("VirtualNode with name purple is missing");

        VirtualServiceData service = appMesh.createVirtualService(r -> r.meshName("m")
                        .virtualServiceName("color.local")
                        .spec(s -> s.provider(p -> p.virtualRouter(v -> v.virtualRouterName("color")))))
                .virtualService();
        assertThat(service.metadata().version()).isEqualTo(1);
        assertThat(service.status().statusAsString()).isEqualTo("ACTIVE");

        RouteData shifted = updateRoute("{virtualNode:'blue',weight:0},{virtualNode:'green',weight:100}");
        assertThat(shifted.metadata().version()).isEqualTo(2);
        assertThat(shifted.spec().httpRoute().action().weightedTargets())
                .extracting("weight")
                .containsExactly(0, 100);

        Refused.call(() -> appMesh.deleteVirtualNode(r -> r.meshName("m").virtualNodeName("blue")))
                .with(409, "ResourceInUseException")
                .saying("VirtualNode with name blue cannot be deleted because it is the target of one or more routes.");

        updateRoute("{virtualNode:'green',weight:100}");
        VirtualNodeData deleted = appMesh.deleteVirtualNode(r -> r.meshName("m").virtualNodeName("blue"))
                .virtualNode();
        assertThat(deleted.status().statusAsString()).isEqualTo("DELETED");
        assertThat(deleted.metadata().version()).isEqualTo(2);
    }

    @Test
    void s6SeveralListeners() {
        mesh();
        node("n", Specs.listening("http", 8080));
        appMesh.createVirtualRouter(
                r -> r.meshName("m").virtualRouterName("router").spec(Specs.httpRouter()));
        createRoute("r", "{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'n',weight:1}]}}}");

        Refused.call(this::addGrpcListener)
                .with(400, "BadRequestException")
                .saying(
                        "All Routes for this Virtual Router must define a port match before adding multiple listeners to"
                                + " this Virtual Router. 1 Route(s) are missing port. Listing up to 5 route names: [r]");

        appMesh.updateRoute(r -> r.meshName("m")
                .virtualRouterName("router")
                .routeName("r")
                .spec(Specs.route("{httpRoute:{match:{prefix:'/',port:8080},"
                        + "action:{weightedTargets:[{virtualNode:'n',weight:1}]}}}")));
        addGrpcListener();

        String grpc = "{grpcRoute:{match:{%s},action:{weightedTargets:[{virtualNode:'n',weight:1}]}}}";
        Refused.call(() -> createRoute("g", String.format(grpc, "")))
                .with(400, "BadRequestException")
                .saying("Route must define a port match criteria if the Virtual Router has multiple listeners");
        Refused.call(() -> createRoute("g", String.format(grpc, "port:7777"))).with(400, "BadRequestException");
        createRoute("g", String.format(grpc, "port:9090"));

        Refused.call(() -> updateRouter("{listeners:[{portMapping:{port:8080,protocol:'http'}}]}"))
                .with(400, "BadRequestException");
        appMesh.deleteRoute(r -> r.meshName("m").virtualRouterName("router").routeName("g"));
        updateRouter("{listeners:[{portMapping:{port:8080,protocol:'http'}}]}");
    }

    private void createRoute(String name, String spec) {
        appMesh.createRoute(
                r -> r.meshName("m").virtualRouterName("router").routeName(name).spec(Specs.route(spec)));
    }

    private void addGrpcListener() {
        updateRouter(
                "{listeners:[{portMapping:{port:8080,protocol:'http'}},{portMapping:{port:9090,protocol:'grpc'}}]}");
    }

    private void updateRouter(String spec) {
        appMesh.updateVirtualRouter(
                r -> r.meshName("m").virtualRouterName("router").spec(Specs.router(spec)));
    }

    @Test
    void s7ImplicitService() {
        mesh();
        VirtualNodeData front =
                node("front", Specs.node("{backends:[{virtualService:{virtualServiceName:'api.local'}}]}"));
        assertThat(appMesh.listVirtualServices(r -> r.meshName("m")).virtualServices())
                .isEmpty();
        emulator.advance(Duration.ofSeconds(108));

        VirtualServiceData service = appMesh.createVirtualService(
                        r -> r.meshName("m").virtualServiceName("api.local").spec(Specs.service("{}")))
                .virtualService();
        Instant nodeCreated = front.metadata().createdAt();
        assertThat(service.metadata().version()).isEqualTo(2);
        assertThat(service.metadata().createdAt()).isBetween(nodeCreated, nodeCreated.plusMillis(10));
        assertThat(service.metadata().lastUpdatedAt()).isEqualTo(emulator.now());

        VirtualServiceData deleted = appMesh.deleteVirtualService(
                        r -> r.meshName("m").virtualServiceName("api.local"))
                .virtualService();
        assertThat(deleted.metadata().version()).isEqualTo(3);
        assertThat(deleted.status().statusAsString()).isEqualTo("DELETED");
    }
}
