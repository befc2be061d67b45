package dev.understudy.it.isolation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.Emulator;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.it.wire.WireClient;
import dev.understudy.it.wire.WireReply;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** When many callers ask for the same thing at the same moment, then the answers are those of some order one by one. */
class ConcurrencyTest {
    private static final int CROWD = 16;
    private static final int ROUNDS = 10;

    private final Emulator emulator = Emulator.builder()
            .clock(EmulatorClock.virtual(Instant.parse("2030-01-01T00:00:00Z")))
            .build();
    private final WireClient appmesh = WireClient.of(emulator, "appmesh");
    private final WireClient ssm = WireClient.of(emulator, "ssm");

    @AfterEach
    void stop() {
        emulator.close();
    }

    private static Map<String, Long> outcomes(List<WireReply> replies) {
        return replies.stream()
                .collect(groupingBy(reply -> reply.succeeded() ? "success" : reply.errorCode(), counting()));
    }

    @RepeatedTest(ROUNDS)
    void aNameIsGivenOnce() throws Exception {
        List<WireReply> replies = Crowd.act(CROWD, i -> appmesh.call("CreateMesh", "{'meshName': 'shop', 'tags': []}"));

        assertThat(outcomes(replies)).isEqualTo(Map.of("success", 1L, "ConflictException", CROWD - 1L));
    }

    @RepeatedTest(ROUNDS)
    void aResourceIsDeletedOnce() throws Exception {
        appmesh.call("CreateMesh", "{'meshName': 'shop'}");

        List<WireReply> replies = Crowd.act(CROWD, i -> appmesh.call("DeleteMesh", "{'meshName': 'shop'}"));

        assertThat(outcomes(replies)).isEqualTo(Map.of("success", 1L, "NotFoundException", CROWD - 1L));
    }

    @RepeatedTest(ROUNDS)
    void retriesWithOneTokenCreateOneResource() throws Exception {
        List<WireReply> replies = Crowd.act(
                CROWD, i -> appmesh.call("CreateMesh", "{'meshName': 'shop', 'clientToken': 'one-and-the-same'}"));

        assertThat(replies).allMatch(WireReply::succeeded);
        assertThat(replies.stream()
                        .map(reply -> reply.body().at("/metadata/uid").asText()))
                .containsOnly(replies.get(0).body().at("/metadata/uid").asText());
    }

    @RepeatedTest(ROUNDS)
    void aQuotaIsNeverExceeded() throws Exception {
        List<WireReply> replies =
                Crowd.act(2 * CROWD, i -> appmesh.call("CreateMesh", "{'meshName': 'mesh-%d'}".formatted(i)));

        long created = outcomes(replies).get("success");
        assertThat(outcomes(replies)).containsOnlyKeys("success", "LimitExceededException");
        assertThat(appmesh.call("ListMeshes", "{}").body().get("meshes")).hasSize((int) created);
    }

    @RepeatedTest(ROUNDS)
    void versionsHaveNoGapsAndNoTwins() throws Exception {
        List<WireReply> replies = Crowd.act(CROWD, i -> ssm.call("PutParameter", put("value-" + i, true)));

        assertThat(replies.stream().map(reply -> reply.body().path("Version").asLong()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, CROWD).mapToObj(Long::valueOf).toList());
    }

    @RepeatedTest(ROUNDS)
    void everyVersionKeepsTheValueThatItWasAnsweredFor() throws Exception {
        List<Map.Entry<Long, String>> answered = Crowd.act(CROWD, i -> {
            WireReply reply = ssm.call("PutParameter", put("value-" + i, true));
            return Map.entry(reply.body().path("Version").asLong(), "value-" + i);
        });

        assertThat(answered).allSatisfy(version -> {
            WireReply stored = ssm.call("GetParameter", "{'Name': '/shop/color:%d'}".formatted(version.getKey()));
            assertThat(stored.body().at("/Parameter/Value").asText()).isEqualTo(version.getValue());
        });
    }

    @RepeatedTest(ROUNDS)
    void withoutOverwritingOnlyTheFirstValueCounts() throws Exception {
        List<WireReply> replies = Crowd.act(CROWD, i -> ssm.call("PutParameter", put("value-" + i, false)));

        assertThat(outcomes(replies)).isEqualTo(Map.of("success", 1L, "ParameterAlreadyExists", CROWD - 1L));
    }

    @RepeatedTest(ROUNDS)
    void readersNeverSeeHalfOfAChange() throws Exception {
        ssm.call("PutParameter", put("0", true));

        List<WireReply> replies = Crowd.act(
                CROWD,
                i -> i % 2 == 0
                        ? ssm.call("PutParameter", put(String.valueOf(i), true))
                        : ssm.call("GetParametersByPath", "{'Path': '/shop', 'Recursive': true}"));

        assertThat(replies).allMatch(WireReply::succeeded);
        assertThat(IntStream.range(0, CROWD)
                        .filter(i -> i % 2 == 1)
                        .mapToObj(i -> replies.get(i).body().at("/Parameters")))
                .allSatisfy(found -> assertThat(found).hasSize(1));
    }

    @RepeatedTest(ROUNDS)
    void accountsDoNotWaitForEachOthersNames() throws Exception {
        List<WireReply> replies = Crowd.act(
                CROWD,
                i -> appmesh.inAccount("%012d".formatted(i)).call("CreateMesh", "{'meshName': 'shop', 'tags': []}"));

        assertThat(replies).allMatch(WireReply::succeeded);
    }

    private static String put(String value, boolean overwrite) {
        return "{'Name': '/shop/color', 'Type': 'String', 'Value': '%s', 'Overwrite': %s}".formatted(value, overwrite);
    }
}
