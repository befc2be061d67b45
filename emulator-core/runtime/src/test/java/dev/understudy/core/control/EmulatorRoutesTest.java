package dev.understudy.core.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.understudy.core.Emulator;
import dev.understudy.core.control.AdminClient.Answer;
import dev.understudy.core.event.EmittedEvent;
import dev.understudy.core.state.DueTransition;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.state.Partitions;
import dev.understudy.core.time.EmulatorClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The routes that every emulator has, over one with a service for tests. */
class EmulatorRoutesTest {
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final EmulatorClock clock = EmulatorClock.virtual(NOON);
    private final Emulator emulator = Emulator.builder().clock(clock).build();
    private final AdminClient client = new AdminClient(AdminRouter.of(emulator, new BrowserGuard("127.0.0.1")));

    @AfterEach
    void close() {
        emulator.close();
    }

    private Partitions<?> notes() {
        return emulator.services().get(0).partitions();
    }

    private void schedule(Duration in, String resource) {
        schedule(new PartitionKey("notes", "000000000000", "us-east-1"), in, resource);
    }

    private void schedule(PartitionKey key, Duration in, String resource) {
        notes().within(key, (partition, now) -> {
            partition.timeline().schedule(new DueTransition(now.plus(in), "fade", resource));
            return now;
        });
    }

    private void fill(String account, String region) {
        schedule(new PartitionKey("notes", account, region), Duration.ofDays(1), "note");
    }

    private List<String> filled() {
        return notes().keys().stream()
                .filter(key -> notes().within(
                                key,
                                (partition, now) ->
                                        !partition.timeline().pending().isEmpty()))
                .map(PartitionKey::toString)
                .toList();
    }

    private void emit(String source, String account, String region, String type) {
        String id = "id" + emulator.events().find(event -> true).size();
        emulator.events()
                .emit(new EmittedEvent(
                        id,
                        NOON,
                        account,
                        region,
                        source,
                        type,
                        List.of("arn:x"),
                        JsonNodeFactory.instance.objectNode().put("a", 1)));
    }

    private List<String> eventIds(String query) {
        return client.get("events" + query).body().path("events").findValuesAsText("id");
    }

    @Test
    void healthCountsOperations() {
        Answer answer = client.get("health");

        assertThat(answer.text("status")).isEqualTo("ok");
        assertThat(answer.body().at("/services/notes").toString())
                .isEqualTo("{\"operationsImplemented\":3,\"operations\":3}");
    }

    @Test
    void versionNamesItselfAndJava() {
        assertThat(client.get("version").text("version")).isNotEmpty();
        assertThat(client.get("version").text("java"))
                .startsWith(Runtime.version().feature() + "");
    }

    @Test
    void resetForgetsTheNamedPartitions() {
        fill("111111111111", "us-east-1");
        fill("111111111111", "eu-west-1");
        fill("222222222222", "eu-west-1");

        assertThat(client.post("reset?service=notes&account=111111111111&region=eu-west-1", "")
                        .status())
                .isEqualTo(200);
        assertThat(filled()).containsExactlyInAnyOrder("notes/111111111111/us-east-1", "notes/222222222222/eu-west-1");

        client.post("reset", "");
        assertThat(filled()).isEmpty();
    }

    @Test
    void resetForgetsTheEventsOfWhatItForgets() {
        emit("aws.ssm", "111111111111", "us-east-1", "A");
        emit("aws.notes", "222222222222", "us-east-1", "A");
        emit("aws.notes.reader", "111111111111", "us-east-1", "A");

        client.post("reset?service=notes&account=111111111111", "");
        assertThat(eventIds("")).containsExactly("id0", "id1");

        client.post("reset", "");
        assertThat(eventIds("")).isEmpty();
    }

    @Test
    void resetRefusesWhatItDoesNotKnowAndForgetsNothing() {
        fill("111111111111", "us-east-1");

        assertThat(client.post("reset?service=nots", "").error())
                .isEqualTo("there is no service 'nots'; there are [notes]");
        assertThat(client.post("reset?services=notes", "").status()).isEqualTo(400);
        assertThat(filled()).hasSize(1);
    }

