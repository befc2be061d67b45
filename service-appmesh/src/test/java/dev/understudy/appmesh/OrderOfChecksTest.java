package dev.understudy.appmesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.appmesh.fixture.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which of several refusals comes first. Source: inferred, from the outside of a request to the inside of a mesh. */
class OrderOfChecksTest {
    private final Api api = Api.withMesh();

    @BeforeEach
    void aRouterWithARoute() {
        api.node("n", "http:80");
        api.router("r", "http:80");
        api.route("r", "t", "n");
    }

    private String create(String mesh, String router, String route, String spec) {
        return api.refuse("CreateRoute", Api.routeInput(router, route, spec).put("meshName", mesh))
                .message();
    }

    @Test
    void aBadSpecComesBeforeAMissingMesh() {
        assertThat(create("gone", "gone", "t", "{}")).startsWith("Exactly one of httpRoute");
    }

    @Test
    void aMissingMeshComesBeforeAMissingRouter() {
        assertThat(create("gone", "gone", "t", Api.routeSpec(null, "gone"))).startsWith("Mesh with name gone");
    }

    @Test
    void aMissingRouterComesBeforeAMissingTarget() {
        assertThat(create("m", "gone", "t", Api.routeSpec(null, "gone"))).startsWith("VirtualRouter with name gone");
    }

    @Test
    void aTakenNameComesBeforeAMissingTarget() {
        assertThat(create("m", "r", "t", Api.routeSpec(null, "gone"))).startsWith("Route with name t already exists");
    }

    @Test
    void aMissingTargetComesBeforeABadPort() {
        assertThat(create("m", "r", "new", Api.routeSpec(1, "gone")))
                .isEqualTo("VirtualNode with name gone is missing");
    }

    @Test
    void aBadPortComesBeforeTheQuota() {
        api.world().quotas().adjust("appmesh.routes", 1);

        assertThat(create("m", "r", "new", Api.routeSpec(1, "n"))).startsWith("The port match of the Route");
        assertThat(create("m", "r", "new", Api.routeSpec(80, "n"))).isEqualTo("Limit of 1 Routes exceeded");
    }
}
