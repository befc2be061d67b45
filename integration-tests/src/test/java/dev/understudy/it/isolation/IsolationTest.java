package dev.understudy.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.Emulator;
import dev.understudy.core.ResetScope;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.it.wire.WireClient;
import dev.understudy.it.wire.WireReply;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Given state in one account and region, then nobody elsewhere sees it, changes it or stumbles over it. */
class IsolationTest {
    private final Emulator emulator = Emulator.builder()
            .clock(EmulatorClock.virtual(Instant.parse("2030-01-01T00:00:00Z")))
            .build();
    private final WireClient appmesh = WireClient.of(emulator, "appmesh");
    private final WireClient ssm = WireClient.of(emulator, "ssm");

    @AfterEach
    void stop() {
        emulator.close();
    }

    /** Ways to be somewhere else. */
    static Stream<Named<UnaryOperator<WireClient>>> elsewhere() {
        return Stream.of(
                Named.of("in another account", client -> client.inAccount("444455556666")),
                Named.of("in another region", client -> client.inRegion("us-west-2")),
                Named.of("in both", client -> client.inAccount("444455556666").inRegion("us-west-2")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elsewhere")
    void aMeshIsSeenOnlyWhereItIs(UnaryOperator<WireClient> elsewhere) {
        WireClient stranger = elsewhere.apply(appmesh);
        appmesh.call("CreateMesh", "{'meshName': 'shop'}");

        WireReply described = stranger.call("DescribeMesh", "{'meshName': 'shop'}");

        assertThat(described.errorCode()).isEqualTo("NotFoundException");
        assertThat(stranger.call("ListMeshes", "{}").body().get("meshes")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elsewhere")
    void aMeshOfTheSameNameIsAnotherOne(UnaryOperator<WireClient> elsewhere) {
        WireClient stranger = elsewhere.apply(appmesh);
        WireReply mine = appmesh.call("CreateMesh", "{'meshName': 'shop'}");

        WireReply theirs = stranger.call("CreateMesh", "{'meshName': 'shop'}");
        stranger.call("DeleteMesh", "{'meshName': 'shop'}");

        assertThat(theirs.succeeded()).isTrue();
        assertThat(theirs.body().at("/metadata/arn")).isNotEqualTo(mine.body().at("/metadata/arn"));
        assertThat(appmesh.call("DescribeMesh", "{'meshName': 'shop'}").body()).isEqualTo(mine.body());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elsewhere")
    void aClientTokenBelongsToItsCaller(UnaryOperator<WireClient> elsewhere) {
        String input = "{'meshName': 'shop', 'clientToken': 'same-token'}";
        WireReply mine = appmesh.call("CreateMesh", input);

        WireReply theirs = elsewhere.apply(appmesh).call("CreateMesh", input);

        assertThat(theirs.body().at("/metadata/uid")).isNotEqualTo(mine.body().at("/metadata/uid"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elsewhere")
    void aParameterIsSeenOnlyWhereItIs(UnaryOperator<WireClient> elsewhere) {
        WireClient stranger = elsewhere.apply(ssm);
        ssm.call("PutParameter", put("blue"));

        WireReply got = stranger.call("GetParameter", "{'Name': '/shop/color'}");

        assertThat(got.errorCode()).isEqualTo("ParameterNotFound");
        assertThat(stranger.call("DescribeParameters", "{}").body().get("Parameters"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elsewhere")
    void aParameterOfTheSameNameIsAnotherOne(UnaryOperator<WireClient> elsewhere) {
        ssm.call("PutParameter", put("blue"));

        WireReply theirs = elsewhere.apply(ssm).call("PutParameter", put("red"));

        assertThat(theirs.body().path("Version").asInt()).isEqualTo(1);
        assertThat(ssm.call("GetParameter", "{'Name': '/shop/color'}")
                        .body()
                        .at("/Parameter/Value")
                        .asText())
                .isEqualTo("blue");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("elsewhere")
    void aPageTokenIsWorthlessElsewhere(UnaryOperator<WireClient> elsewhere) {
        WireClient stranger = elsewhere.apply(appmesh);
        for (WireClient client : new WireClient[] {appmesh, stranger}) {
            client.call("CreateMesh", "{'meshName': 'a'}");
            client.call("CreateMesh", "{'meshName': 'b'}");
        }
        String token = appmesh.call("ListMeshes", "{'limit': 1}")
                .body()
                .get("nextToken")
                .asText();

        WireReply page = stranger.call("ListMeshes", "{'limit': 1, 'nextToken': '%s'}".formatted(token));

        assertThat(page.errorCode()).isEqualTo("BadRequestException");
    }

    @Test
    void forgettingOnePartitionLeavesTheOthers() {
        WireClient stranger = ssm.inAccount("444455556666");
        ssm.call("PutParameter", put("blue"));
        stranger.call("PutParameter", put("red"));

        emulator.reset(ResetScope.everything().ofAccount("444455556666"));

        assertThat(stranger.call("GetParameter", "{'Name': '/shop/color'}").succeeded())
                .isFalse();
        assertThat(ssm.call("GetParameter", "{'Name': '/shop/color'}").succeeded())
                .isTrue();
    }

    @Test
    void emulatorsInOneProcessShareNothing() {
        ssm.call("PutParameter", put("blue"));

        try (Emulator other = Emulator.builder().build()) {
            WireReply got = WireClient.of(other, "ssm").call("GetParameter", "{'Name': '/shop/color'}");

            assertThat(got.errorCode()).isEqualTo("ParameterNotFound");
        }
    }

    private static String put(String value) {
        return "{'Name': '/shop/color', 'Type': 'String', 'Value': '%s'}".formatted(value);
    }
}
