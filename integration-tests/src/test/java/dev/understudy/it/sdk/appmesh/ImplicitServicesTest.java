package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Virtual services that exist only because a node names them as a backend. */
class ImplicitServicesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String NAMES_API = "{backends:[{virtualService:{virtualServiceName:'api.local'}}]}";

    private final MeshFixture fixture = new MeshFixture(emulator.newCaller());

    @BeforeEach
    void mesh() {
        fixture.mesh();
    }

    private static int version(JsonNode resource) {
        return resource.path("metadata").path("version").asInt();
    }

    /** Source: behaviour sheet App Mesh §4.2 [terraform]. */
    @Test
    void aNodeMayNameAServiceThatIsNotThere() {
        JsonNode node = fixture.node("front", NAMES_API);

        assertThat(node.path("spec")).isEqualTo(json(NAMES_API));
    }

    /** Source: behaviour sheet App Mesh §4.5 [inferred]. */
    @Test
    void aServiceThatIsOnlyNamedIsNotThere() {
        fixture.node("front", NAMES_API);

        Refused.call(() -> fixture.describe(Kind.VIRTUAL_SERVICE, "api.local")).with(404, "NotFoundException");

        assertThat(fixture.list(Kind.VIRTUAL_SERVICE)).isEmpty();
    }

    /** Source: behaviour sheet App Mesh §4.5 and §7 [recorded] (2019). */
    @Test
    void aServiceThatWasNamedBeforeIsAsOldAsTheNodeAndBeginsWithVersionTwo() {
        fixture.node("front", NAMES_API);
        Instant named = emulator.now();
        emulator.advance(Duration.ofSeconds(108));

        JsonNode service = fixture.service("api.local", "{}");

        assertThat(version(service)).isEqualTo(2);
        assertThat(service.path("status")).isEqualTo(json("{status:'ACTIVE'}"));
        assertThat(Instant.parse(service.path("metadata").path("createdAt").asText()))
                .isBetween(named, named.plusMillis(10));
        assertThat(service.path("metadata").path("lastUpdatedAt").asText())
                .isEqualTo(emulator.now().toString());
    }

    /** Source: behaviour sheet App Mesh §4.2 [issue]: on update as well. */
    @Test
    void anUpdateOfANodeMayNameItFirst() {
        fixture.node("front", "{}");
        fixture.update(Kind.VIRTUAL_NODE, "front", NAMES_API);

        JsonNode service = fixture.service("api.local", "{}");

        assertThat(version(service)).isEqualTo(2);
    }

    /** Source: behaviour sheet App Mesh §4.5 [recorded]: without such a node the create answers version 1. */
    @Test
    void aServiceThatNobodyNamedBeginsWithVersionOne() {
        fixture.node("front", NAMES_API);

        JsonNode service = fixture.service("other.local", "{}");

        assertThat(version(service)).isEqualTo(1);
    }

    /** Source: behaviour sheet App Mesh §4.5 [recorded]. */
    @Test
    void namingAServiceThatIsThereChangesNothing() {
        fixture.service("api.local", "{}");

        fixture.node("front", NAMES_API);

        assertThat(version(fixture.describe(Kind.VIRTUAL_SERVICE, "api.local"))).isEqualTo(1);
    }

    /** Source: behaviour sheet App Mesh §4.5 [inferred], §12 S7. */
    @Test
    void aDeletedServiceThatIsStillNamedIsHiddenAgain() {
        fixture.node("front", NAMES_API);
        fixture.service("api.local", "{}");

        JsonNode deleted = fixture.delete(Kind.VIRTUAL_SERVICE, "api.local");

        assertThat(version(deleted)).isEqualTo(3);
        assertThat(deleted.path("status")).isEqualTo(json("{status:'DELETED'}"));
        Refused.call(() -> fixture.describe(Kind.VIRTUAL_SERVICE, "api.local")).with(404, "NotFoundException");
    }

    /** Source: behaviour sheet App Mesh §4.1 [inferred]: implicit services vanish with the mesh. */
    @Test
    void namesAreForgottenWithTheMesh() {
        fixture.node("front", NAMES_API);
        fixture.delete(Kind.VIRTUAL_NODE, "front");
        fixture.delete(Kind.MESH, "m");
        fixture.mesh();

        JsonNode service = fixture.service("api.local", "{}");

        assertThat(version(service)).isEqualTo(1);
    }
}
