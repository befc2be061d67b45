package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.appmesh.MeshFixture.in;
import static dev.understudy.it.sdk.appmesh.MeshFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Which of several faults a request is refused for. Source: behaviour sheet App Mesh §2.12 [inferred]. */
class CheckOrderTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String GHOST_TARGET =
            "{httpRoute:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'ghost',weight:1}]}}}";

    private final MeshFixture fixture = new MeshFixture(emulator.newCaller());

    @BeforeEach
    void parents() {
        fixture.parents();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MESH")
    void constraintsOfTheModelComeBeforeAMissingMesh(Kind kind) {
        ObjectNode input = in(kind, "n".repeat(256)).put("meshName", "nowhere");

        Refused.call(() -> kind.create(fixture.client, with(input, "spec", json(kind.spec))))
                .with(400, "BadRequestException");
    }

    @Test
    void aMissingParentComesBeforeAMissingTarget() {
        ObjectNode input = in(Kind.ROUTE, "r").put("virtualRouterName", "nowhere");

        Refused.call(() -> Kind.ROUTE.create(fixture.client, with(input, "spec", json(GHOST_TARGET))))
                .with(404, "NotFoundException")
                .naming("nowhere");
    }

    @Test
    void aTakenNameComesBeforeAMissingTarget() {
        fixture.create(Kind.ROUTE, "r");

        Refused.call(() -> fixture.route("r", GHOST_TARGET)).with(409, "ConflictException");
    }

    @Test
    void aMissingTargetComesBeforeTheQuota() {
        for (int i = 0; i < 50; i++) {
            fixture.create(Kind.ROUTE, "r" + i);
        }

        Refused.call(() -> fixture.route("one-more", GHOST_TARGET)).with(404, "NotFoundException");
        Refused.call(() -> fixture.create(Kind.ROUTE, "one-more")).with(400, "LimitExceededException");
    }

    @Test
    void aRetryWithItsTokenComesBeforeTheQuota() {
        fixture.create(Kind.VIRTUAL_GATEWAY, "second");
        ObjectNode third = in(Kind.VIRTUAL_GATEWAY, "third").put("clientToken", "retry");
        with(third, "spec", json(Kind.VIRTUAL_GATEWAY.spec));
        JsonNode first = Kind.VIRTUAL_GATEWAY.create(fixture.client, third);

        JsonNode again = Kind.VIRTUAL_GATEWAY.create(fixture.client, third);

        assertThat(again).isEqualTo(first);
        Refused.call(() -> fixture.create(Kind.VIRTUAL_GATEWAY, "fourth")).with(400, "LimitExceededException");
    }
}
