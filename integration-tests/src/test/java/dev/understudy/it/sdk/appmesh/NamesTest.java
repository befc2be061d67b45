package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.appmesh.MeshFixture.in;
import static dev.understudy.it.sdk.appmesh.MeshFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.WireAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names there may be, and how they travel in paths. */
class NamesTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final MeshFixture fixture = new MeshFixture(me);

    @BeforeEach
    void parents() {
        fixture.parents();
    }

    /** Source: behaviour sheet App Mesh §2.1 [model]. */
    @ParameterizedTest
    @EnumSource
    void aNameMayHave255Characters(Kind kind) {
        String name = "n".repeat(255);

        fixture.create(kind, name);

        assertThat(fixture.describe(kind, name).path(kind.nameMember).asText()).isEqualTo(name);
    }

    /** Source: behaviour sheet App Mesh §2.1 [issue]. */
    @ParameterizedTest
    @EnumSource
    void aLongerNameIsRefused(Kind kind) {
        Refused.call(() -> fixture.create(kind, "n".repeat(256))).with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §2.1 [model]. */
    @ParameterizedTest
    @EnumSource
    void anEmptyNameIsRefused(Kind kind) {
        Refused.call(() -> fixture.create(kind, "")).with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §3 [model]: required members. */
    @ParameterizedTest
    @EnumSource
    void aMissingNameIsRefused(Kind kind) {
        Refused.call(() -> kind.create(fixture.client, with(MeshFixture.under(kind), "spec", json(kind.spec))))
                .with(400, "BadRequestException")
                .naming(kind.nameMember);
    }

    /** Source: behaviour sheet App Mesh §3 [model]: required members. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MESH")
    void aMissingSpecIsRefused(Kind kind) {
        Refused.call(() -> kind.create(fixture.client, in(kind, "x")))
                .with(400, "BadRequestException")
                .naming("spec");
    }

    /** Source: behaviour sheet App Mesh §2.1 [docs]. */
    @Test
    void lettersDigitsHyphensAndUnderscoresMakeAName() {
        String name = "AZaz09-_";

        JsonNode created = fixture.create(Kind.MESH, name);

        assertThat(created.path("metadata").path("arn").asText()).isEqualTo(fixture.arn("mesh/" + name));
    }

    /** Source: behaviour sheet App Mesh §2.1 [inferred]: names stand in ARNs and paths, where these have a meaning. */
    @ParameterizedTest
    @ValueSource(strings = {"a b", "a:b", "a?b", "a#b", "ä"})
    void otherCharactersAreRefused(String name) {
        Refused.call(() -> fixture.create(Kind.MESH, name)).with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §2.1 [inferred]. */
    @Test
    void aNameWithASlashIsRefused() {
        Refused.call(() -> fixture.create(Kind.MESH, "a/b")).with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §1.1 and §2.10 [issue]: 400 without message. */
    @Test
    void anArnIsNoName() {
        Refused.call(() -> fixture.describe(Kind.MESH, fixture.arn("mesh/m")))
                .with(400, "BadRequestException")
                .silently();
    }

    /** Source: behaviour sheet App Mesh §2.1 [model]: names of services look like host names. */
    @ParameterizedTest
    @ValueSource(strings = {"serviceB.svc.cluster.local", "a", "with_underscore.local", "*.wild.local"})
    void servicesAreNamedLikeHosts(String name) {
        fixture.create(Kind.VIRTUAL_SERVICE, name, "{}");

        JsonNode described = fixture.describe(Kind.VIRTUAL_SERVICE, name);

        assertThat(described.path("virtualServiceName").asText()).isEqualTo(name);
        assertThat(described.path("metadata").path("arn").asText())
                .isEqualTo(fixture.arn("mesh/m/virtualService/" + name));
    }

    /** Source: behaviour sheet App Mesh §1.1 [inferred]: labels are decoded once. */
    @Test
    void aNameMayTravelPercentEncoded() {
        WireAnswer described = me.sendAppMesh("GET", "/meshes/%6D/virtualNodes/%6Eode", "");

        assertThat(described.ok().json().path("virtualNodeName").asText()).isEqualTo("node");
    }
}
