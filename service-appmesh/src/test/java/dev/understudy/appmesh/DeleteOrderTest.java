package dev.understudy.appmesh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A mesh with one resource of each kind, all referring to each other. Source: API_DeleteMesh and its siblings; App Mesh
 * never deletes anything but what it was told to.
 */
class DeleteOrderTest {
    private static final Map<String, String> NAMES = Map.of(
            "Mesh", "{meshName: 'm'}",
            "VirtualNode", "{meshName: 'm', virtualNodeName: 'n'}",
            "VirtualRouter", "{meshName: 'm', virtualRouterName: 'r'}",
            "Route", "{meshName: 'm', virtualRouterName: 'r', routeName: 't'}",
            "VirtualService", "{meshName: 'm', virtualServiceName: 's'}",
            "VirtualGateway", "{meshName: 'm', virtualGatewayName: 'gw'}",
            "GatewayRoute", "{meshName: 'm', virtualGatewayName: 'gw', gatewayRouteName: 'g'}");

    private final Api api = everything();

    private static Api everything() {
        Api api = Api.withMesh();
        api.ask(
                "CreateVirtualNode",
                Api.below("virtualNodeName", "n", "{backends: [{virtualService: {virtualServiceName: 's'}}]}"));
        api.router("r", "http:80");
        api.route("r", "t", "n");
        api.service("s", Api.byRouter("r"));
        api.gateway("gw", "http:80");
        api.gatewayRoute("gw", "g", "s");
        return api;
    }

    private JsonNode delete(String kind) {
        return api.ask("Delete" + kind, NAMES.get(kind)).elements().next();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mesh", "VirtualNode", "VirtualRouter", "VirtualService", "VirtualGateway"})
    void whatHasChildrenOrIsReferredToStays(String kind) {
        assertThat(api.refuse("Delete" + kind, NAMES.get(kind)).code()).isEqualTo("ResourceInUseException");
    }

    @ParameterizedTest
    @CsvSource({"Route, VirtualNode", "GatewayRoute, VirtualService", "GatewayRoute, VirtualGateway"})
    void withoutItsReferenceItGoes(String reference, String kind) {
        delete(reference);

        JsonNode deleted = delete(kind);

        assertThat(deleted.at("/status/status").asText()).isEqualTo("DELETED");
    }

    // A router has routes and provides a service: both must go
    @Test
    void aRouterGoesAfterItsRoutesAndServices() {
        delete("GatewayRoute");
        delete("VirtualService");

        assertThat(api.refuse("DeleteVirtualRouter", NAMES.get("VirtualRouter")).message())
                .isEqualTo("VirtualRouter you're trying to delete r has active routes");

        delete("Route");

        assertThat(delete("VirtualRouter").at("/metadata/version").asInt()).isEqualTo(2);
    }

    // Source: terraform-provider-aws sweeps in such an order
    @Test
    void everythingGoesInOrder() {
        for (String kind :
                List.of("GatewayRoute", "VirtualGateway", "VirtualService", "Route", "VirtualRouter", "VirtualNode")) {
            delete(kind);
        }

        JsonNode mesh = delete("Mesh");

        assertThat(mesh.at("/status/status").asText()).isEqualTo("DELETED");
        assertThat(api.ask("ListMeshes", "{}")).isEqualTo(Json.json("{meshes: []}"));
    }

    @Test
    void inWhicheverOrderOneTriesEverythingIsGoneInTheEnd() {
        Random random = new Random(42);
        for (int round = 0; round < 20; round++) {
            Api world = everything();
            List<String> left = new ArrayList<>(NAMES.keySet());
            for (int attempt = 0; attempt < 10_000 && !left.isEmpty(); attempt++) {
                String kind = left.get(random.nextInt(left.size()));
                if (blocked(kind, left)) {
                    assertThat(world.refuse("Delete" + kind, NAMES.get(kind)).code())
                            .isEqualTo("ResourceInUseException");
                } else {
                    world.ask("Delete" + kind, NAMES.get(kind));
                    left.remove(kind);
                }
            }
            assertThat(left).isEmpty();
        }
    }

    private static boolean blocked(String kind, List<String> left) {
        return switch (kind) {
            case "Mesh" -> left.size() > 1;
            case "VirtualNode" -> left.contains("Route");
            case "VirtualRouter" -> left.contains("Route") || left.contains("VirtualService");
            case "VirtualService", "VirtualGateway" -> left.contains("GatewayRoute");
            default -> false;
        };
    }
}
