package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many resources there may be. Source: behaviour sheet App Mesh §2.11 [docs]; texts [inferred]. */
class QuotasTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final MeshFixture fixture = new MeshFixture(me);

    @BeforeEach
    void parents() {
        fixture.parents();
    }

    private void fill(Kind kind, int count) {
        for (int i = 0; i < count; i++) {
            fixture.create(kind, "x" + i);
        }
    }

    /** Each kind up to its quota; what {@link MeshFixture#parents()} made counts. */
    @ParameterizedTest
    @CsvSource({
        "MESH, 15",
        "VIRTUAL_NODE, 200",
        "VIRTUAL_ROUTER, 200",
        "ROUTE, 50",
        "VIRTUAL_SERVICE, 200",
        "VIRTUAL_GATEWAY, 3",
        "GATEWAY_ROUTE, 10"
    })
    void oneMoreThanTheQuotaIsRefused(Kind kind, int quota) {
        fill(kind, quota - kind.listAll(fixture.client, MeshFixture.under(kind)).size());

        Refused.call(() -> fixture.create(kind, "one-more"))
                .with(400, "LimitExceededException")
                .naming(Integer.toString(quota));

        assertThat(kind.listAll(fixture.client, MeshFixture.under(kind))).hasSize(quota);
    }

    @Test
    void deletingMakesRoom() {
        fill(Kind.VIRTUAL_GATEWAY, 2);
        Refused.call(() -> fixture.create(Kind.VIRTUAL_GATEWAY, "y")).with(400, "LimitExceededException");
        fixture.delete(Kind.VIRTUAL_GATEWAY, "x0");

        fixture.create(Kind.VIRTUAL_GATEWAY, "y");

        assertThat(fixture.list(Kind.VIRTUAL_GATEWAY)).hasSize(3);
    }

    /** Source: behaviour sheet App Mesh §12 S13: raise by configuration. */
    @Test
    void aRaisedQuotaLetsMoreIn() {
        fill(Kind.VIRTUAL_GATEWAY, 2);
        emulator.quotas().adjust("appmesh.virtual-gateways", 4);

        fixture.create(Kind.VIRTUAL_GATEWAY, "y");

        assertThat(fixture.list(Kind.VIRTUAL_GATEWAY)).hasSize(4);
        emulator.quotas().adjust("appmesh.virtual-gateways", 3);
    }

    /** Source: behaviour sheet App Mesh §2.9 [docs]: counted on the mesh. */
    @Test
    void everyMeshCountsForItself() {
        fill(Kind.VIRTUAL_GATEWAY, 2);
        fixture.create(Kind.MESH, "other");

        Kind.VIRTUAL_GATEWAY.create(
                fixture.client,
                json("{meshName:'other',virtualGatewayName:'first',spec:%s}", Kind.VIRTUAL_GATEWAY.spec));

        assertThat(fixture.client.listVirtualGateways(r -> r.meshName("other")).virtualGateways())
                .hasSize(1);
    }
}
