package dev.understudy.appmesh.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.appmesh.fixture.AnyKind;
import dev.understudy.appmesh.fixture.Api;
import dev.understudy.appmesh.fixture.Json;
import dev.understudy.appmesh.fixture.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Source: {@code limit} and {@code nextToken} in the API reference; the order of names is our choice. */
class PagesTest {
    private final Api api = AnyKind.surroundings();

    private JsonNode page(AnyKind kind, int limit, String token) {
        ObjectNode input = kind.parent().put("limit", limit);
        if (!token.isEmpty()) {
            input.put("nextToken", token);
        }
        return api.ask(kind.operation("List"), input);
    }

    private static List<String> names(AnyKind kind, JsonNode page) {
        List<String> names = new ArrayList<>();
        page.elements().forEachRemaining(member -> {
            if (member.isArray()) {
                member.forEach(item -> names.add(item.get(kind.ownName()).asText()));
            }
        });
        return names;
    }

    @ParameterizedTest
    @EnumSource
    void pagesTogetherAreTheWholeListInOrder(AnyKind kind) {
        api.world().quotas().adjust("appmesh.virtual-gateways", 100);
        Random random = new Random(kind.name().length());
        TreeSet<String> expected = new TreeSet<>(names(kind, page(kind, 100, "")));
        while (expected.size() < 8) {
            String name = "n" + random.nextInt(1000);
            if (expected.add(name)) {
                api.ask(kind.operation("Create"), kind.input().put(kind.ownName(), name));
            }
        }
        for (int limit = 1; limit <= 9; limit++) {
            List<String> all = new ArrayList<>();
            String token = "";
            do {
                JsonNode page = page(kind, limit, token);
                token = page.path("nextToken").asText();
                List<String> names = names(kind, page);
                assertThat(names).hasSizeLessThanOrEqualTo(limit);
                assertThat(token.isEmpty() || names.size() == limit).isTrue();
                all.addAll(names);
            } while (!token.isEmpty());

            assertThat(all).as("pages of %d", limit).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void aListContinuesAfterTheLastItemEvenIfThatIsGone() {
        for (String name : List.of("a", "b", "c", "d")) {
            api.router(name);
        }
        String token = page(AnyKind.VIRTUAL_ROUTER, 2, "").get("nextToken").asText();
        api.ask("DeleteVirtualRouter", "{meshName: 'm', virtualRouterName: 'b'}");

        JsonNode rest = page(AnyKind.VIRTUAL_ROUTER, 100, token);

        assertThat(names(AnyKind.VIRTUAL_ROUTER, rest)).containsExactly("c", "d", "r");
    }

    @Test
    void aPageHas100ItemsUnlessTheCallerSaysOtherwise() {
        for (int i = 0; i < 100; i++) {
            api.service("s" + i, "{}");
        }

        JsonNode page = api.ask("ListVirtualServices", "{meshName: 'm'}");

        assertThat(page.get("virtualServices")).hasSize(100);
        assertThat(page.has("nextToken")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -1})
    void aPageHas1To100Items(int limit) {
        for (AnyKind kind : AnyKind.values()) {
            assertThat(api.refuse(kind.operation("List"), kind.parent().put("limit", limit))
                            .code())
                    .isEqualTo("BadRequestException");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTokenOfNoListIsRefused(AnyKind kind) {
        Refusal refusal = api.refuse(kind.operation("List"), kind.parent().put("nextToken", "AAAA"));

        assertThat(refusal).isEqualTo(Refusal.badRequest("The nextToken is invalid"));
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        api.mesh("other");
        api.router("a");
        String token = page(AnyKind.VIRTUAL_ROUTER, 1, "").get("nextToken").asText();

        assertThat(api.refuse("ListVirtualRouters", "{meshName: 'other', nextToken: '" + token + "'}"))
                .isEqualTo(Refusal.badRequest("The nextToken is invalid"));
        assertThat(api.refuse("ListVirtualNodes", "{meshName: 'm', nextToken: '" + token + "'}"))
                .isEqualTo(Refusal.badRequest("The nextToken is invalid"));
    }

    @Test
    void anEmptyListHasNoToken() {
        api.mesh("empty");

        JsonNode page = api.ask("ListVirtualNodes", "{meshName: 'empty'}");

        assertThat(page).isEqualTo(Json.json("{virtualNodes: []}"));
    }
}
