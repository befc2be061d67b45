package dev.understudy.appmesh.rules;

import static dev.understudy.appmesh.fixture.Api.below;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Refusal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Source: AWS App Mesh endpoints and quotas; the texts are inferred. */
class MeshQuotaTest {
    private final Api api = Api.withMesh();

    @Test
    void anAccountHas15Meshes() {
        IntStream.rangeClosed(2, 15).forEach(i -> api.mesh("m" + i));

        assertThat(api.refuse("CreateMesh", "{meshName: 'm16'}"))
                .isEqualTo(Refusal.limitExceeded("Limit of 15 Meshes exceeded"));
        assertThat(api.in("eu-west-1").mesh("m16").has("metadata")).isTrue();
    }

    @Test
    void aMeshHas3Gateways() {
        IntStream.rangeClosed(1, 3).forEach(i -> api.gateway("gw" + i, "http:80"));

        assertThat(api.refuse(
                        "CreateVirtualGateway",
                        below("virtualGatewayName", "gw4", "{listeners: " + Api.listeners("http:80") + "}")))
                .isEqualTo(Refusal.limitExceeded("Limit of 3 VirtualGateways exceeded"));
    }

    @Test
    void aGatewayHas10GatewayRoutes() {
        api.service("s", "{}");
        api.gateway("gw", "http:80");
        api.gateway("other", "http:80");
        IntStream.rangeClosed(1, 10).forEach(i -> api.gatewayRoute("gw", "g" + i, "s"));

        assertThat(api.refuse(
                        "CreateGatewayRoute",
                        Api.gatewayRouteInput("gw", "g11", Api.gatewayRouteSpec("{prefix: '/'}", "s"))))
                .isEqualTo(Refusal.limitExceeded("Limit of 10 GatewayRoutes exceeded"));
        assertThat(api.gatewayRoute("other", "g", "s").has("metadata")).isTrue();
    }

    @Test
    void aRouterHas50Routes() {
        api.node("n", "http:80");
        api.router("r", "http:80");
        IntStream.rangeClosed(1, 50).forEach(i -> api.route("r", "t" + i, "n"));

        assertThat(api.refuse("CreateRoute", Api.routeInput("r", "t51", Api.routeSpec(null, "n"))))
                .isEqualTo(Refusal.limitExceeded("Limit of 50 Routes exceeded"));
    }

    @Test
    void aMeshHas200NodesRoutersAndServices() {
        for (int i = 1; i <= 200; i++) {
            api.node("n" + i);
            api.router("r" + i);
            api.service("s" + i, "{}");
        }

        assertThat(api.refuse("CreateVirtualNode", below("virtualNodeName", "more", "{}")))
                .isEqualTo(Refusal.limitExceeded("Limit of 200 VirtualNodes exceeded"));
        assertThat(api.refuse("CreateVirtualRouter", below("virtualRouterName", "more", "{}")))
                .isEqualTo(Refusal.limitExceeded("Limit of 200 VirtualRouters exceeded"));
        assertThat(api.refuse("CreateVirtualService", below("virtualServiceName", "more", "{}")))
                .isEqualTo(Refusal.limitExceeded("Limit of 200 VirtualServices exceeded"));
    }

    @Test
    void aNodeHas50Backends() {
        api.node("n");

        assertThat(api.refuse("CreateVirtualNode", below("virtualNodeName", "more", backends(51))))
                .isEqualTo(Refusal.limitExceeded("Limit of 50 Backends exceeded"));
        assertThat(api.refuse("UpdateVirtualNode", below("virtualNodeName", "n", backends(51))))
                .isEqualTo(Refusal.limitExceeded("Limit of 50 Backends exceeded"));
        assertThat(api.ask("UpdateVirtualNode", below("virtualNodeName", "n", backends(50)))
                        .at("/virtualNode/spec/backends"))
                .hasSize(50);
    }

    private static String backends(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{virtualService: {virtualServiceName: 's" + i + "'}}")
                .collect(Collectors.joining(", ", "{backends: [", "]}"));
    }

    @Test
    void aQuotaCanBeRaised() {
        IntStream.rangeClosed(1, 3).forEach(i -> api.gateway("gw" + i, "http:80"));
        api.world().quotas().adjust("appmesh.virtual-gateways", 4);

        JsonNode fourth = api.gateway("gw4", "http:80");

        assertThat(fourth.at("/status/status").asText()).isEqualTo("ACTIVE");
    }
}
