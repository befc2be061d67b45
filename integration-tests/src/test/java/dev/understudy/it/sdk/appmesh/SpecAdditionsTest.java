package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The little that the service adds to specs or leaves out of them. */
class SpecAdditionsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final MeshFixture fixture = new MeshFixture(me);

    @BeforeEach
    void mesh() {
        fixture.mesh();
    }

    /** Source: behaviour sheet App Mesh §4.2 [recorded]. */
    @Test
    void describingANodeAddsAnEmptyListOfBackendsToWhatCreatingShowed() {
        JsonNode created = fixture.node("x", MeshFixture.NODE);

        JsonNode described = fixture.describe(Kind.VIRTUAL_NODE, "x");

        assertThat(created.path("spec")).isEqualTo(json(MeshFixture.NODE));
        assertThat(((ObjectNode) described.path("spec")).remove("backends")).isEqualTo(json("[]"));
        assertThat(described).isEqualTo(created);
    }

    /** Source: behaviour sheet App Mesh §5.0 [terraform], [issue]. */
    @ParameterizedTest
    @EnumSource(names = {"VIRTUAL_NODE", "VIRTUAL_GATEWAY"})
    void aHealthCheckWithoutPortGetsThatOfItsListener(Kind kind) {
        String check = "protocol:'http',healthyThreshold:2,unhealthyThreshold:2,intervalMillis:5000,timeoutMillis:2000";
        String discovery = kind == Kind.VIRTUAL_NODE ? ",serviceDiscovery:{dns:{hostname:'a.local'}},backends:[]" : "";
        String form = "{listeners:[{portMapping:{port:8080,protocol:'http'},healthCheck:{%s}}]%s}";
        fixture.create(kind, "x", String.format(form, check, discovery));

        JsonNode described = fixture.describe(kind, "x");

        assertThat(described.path("spec")).isEqualTo(json(form, check + ",port:8080", discovery));
    }

    /** Source: behaviour sheet App Mesh §5.0 [issue] (2020). */
    @Test
    void twoBackendsOfOneNameAreEchoedButDescribedAsOne() {
        String twice =
                "{backends:[{virtualService:{virtualServiceName:'a'}}," + "{virtualService:{virtualServiceName:'a'}}]}";

        JsonNode created = fixture.node("x", twice);

        assertThat(created.path("spec")).isEqualTo(json(twice));
        assertThat(fixture.describe(Kind.VIRTUAL_NODE, "x").path("spec").path("backends"))
                .hasSize(1);
    }

    /** Source: behaviour sheet App Mesh §1.1 [inferred]. */
    @Test
    void membersThatNobodyKnowsAreIgnored() {
        fixture.create(Kind.MESH, "x");

        JsonNode updated = me.sendAppMesh("PUT", "/meshes/x", "{\"spec\":{\"novelty\":1},\"more\":[]}")
                .ok()
                .json();

        assertThat(updated.path("spec")).isEqualTo(json("{}"));
    }
}
