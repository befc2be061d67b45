package dev.understudy.core.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.understudy.core.admin.AdminRoute;
import dev.understudy.core.control.AdminClient.Answer;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.Refusal;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where requests go, and how those that go nowhere are refused. */
class AdminRouterTest {
    private static final int TEAPOT = 418;
    private static final WireHandler SERVICES =
            request -> CompletableFuture.completedFuture(WireResponse.empty(TEAPOT));

    private final List<Runnable> waiting = new ArrayList<>();
    private final WireHandler router = new AdminRouter(
            "/_understudy",
            SERVICES,
            List.of(() -> List.of(
                    new AdminRoute("GET", "notes", request -> TextNode.valueOf("all " + request.onlyQuery("like"))),
                    new AdminRoute("DELETE", "notes", request -> TextNode.valueOf("gone")),
                    new AdminRoute("GET", "notes/*/pages", request -> TextNode.valueOf(request.segment(1))),
                    new AdminRoute(
                            "PUT",
                            "notes",
                            request -> TextNode.valueOf(
                                    "put " + request.body("title").text("title"))),
                    new AdminRoute("POST", "broken", request -> {
                        throw new IllegalStateException("broken for a test");
                    }),
                    AdminRoute.slow("POST", "slow", request -> TextNode.valueOf("done")))),
            new BrowserGuard("127.0.0.1"),
            waiting::add);
    private final AdminClient client = new AdminClient(router);

    private WireResponse raw(String path) {
        WireRequest request = new WireRequest("GET", path, "", new HeaderList(), new byte[0]);
        return router.handle(request).toCompletableFuture().join();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/notes", "/_understudyx", "/x/_understudy/notes"})
    void leavesOtherPathsToTheServices(String path) {
        assertThat(raw(path).status()).isEqualTo(TEAPOT);
    }

    @Test
    void aWorkerAnswersWhatMayTakeLong() {
        WireRequest request = new WireRequest("POST", "/_understudy/slow", "", new HeaderList(), new byte[0]);
        CompletableFuture<WireResponse> answer = router.handle(request).toCompletableFuture();
        assertThat(answer).isNotDone();

        waiting.forEach(Runnable::run);

        assertThat(answer).isCompletedWithValueMatching(response -> response.status() == 200);
    }

    @Test
    void answersByMethodAndPath() {
        assertThat(client.get("notes").body().asText()).isEqualTo("all {}");
        assertThat(client.send("DELETE", "notes", "").body().asText()).isEqualTo("gone");
        assertThat(client.send("HEAD", "notes", "").status()).isEqualTo(200);
    }

    @Test
    void handsOverDecodedPathAndQuery() {
        assertThat(client.get("notes/a%20b+c/pages").body().asText()).isEqualTo("a b+c");
        assertThat(client.get("notes?like=a%26b+c&like=d").body().asText()).isEqualTo("all {like=a&b c}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "notes/", "notes/a/pages/b"})
    void answers404WithWhatThereIs(String path) {
        Answer answer = client.get(path);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.error()).contains("'" + path + "'", "broken, notes, notes/*/pages");
    }

    @Test
    void answers404AtTheRootWithoutASlash() {
        assertThat(raw("/_understudy").status()).isEqualTo(404);
    }

    @Test
    void answers405WithTheMethodsThatThereAre() {
        Answer answer = client.post("notes", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.error()).contains("POST", "DELETE, GET, PUT");
    }

    @Test
    void answers500WhenARouteBreaks() {
        assertThat(client.post("broken", "").status()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{} {}", "{\"title\":\"a\",\"title\":\"b\"}", "[]", "null", "\"text\""})
    void answers400ToABodyThatIsNoSingleJsonObject(String body) {
        Answer answer = client.put("notes", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).contains("body");
    }

    @Test
    void answers400ToUnknownNamesAndWrongTypes() {
        assertThat(client.put("notes", "{\"titel\":\"a\"}").error())
                .isEqualTo("unknown member 'titel'; known are title");
        assertThat(client.put("notes", "{\"title\":1}").error()).isEqualTo("'title' must be a string");
        assertThat(client.get("notes?lik=a").error()).isEqualTo("unknown query parameter 'lik'; known are like");
        assertThat(client.get("notes?like=%zz").error()).contains("percent-encoded");
    }

    @Test
    void refusesBodiesOfItsOwnRequestsAndLeavesOthersToTheServices() {
        WireRequest ours = new WireRequest("PUT", "/_understudy/notes", "", new HeaderList(), new byte[0]);
        WireRequest theirs = new WireRequest("PUT", "/notes", "", new HeaderList(), new byte[0]);

        assertThat(new String(router.refuse(ours, Refusal.BODY_TOO_LARGE).body(), StandardCharsets.UTF_8))
                .startsWith("{\"error\":");
        assertThat(new String(router.refuse(theirs, Refusal.BODY_TOO_LARGE).body(), StandardCharsets.UTF_8))
                .startsWith("{\"message\":");
    }

    @Test
    void takesLargerBodiesThanTheServicesDo() {
        WireRequest ours = new WireRequest("PUT", "/_understudy/notes", "", new HeaderList(), new byte[0]);
        WireRequest theirs = new WireRequest("PUT", "/notes", "", new HeaderList(), new byte[0]);

        assertThat(router.maxBodyBytes(ours, 10)).isGreaterThan(100 << 20);
        assertThat(router.maxBodyBytes(theirs, 10)).isEqualTo(10);
    }
}
