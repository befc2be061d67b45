package dev.understudy.appmesh.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appmesh.fixture.AnyKind;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Json;
import dev.understudy.appmesh.fixture.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Source: {@code clientToken} in the API reference, "Unique, case-sensitive identifier that you provide to ensure the
 * idempotency of the request. Up to 36 letters, numbers, hyphens, and underscores are allowed"; details are inferred.
 */
class TokenReplayTest {
    private static final Refusal MISMATCH = Refusal.conflict(
            "The client token was used for a previous call with different specifications. Try the request again with a new client token.");

    private final Api api = AnyKind.surroundings();

    private static ObjectNode withToken(AnyKind kind) {
        return kind.input().put("clientToken", "T-1_");
    }

    private static ObjectNode other(AnyKind kind) {
        ObjectNode input = withToken(kind);
        input.set("spec", Json.json("{listeners: []}"));
        return kind == AnyKind.MESH ? input.set("spec", Json.json("{egressFilter: {type: 'ALLOW_ALL'}}")) : input;
    }

    @ParameterizedTest
    @EnumSource
    void aRetriedCreateIsAnsweredAgain(AnyKind kind) {
        JsonNode first = api.ask(kind.operation("Create"), withToken(kind));
        api.world().clock().advance(Duration.ofSeconds(1));
        String before = api.world().contents();

        JsonNode retry = api.ask(kind.operation("Create"), withToken(kind));

        assertThat(retry).isEqualTo(first);
        assertThat(api.world().contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aRetriedUpdateCountsOnce(AnyKind kind) {
        kind.create(api);
        JsonNode first = api.ask(kind.operation("Update"), withToken(kind));

        JsonNode retry = api.ask(kind.operation("Update"), withToken(kind));

        assertThat(retry).isEqualTo(first);
        assertThat(kind.describe(api).at("/metadata/version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void anUpdateWithAnotherTokenCountsAgain(AnyKind kind) {
        kind.create(api);
        api.ask(kind.operation("Update"), withToken(kind));

        JsonNode second = api.ask(kind.operation("Update"), withToken(kind).put("clientToken", "V"));

        assertThat(second.elements().next().at("/metadata/version").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void aKnownTokenWithAnotherSpecIsRefused(AnyKind kind) {
        api.ask(kind.operation("Create"), withToken(kind));

        ObjectNode other = withToken(kind);
        other.set("tags", Json.json("[]"));

        assertThat(api.refuse(kind.operation("Create"), other)).isEqualTo(MISMATCH);
    }

    @Test
    void aKnownTokenOfAnUpdateWithAnotherSpecIsRefused() {
        AnyKind.MESH.create(api);
        api.ask("UpdateMesh", withToken(AnyKind.MESH));

        assertThat(api.refuse("UpdateMesh", other(AnyKind.MESH))).isEqualTo(MISMATCH);
    }

    @ParameterizedTest
    @EnumSource
    void aRetryShowsTheResourceAsItIsNow(AnyKind kind) {
        api.ask(kind.operation("Create"), withToken(kind));
        kind.update(api);

        JsonNode retry = api.ask(kind.operation("Create"), withToken(kind));

        assertThat(retry.elements().next()).isEqualTo(kind.describe(api));
        assertThat(retry.elements().next().at("/metadata/version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenDiesWithTheResource(AnyKind kind) {
        JsonNode first = api.ask(kind.operation("Create"), withToken(kind));
        kind.delete(api);

        JsonNode second = api.ask(kind.operation("Create"), withToken(kind));

        assertThat(second.elements().next().at("/metadata/uid"))
                .isNotEqualTo(first.elements().next().at("/metadata/uid"));
        assertThat(kind.describe(api).at("/status/status").asText()).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @EnumSource
    void aTokenOfAFormerLifeIsForgotten(AnyKind kind) {
        api.ask(kind.operation("Create"), withToken(kind));
        kind.delete(api);
        kind.create(api);

        Refusal refusal = api.refuse(kind.operation("Create"), withToken(kind));

        assertThat(refusal.message()).contains("already exists");
    }

    @Test
    void aTokenBelongsToOneNameAndOneOperation() {
        api.ask("CreateMesh", "{meshName: 'a', clientToken: 'T'}");

        api.ask("CreateMesh", "{meshName: 'b', clientToken: 'T'}");
        JsonNode updated = api.ask("UpdateMesh", "{meshName: 'a', clientToken: 'T'}");

        assertThat(updated.at("/mesh/metadata/version").asInt()).isEqualTo(2);
    }

    @Test
    void aTokenIsForgottenAfterTenMinutes() {
        api.ask("CreateMesh", "{meshName: 'a', clientToken: 'T'}");
        api.world().clock().advance(Duration.ofMinutes(10));

        assertThat(api.refuse("CreateMesh", "{meshName: 'a', clientToken: 'T'}").message())
                .isEqualTo("Mesh with name a already exists for account 111122223333");
    }

    @Test
    void aReplayComesBeforeEveryOtherCheck() {
        api.ask("UpdateVirtualNode", "{meshName: 'm', virtualNodeName: 'n', clientToken: 'T', spec: {}}");

        assertThat(api.refuse(
                        "UpdateVirtualNode",
                        "{meshName: 'm', virtualNodeName: 'n', clientToken: 'T', spec: {listeners: "
                                + Api.listeners("http:1") + "}}"))
                .isEqualTo(MISMATCH);
    }

    @Test
    void aRefusedRequestLeavesNoToken() {
        api.refuse("UpdateMesh", "{meshName: 'late', clientToken: 'T'}");
        api.mesh("late");

        JsonNode updated = api.ask("UpdateMesh", "{meshName: 'late', clientToken: 'T'}");

        assertThat(updated.at("/mesh/metadata/version").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ä", "1234567890123456789012345678901234567"})
    void aTokenHasUpTo36LettersDigitsHyphensAndUnderscores(String token) {
        assertThat(api.refuse("CreateMesh", "{meshName: 'a', clientToken: '" + token + "'}")
                        .code())
                .isEqualTo("BadRequestException");
    }

    @Test
    void accountsHaveTheirOwnTokens() {
        api.ask("CreateMesh", "{meshName: 'a', clientToken: 'T'}");

        JsonNode other = api.as(Api.OTHER).ask("CreateMesh", "{meshName: 'a', clientToken: 'T'}");

        assertThat(other.at("/mesh/metadata/meshOwner").asText()).isEqualTo(Api.OTHER);
    }
}
