package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static dev.understudy.it.sdk.appmesh.MeshFixture.in;
import static dev.understudy.it.sdk.appmesh.MeshFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.Refused;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are sent twice because nobody saw the first answer. */
class ClientTokensTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final MeshFixture fixture = new MeshFixture(me);

    @BeforeEach
    void parents() {
        fixture.parents();
    }

    private ObjectNode create(Kind kind, String token, String spec) {
        return kind.create(fixture.client, input(kind, token, spec));
    }

    private ObjectNode update(Kind kind, String token, String spec) {
        return kind.update(fixture.client, input(kind, token, spec));
    }

    private static ObjectNode input(Kind kind, String token, String spec) {
        return with(in(kind, "x").put("clientToken", token), "spec", json(spec));
    }

    private static int version(JsonNode resource) {
        return resource.path("metadata").path("version").asInt();
    }

    /** Source: behaviour sheet App Mesh §2.6 [inferred], §12 S2. */
    @ParameterizedTest
    @EnumSource
    void aCreateThatIsRepeatedWithItsTokenChangesNothing(Kind kind) {
        JsonNode first = create(kind, "token-1", kind.spec);
        emulator.advance(Duration.ofMinutes(1));

        JsonNode second = create(kind, "token-1", kind.spec);

        assertThat(second).isEqualTo(first);
        assertThat(fixture.describe(kind, "x")).isEqualTo(first);
    }

    /** Source: behaviour sheet App Mesh §2.6 [model]. */
    @ParameterizedTest
    @EnumSource
    void aTokenOfACreateDoesNotDoForAnotherSpec(Kind kind) {
        create(kind, "token-1", kind.spec);

        Refused.call(() -> create(kind, "token-1", kind.otherSpec)).with(409, "ConflictException");
    }

    /** Source: behaviour sheet App Mesh §2.6 [inferred], §12 S2. */
    @ParameterizedTest
    @EnumSource
    void anUpdateThatIsRepeatedWithItsTokenCountsOnce(Kind kind) {
        fixture.create(kind, "x");
        JsonNode first = update(kind, "token-1", kind.otherSpec);
        emulator.advance(Duration.ofMinutes(1));

        JsonNode second = update(kind, "token-1", kind.otherSpec);

        assertThat(version(first)).isEqualTo(2);
        assertThat(second).isEqualTo(first);
    }

    /** Source: behaviour sheet App Mesh §2.6 [model]. */
    @ParameterizedTest
    @EnumSource
    void aTokenOfAnUpdateDoesNotDoForAnotherSpec(Kind kind) {
        fixture.create(kind, "x");
        update(kind, "token-1", kind.otherSpec);

        Refused.call(() -> update(kind, "token-1", kind.spec)).with(409, "ConflictException");
    }

    /** Source: behaviour sheet App Mesh §2.4 [inferred], §12 S2. */
    @ParameterizedTest
    @EnumSource
    void anUpdateWithANewTokenCountsEvenIfNothingChanges(Kind kind) {
        fixture.create(kind, "x");
        update(kind, "token-1", kind.otherSpec);

        JsonNode third = update(kind, "token-2", kind.otherSpec);

        assertThat(version(third)).isEqualTo(3);
    }

    /** Source: behaviour sheet App Mesh §2.6 [inferred]: a token belongs to one operation on one resource. */
    @Test
    void oneTokenMayServeSeveralOperationsAndResources() {
        for (Kind kind : Kind.values()) {
            create(kind, "500", kind.spec);
        }

        assertThat(Kind.values())
                .allSatisfy(kind ->
                        assertThat(version(update(kind, "500", kind.otherSpec))).isEqualTo(2));
    }

    /** Source: behaviour sheet App Mesh §2.6 [inferred]: the current resource with unchanged version. */
    @ParameterizedTest
    @EnumSource
    void aRepeatedCreateShowsTheResourceAsItIsNow(Kind kind) {
        create(kind, "token-1", kind.spec);
        JsonNode updated = update(kind, "token-2", kind.otherSpec);

        JsonNode again = create(kind, "token-1", kind.spec);

        assertThat(again).isEqualTo(updated);
    }

    /** Source: behaviour sheet App Mesh §2.6 [inferred]: a token lives no longer than what it made. */
    @ParameterizedTest
    @EnumSource
    void afterADeleteTheTokenOfTheCreateCountsAnew(Kind kind) {
        JsonNode before = create(kind, "token-1", kind.spec);
        fixture.delete(kind, "x");

        JsonNode after = create(kind, "token-1", kind.spec);

        assertThat(after.path("metadata").path("uid"))
                .isNotEqualTo(before.path("metadata").path("uid"));
        assertThat(after.path("status")).isEqualTo(json("{status:'ACTIVE'}"));
    }

    /** Source: behaviour sheet App Mesh §2.6 [inferred]: a token lives no longer than what it changed. */
    @ParameterizedTest
    @EnumSource
    void afterADeleteTheTokenOfAnUpdateCountsAnew(Kind kind) {
        fixture.create(kind, "x");
        update(kind, "token-1", kind.otherSpec);
        fixture.delete(kind, "x");
        fixture.create(kind, "x");

        JsonNode updated = update(kind, "token-1", kind.spec);

        assertThat(version(updated)).isEqualTo(2);
    }

    /** Source: behaviour sheet App Mesh §2.6 [docs] for the form, [inferred] for the code. */
    @ParameterizedTest
    @ValueSource(strings = {"with blank", "dotted.token", "0123456789012345678901234567890123456"})
    void aTokenOfABadFormIsRefused(String token) {
        Refused.call(() -> create(Kind.MESH, token, "{}")).with(400, "BadRequestException");
    }

    /** Source: behaviour sheet App Mesh §2.6 [docs]. */
    @Test
    void aTokenMayHaveThirtySixCharacters() {
        JsonNode created = create(Kind.MESH, "0123456789_-abcdefghijklmnopqrstuvwx", "{}");

        assertThat(version(created)).isEqualTo(1);
    }
}
