package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.appmesh.MeshFixture.in;
import static dev.understudy.it.sdk.appmesh.MeshFixture.under;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import dev.understudy.it.sdk.Shapes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** The seven lists of resources, page by page. */
class ListsTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final MeshFixture fixture = new MeshFixture(me);

    @BeforeEach
    void parents() {
        fixture.parents();
    }

    private JsonNode ref(Kind kind, String name) {
        for (JsonNode ref : fixture.list(kind)) {
            if (ref.path(kind.nameMember).asText().equals(name)) {
                return ref;
            }
        }
        throw new AssertionError(name + " is not in the list");
    }

    private static List<String> names(Kind kind, JsonNode refs) {
        List<String> names = new ArrayList<>();
        refs.forEach(ref -> names.add(ref.path(kind.nameMember).asText()));
        return names;
    }

    /** Source: behaviour sheet App Mesh §2.3 [model]: no spec, no status, no uid, no tags. */
    @ParameterizedTest
    @EnumSource
    void aListShowsWhatARefHas(Kind kind) {
        fixture.create(kind, "x");
        Instant created = emulator.now();
        emulator.advance(Duration.ofSeconds(1));
        fixture.update(kind, "x", kind.otherSpec);

        JsonNode ref = ref(kind, "x");

        ObjectNode expected = in(kind, "x");
        expected.put("arn", fixture.arn(String.format(kind.arnSuffix, "x")))
                .put("createdAt", created.toString())
                .put("lastUpdatedAt", emulator.now().toString())
                .put("meshOwner", me.account())
                .put("resourceOwner", me.account())
                .set("version", json("2"));
        assertThat(ref).isEqualTo(expected);
    }

    /** Source: behaviour sheet App Mesh §2.7 [model], SDK paginators. */
    @ParameterizedTest
    @EnumSource
    void thePaginatorVisitsEachResourceOnce(Kind kind) {
        for (int i = 0; i < 5; i++) {
            if (kind != Kind.VIRTUAL_GATEWAY || i < 2) {
                fixture.create(kind, "x" + i);
            }
        }
        ObjectNode input = under(kind).put("limit", 2);

        List<String> visited = kind.listAll(fixture.client, input).stream()
                .map(ref -> Shapes.tree(ref).path(kind.nameMember).asText())
                .toList();

        assertThat(visited)
                .hasSizeGreaterThan(2)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(names(kind, fixture.list(kind)));
    }

    /** Source: behaviour sheet App Mesh §2.7 [model]; that the last page has no token is [inferred]. */
    @Test
    void pagesAreAsLongAsAskedForAndTheLastHasNoToken() {
        for (String name : List.of("a", "b", "c", "d")) {
            fixture.node(name);
        }
        ObjectNode first = Kind.VIRTUAL_NODE.list(fixture.client, page(2, null));
        ObjectNode second = Kind.VIRTUAL_NODE.list(fixture.client, page(2, first));

        ObjectNode third = Kind.VIRTUAL_NODE.list(fixture.client, page(2, second));

        assertThat(first.path("virtualNodes")).hasSize(2);
        assertThat(second.path("virtualNodes")).hasSize(2);
        assertThat(third.path("virtualNodes")).hasSize(1);
        assertThat(me.lastAnswer().json().has("nextToken")).isFalse();
    }

    private static ObjectNode page(int limit, JsonNode after) {
        ObjectNode input = under(Kind.VIRTUAL_NODE).put("limit", limit);
        return after == null
                ? input
                : input.put("nextToken", after.path("nextToken").asText());
    }

    /** Source: behaviour sheet App Mesh §2.7 [model]: up to 100 without a limit. */
    @Test
    void aPageHasAHundredItemsUnlessAskedForFewer() {
        for (int i = 0; i < 100; i++) {
            fixture.node("n" + i);
        }

        ObjectNode page = Kind.VIRTUAL_NODE.list(fixture.client, under(Kind.VIRTUAL_NODE));

        assertThat(page.path("virtualNodes")).hasSize(100);
        assertThat(page.path("nextToken").asText()).isNotBlank();
    }

    /** Source: behaviour sheet App Mesh §2.7 [model] range, [inferred] code. */
    @ParameterizedTest
    @ValueSource(ints = {0, 101, -1})
    void aLimitBeyondItsRangeIsRefused(int limit) {
        for (Kind kind : Kind.values()) {
            Refused.call(() -> kind.list(fixture.client, under(kind).put("limit", limit)))
                    .with(400, "BadRequestException");
        }
    }

    /** Source: behaviour sheet App Mesh §2.7 [model]. */
    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void aLimitAtTheEndsOfItsRangeIsFine(int limit) {
        for (Kind kind : Kind.values()) {
            JsonNode refs =
                    kind.list(fixture.client, under(kind).put("limit", limit)).path(kind.listMember());

            assertThat(refs.size()).as("%s", kind).isLessThanOrEqualTo(limit);
        }
    }

    /** Source: behaviour sheet App Mesh §2.7 [inferred]. */
    @ParameterizedTest
    @EnumSource
    void aTokenThatNobodyGaveOutIsRefused(Kind kind) {
        Refused.call(() -> kind.list(fixture.client, under(kind).put("nextToken", "bogus")))
                .with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §2.7 [inferred]: existing but empty parent. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"ROUTE", "GATEWAY_ROUTE"})
    void anEmptyParentHasAnEmptyList(Kind kind) {
        fixture.list(kind);

        assertThat(me.lastAnswer().json()).isEqualTo(json("{%s:[]}", kind.listMember()));
    }

    /** Source: behaviour sheet App Mesh §2.7 [inferred]: existing but empty parent. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"VIRTUAL_NODE", "VIRTUAL_ROUTER", "VIRTUAL_SERVICE", "VIRTUAL_GATEWAY"})
    void anEmptyMeshHasEmptyLists(Kind kind) {
        fixture.create(Kind.MESH, "empty");

        kind.list(fixture.client, under(kind).put("meshName", "empty"));

        assertThat(me.lastAnswer().json()).isEqualTo(json("{%s:[]}", kind.listMember()));
    }

    /** Source: behaviour sheet App Mesh §12 S1. */
    @Test
    void anAccountWithoutMeshesHasAnEmptyList() {
        Caller newcomer = emulator.newCaller();

        Kind.MESH.list(newcomer.appMesh(), json("{}"));

        assertThat(newcomer.lastAnswer().json()).isEqualTo(json("{meshes:[]}"));
    }

    /** Source: behaviour sheet App Mesh §2.5 [terraform]. */
    @ParameterizedTest
    @EnumSource
    void whatWasDeletedIsListedNoMore(Kind kind) {
        fixture.create(kind, "x");
        fixture.delete(kind, "x");

        List<String> names = names(kind, fixture.list(kind));

        assertThat(names).doesNotContain("x");
    }
}
