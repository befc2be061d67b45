package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.appmesh.MeshFixture.in;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a resource of any kind shows from its creation to its end. Answers are compared as a whole. */
class LifecycleTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private final Caller me = emulator.newCaller();
    private final MeshFixture fixture = new MeshFixture(me);

    @BeforeEach
    void parents() {
        fixture.parents();
        emulator.advance(Duration.ofSeconds(100));
    }

    /** All that an answer about {@code x} has to show, and nothing else. */
    private JsonNode whole(
            Kind kind, String spec, int version, Instant created, Instant updated, String status, JsonNode like) {
        ObjectNode whole = in(kind, "x");
        whole.set(
                "metadata",
                json(
                        "{arn:'%s',createdAt:'%s',lastUpdatedAt:'%s',meshOwner:'%s',resourceOwner:'%s',uid:'%s',version:%d}",
                        fixture.arn(String.format(kind.arnSuffix, "x")),
                        created,
                        updated,
                        me.account(),
                        me.account(),
                        uid(like),
                        version));
        whole.set("spec", json(spec));
        whole.set("status", json("{status:'%s'}", status));
        return whole;
    }

    private static String uid(JsonNode resource) {
        return resource.path("metadata").path("uid").asText();
    }

    /** Source: behaviour sheet App Mesh §2.3 [model], §2.4, §2.5 [recorded], §5.0 [recorded]. */
    @ParameterizedTest
    @EnumSource
    void aNewResourceIsActiveAtOnceInVersionOne(Kind kind) {
        JsonNode created = fixture.create(kind, "x");

        Instant now = emulator.now();
        assertThat(created).isEqualTo(whole(kind, kind.spec, 1, now, now, "ACTIVE", created));
        assertThat(uid(created)).matches(UUID);
    }

    /** Source: behaviour sheet App Mesh §4 [model]. */
    @ParameterizedTest
    @EnumSource
    void describingShowsWhatCreatingShowed(Kind kind) {
        JsonNode created = fixture.create(kind, "x");
        emulator.advance(Duration.ofSeconds(5));

        JsonNode described = fixture.describe(kind, "x");

        assertThat(described).isEqualTo(created);
    }

    /** Source: behaviour sheet App Mesh §2.4 [model], [recorded]. */
    @ParameterizedTest
    @EnumSource
    void updatingReplacesTheSpecAndCountsTheVersion(Kind kind) {
        JsonNode created = fixture.create(kind, "x");
        Instant then = emulator.now();
        emulator.advance(Duration.ofMillis(1234));

        JsonNode updated = fixture.update(kind, "x", kind.otherSpec);

        assertThat(updated).isEqualTo(whole(kind, kind.otherSpec, 2, then, emulator.now(), "ACTIVE", created));
        assertThat(fixture.describe(kind, "x")).isEqualTo(updated);
    }

    /** Source: behaviour sheet App Mesh §2.4 [inferred]. */
    @ParameterizedTest
    @EnumSource
    void updatingWithTheSameSpecCountsTheVersionToo(Kind kind) {
        JsonNode created = fixture.create(kind, "x");
        Instant then = emulator.now();
        emulator.advance(Duration.ofMillis(1));

        JsonNode updated = fixture.update(kind, "x", kind.spec);

        assertThat(updated).isEqualTo(whole(kind, kind.spec, 2, then, emulator.now(), "ACTIVE", created));
    }

    /** Source: behaviour sheet App Mesh §2.4, §2.5 and §7 [recorded]: a mesh keeps its version, all others count. */
    @ParameterizedTest
    @EnumSource
    void deletingAnswersTheWholeResourceAsDeleted(Kind kind) {
        fixture.create(kind, "x");
        Instant then = emulator.now();
        emulator.advance(Duration.ofSeconds(3));
        JsonNode updated = fixture.update(kind, "x", kind.otherSpec);
        emulator.advance(Duration.ofSeconds(4));

        JsonNode deleted = fixture.delete(kind, "x");

        int version = kind == Kind.MESH ? 2 : 3;
        assertThat(deleted).isEqualTo(whole(kind, kind.otherSpec, version, then, emulator.now(), "DELETED", updated));
    }

    /** Source: behaviour sheet App Mesh §2.4 [inferred]. */
    @ParameterizedTest
    @EnumSource
    void aNameThatIsUsedAgainStartsOver(Kind kind) {
        JsonNode before = fixture.create(kind, "x");
        fixture.update(kind, "x", kind.otherSpec);
        fixture.delete(kind, "x");
        emulator.advance(Duration.ofSeconds(3));

        JsonNode after = fixture.create(kind, "x");

        Instant now = emulator.now();
        assertThat(after).isEqualTo(whole(kind, kind.spec, 1, now, now, "ACTIVE", after));
        assertThat(uid(after)).matches(UUID).isNotEqualTo(uid(before));
    }

    /** Source: behaviour sheet App Mesh §2.1 [docs]. */
    @Test
    void theSameNameMayStandForOneOfEachKind() {
        for (Kind kind : Kind.values()) {
            fixture.create(kind, "x");
        }

        assertThat(Kind.values())
                .allSatisfy(kind -> assertThat(fixture.describe(kind, "x")
                                .path("metadata")
                                .path("arn")
                                .asText())
                        .isEqualTo(fixture.arn(String.format(kind.arnSuffix, "x"))));
    }

    /** Source: behaviour sheet App Mesh §4.1 [recorded]: no default is written into the spec. */
    @Test
    void aMeshWithoutSpecShowsAnEmptyOne() {
        JsonNode created = Kind.MESH.create(fixture.client, in(Kind.MESH, "x"));

        Instant now = emulator.now();
        assertThat(created).isEqualTo(whole(Kind.MESH, "{}", 1, now, now, "ACTIVE", created));
        assertThat(fixture.describe(Kind.MESH, "x")).isEqualTo(created);
    }

    /** Source: behaviour sheet App Mesh §4.1 [inferred]. */
    @Test
    void updatingAMeshWithoutSpecResetsIt() {
        fixture.create(Kind.MESH, "x", "{egressFilter:{type:'ALLOW_ALL'}}");

        JsonNode updated = Kind.MESH.update(fixture.client, in(Kind.MESH, "x"));

        assertThat(updated.path("spec")).isEqualTo(json("{}"));
        assertThat(updated.path("metadata").path("version").asInt()).isEqualTo(2);
    }

    /** Source: behaviour sheet App Mesh §4.5 [terraform], §5.5. */
    @Test
    void theProviderOfAServiceCanBeTakenAway() {
        fixture.create(Kind.VIRTUAL_SERVICE, "x");

        JsonNode updated = fixture.update(Kind.VIRTUAL_SERVICE, "x", "{}");

        assertThat(updated.path("spec")).isEqualTo(json("{}"));
    }

    /** Source: behaviour sheet App Mesh §4.4 [recorded]. */
    @Test
    void aRouteMayChangeItsType() {
        fixture.create(Kind.ROUTE, "x");
        String http2 = "{http2Route:{match:{prefix:'/'},action:{weightedTargets:[{virtualNode:'node',weight:1}]}}}";

        JsonNode updated = fixture.update(Kind.ROUTE, "x", http2);

        assertThat(updated.path("spec")).isEqualTo(json(http2));
    }
}