    @Test
    void advanceTellsWhatBecameDue() {
        schedule(Duration.ofMinutes(5), "first");
        schedule(Duration.ofMinutes(10), "second");
        schedule(Duration.ofMinutes(11), "third");

        Answer answer = client.post("clock/advance", "{\"duration\":\"PT10M\"}");

        assertThat(answer.text("now")).isEqualTo("2030-01-01T12:10:00Z");
        assertThat(answer.body().path("transitions").findValuesAsText("resource"))
                .containsExactly("first", "second");
        assertThat(answer.body().at("/transitions/0").toString())
                .isEqualTo("{\"dueAt\":\"2030-01-01T12:05:00Z\",\"kind\":\"fade\",\"resource\":\"first\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"duration\":\"-PT1S\"}",
                "{\"duration\":\"ten minutes\"}",
                "{\"duration\":600}",
                "{\"duration\":\"P100000000000D\"}",
                "{\"duration\":\"PT10M\",\"x\":1}",
            })
    void advanceRefusesWhatIsNoDuration(String body) {
        Answer answer = client.post("clock/advance", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isNotEmpty();
        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void theClockIsReadSetAndStopped() {
        assertThat(client.get("clock").body().toString())
                .isEqualTo("{\"mode\":\"virtual\",\"now\":\"2030-01-01T12:00:00Z\"}");

        assertThat(client.put("clock", "{\"now\":\"2031-01-01T00:00:00Z\"}").text("now"))
                .isEqualTo("2031-01-01T00:00:00Z");
        assertThat(client.put("clock", "{\"mode\":\"system\",\"speed\":60}").text("mode"))
                .isEqualTo("system");
        assertThat(clock.read().speed()).isEqualTo(60);
        assertThat(clock.instant())
                .isBetween(Instant.parse("2031-01-01T00:00:00Z"), Instant.parse("2032-01-01T00:00:00Z"));
        assertThat(client.put("clock", "{\"mode\":\"virtual\",\"now\":\"2030-01-01T12:00:00Z\"}")
                        .text("now"))
                .isEqualTo("2030-01-01T12:00:00Z");
        assertThat(client.put("clock", "{\"mode\":\"system\"}")
                        .body()
                        .path("speed")
                        .asDouble())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"mode\":\"fast\"}",
                "{\"mode\":\"VIRTUAL\"}",
                "{\"now\":\"tomorrow\"}",
                "{\"now\":\"+10000-01-01T00:00:00Z\"}",
                "{\"now\":\"1969-12-31T00:00:00Z\"}",
                "{\"speed\":2}",
                "{\"mode\":\"system\",\"speed\":0}",
                "{\"mode\":\"system\",\"speed\":-1}",
                "{\"mode\":\"system\",\"speed\":1e999}",
                "{\"mode\":\"system\",\"speed\":\"2\"}",
            })
    void theClockRefusesWhatMakesNoSense(String body) {
        Answer answer = client.put("clock", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isNotEmpty();
        assertThat(clock.read().mode()).isEqualTo(EmulatorClock.Mode.VIRTUAL);
    }

    @Test
    void eventsAreFilteredAndLimitedToTheNewest() {
        emit("aws.ssm", "111111111111", "us-east-1", "A");
        emit("aws.ssm", "222222222222", "us-east-1", "B");
        emit("aws.proton", "111111111111", "eu-west-1", "B");

        assertThat(eventIds("")).containsExactly("id0", "id1", "id2");
        assertThat(eventIds("?service=ssm")).containsExactly("id0", "id1");
        assertThat(eventIds("?account=111111111111")).containsExactly("id0", "id2");
        assertThat(eventIds("?region=eu-west-1&type=B")).containsExactly("id2");
        assertThat(eventIds("?limit=2")).containsExactly("id1", "id2");
        assertThat(eventIds("?limit=9")).hasSize(3);
        assertThat(client.get("events?limit=0").status()).isEqualTo(400);
        assertThat(client.get("events?limit=few").status()).isEqualTo(400);
    }

    @Test
    void eventsWearTheEnvelopeOfEventBridge() {
        emit("aws.ssm", "111111111111", "us-east-1", "Parameter Store Change");

        assertThat(client.get("events").body().at("/events/0").toString())
                .isEqualTo("{\"version\":\"0\",\"id\":\"id0\",\"detail-type\":\"Parameter Store Change\","
                        + "\"source\":\"aws.ssm\",\"account\":\"111111111111\",\"time\":\"2030-01-01T12:00:00Z\","
                        + "\"region\":\"us-east-1\",\"resources\":[\"arn:x\"],\"detail\":{\"a\":1}}");
    }

    @Test
    void eventsAreForgottenByFilter() {
        emit("aws.ssm", "111111111111", "us-east-1", "A");
        emit("aws.proton", "111111111111", "us-east-1", "A");

        client.send("DELETE", "events?service=ssm", "");
        assertThat(eventIds("")).containsExactly("id1");

        client.send("DELETE", "events", "");
        assertThat(eventIds("")).isEmpty();
    }
}
