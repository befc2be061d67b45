package dev.understudy.it.sdk.appmesh;

import static dev.understudy.it.sdk.Shapes.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.understudy.it.sdk.Caller;
import dev.understudy.it.sdk.EmbeddedEmulator;
import dev.understudy.it.sdk.WireAnswer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies and headers as they were recorded. */
class WireFormTest {
    @RegisterExtension
    static final EmbeddedEmulator emulator = new EmbeddedEmulator();

    private final Caller me = emulator.newCaller();
    private final MeshFixture fixture = new MeshFixture(me);

    @BeforeEach
    void parents() {
        fixture.parents();
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Source: behaviour sheet App Mesh §7 [recorded]: the body is the resource, times are seconds. */
    @Test
    void theAnswerToACreateIsTheBareMesh() {
        WireAnswer created =
                me.sendAppMesh("PUT", "/meshes", "{\"meshName\":\"app1\"}").ok();

        JsonNode body = created.json();
        assertThat(body)
                .isEqualTo(json(
                        "{meshName:'app1',metadata:{arn:'%s',createdAt:1770091506.789,lastUpdatedAt:1770091506.789,"
                                + "meshOwner:'%s',resourceOwner:'%s',uid:'%s',version:1},"
                                + "spec:{},status:{status:'ACTIVE'}}",
                        fixture.arn("mesh/app1"),
                        me.account(),
                        me.account(),
                        body.path("metadata").path("uid").asText()));
        assertThat(created.header("Content-Type")).isEqualTo("application/json");
    }

    /** Source: behaviour sheet App Mesh §1.1, §2.3 [model]. */
    @ParameterizedTest
    @EnumSource
    void resourcesAreNotWrapped(Kind kind) {
        fixture.create(kind, "x");

        JsonNode body = me.lastAnswer().json();

        List<String> expected = new ArrayList<>(names(MeshFixture.in(kind, "x")));
        expected.addAll(List.of("metadata", "spec", "status"));
        assertThat(names(body)).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Source: behaviour sheet App Mesh §1.1 [recorded]: trailing zeros are dropped. */
    @ParameterizedTest
    @CsvSource({"211, 1770091507", "311, 1770091507.1", "251, 1770091507.04", "212, 1770091507.001"})
    void secondsHaveAsManyDecimalsAsTheyNeed(int millisLater, String expected) {
        Caller later = emulator.newCaller();
        MeshFixture fixture = new MeshFixture(later);
        emulatorAt(millisLater, fixture);

        assertThat(later.lastAnswer().body()).contains("\"createdAt\":" + expected + ",");
    }

    private static void emulatorAt(int millisLater, MeshFixture fixture) {
        emulator.moveTo(EmbeddedEmulator.START.plusMillis(millisLater));
        fixture.create(Kind.MESH, "m", "{}");
        emulator.moveTo(EmbeddedEmulator.START);
    }

    /** Source: behaviour sheet App Mesh §3 [model]: always 200. */
    @Test
    void everythingAnswers200() {
        assertThat(me.sendAppMesh("PUT", "/meshes", "{\"meshName\":\"w\"}").status())
                .isEqualTo(200);
        assertThat(me.sendAppMesh("DELETE", "/meshes/w", "").status()).isEqualTo(200);
    }

    /** Source: behaviour sheet App Mesh §2.10 [model], [inferred]. */
    @Test
    void anErrorHasItsCodeInAHeaderAndItsTextInTheBody() {
        WireAnswer refused = me.sendAppMesh("GET", "/meshes/m/virtualNodes/x", "");

        refused.isRestJsonError(404, "NotFoundException");
        assertThat(refused.json())
                .isEqualTo(json(
                        "{message:'VirtualNode with name x is not present under mesh m for account %s'}",
                        me.account()));
        assertThat(refused.header("Content-Type")).isEqualTo("application/json");
        assertThat(refused.header("x-amzn-RequestId")).isNotBlank();
    }

    /** Source: behaviour sheet App Mesh §11 [model]: singular parents, plural collections, PUT for both. */
    @ParameterizedTest
    @CsvSource({
        "GET, /meshes/m/virtualRouter/router/routes, 200",
        "GET, /meshes/m/virtualRouters/router/routes, 404",
        "GET, /meshes/m/virtualGateway/gateway/gatewayRoutes, 200",
        "GET, /meshes/m/virtualGateways/gateway/gatewayRoutes, 404",
        "GET, /meshes/m/virtualNode/node, 404",
        "POST, /meshes, 405",
        "DELETE, /untag, 405"
    })
    void pathsAreExactlyThese(String method, String path, int status) {
        WireAnswer answer = me.sendAppMesh(method, path, "");

        assertThat(answer.status()).isEqualTo(status);
    }

    /** Source: behaviour sheet App Mesh §4.8 [model]: the ARN is a query parameter, percent-encoded or not. */
    @ParameterizedTest
    @ValueSource(strings = {":", "%3A"})
    void tagsAreAddressedByQuery(String colon) {
        String arn = fixture.arn("mesh/m").replace(":", colon);

        WireAnswer tagged =
                me.sendAppMesh("PUT", "/tag?resourceArn=" + arn, "{\"tags\":[{\"key\":\"a\",\"value\":\"1\"}]}");

        assertThat(tagged.ok().body()).isEqualTo("{}");
        assertThat(me.sendAppMesh("GET", "/tags?resourceArn=" + arn, "").json())
                .isEqualTo(json("{tags:[{key:'a',value:'1'}]}"));
        assertThat(me.sendAppMesh("PUT", "/untag?resourceArn=" + arn, "{\"tagKeys\":[\"a\"]}")
                        .ok()
                        .body())
                .isEqualTo("{}");
    }

    /** Source: behaviour sheet App Mesh §12 S15: what clients of 2019 sent is all there was. */
    @Test
    void aRequestOf2019Works() {
        JsonNode created = me.sendAppMesh(
                        "PUT",
                        "/meshes/m/virtualRouter/router/routes",
                        "{\"clientToken\":\"500\",\"routeName\":\"r\",\"spec\":{\"httpRoute\":{\"match\":{\"prefix\":"
                                + "\"/\"},\"action\":{\"weightedTargets\":[{\"virtualNode\":\"node\",\"weight\":1}]}}}}")
                .ok()
                .json();

        assertThat(created.path("status")).isEqualTo(json("{status:'ACTIVE'}"));
    }

    /** Source: behaviour sheet App Mesh §2.12 [inferred]: syntax comes before everything that needs state. */
    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"meshName\":7}", "{\"meshName\":\"w\",\"spec\":[]}"})
    void aBodyThatIsNoRequestIsRefused(String body) {
        me.sendAppMesh("PUT", "/meshes", body).isRestJsonError(400, "BadRequestException");
    }
}
