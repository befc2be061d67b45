package dev.understudy.it.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.understudy.core.Emulator;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.it.wire.WireReply;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A snapshot that does not fit is refused with the reason, and changes nothing. */
class RefusedSnapshotTest {
    private final Emulator emulator = Emulator.builder()
            .clock(EmulatorClock.virtual(Instant.parse("2030-01-01T00:00:00Z")))
            .build();
    private final Admin admin = Admin.of(emulator);

    @AfterEach
    void close() {
        emulator.close();
    }

    private static ObjectNode partition(ObjectNode document, String service) {
        for (var partition : document.path("partitions")) {
            if (partition.at("/key/service").asText().equals(service)) {
                return (ObjectNode) partition;
            }
        }
        throw new AssertionError("no partition of " + service);
    }

    private static ObjectNode firstParameter(ObjectNode document) {
        return (ObjectNode) partition(document, "ssm").at("/tables/parameters/rows/0/record");
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("is no snapshot", d -> d.remove("format")),
                damage("is no snapshot", d -> d.put("format", "localstack-pod")),
                damage("version 2 of the format; this Understudy reads version 1", d -> d.put("version", 2)),
                damage("unknown member 'extra'", d -> d.put("extra", 1)),
                damage("settings: expected an object", d -> d.remove("settings")),
                damage("partitions: expected an array", d -> d.remove("partitions")),
                damage(
                        "the service 's3', which is not running",
                        d -> ((ObjectNode) partition(d, "ssm").path("key")).put("service", "s3")),
                damage("is there twice", d -> ((ArrayNode) d.path("partitions")).add(partition(d, "ssm"))),
                damage(
                        "tables.buckets: there is no such table",
                        d -> ((ObjectNode) partition(d, "ssm").path("tables")).putObject("buckets")),
                damage("rows[0].record", d -> firstParameter(d).removeAll()),
                damage("unknown member 'class'", d -> firstParameter(d).put("class", "java.lang.Runtime")),
                damage("timeline", d -> partition(d, "ssm").put("timeline", 1)),
                damage(
                        "settings.clock.now: expected a time",
                        d -> ((ObjectNode) d.at("/settings/clock")).put("now", "yesterday")),
                damage(
                        "no lifecycle is called moon; there are",
                        d -> ((ObjectNode) d.at("/settings/lifecycles/chosen"))
                                .putObject("moon")
                                .put("is", "Immediate")),
                damage(
                        "appconfig.deployment-minute follows from the time alone and cannot wait for reads",
                        d -> ((ObjectNode) d.at("/settings/lifecycles/chosen"))
                                .putObject("appconfig.deployment-minute")
                                .put("is", "AfterReads")
                                .put("reads", 1)),
                damage(
                        "a setting 'appconfig.moon', which no service that is running keeps",
                        d -> ((ObjectNode) d.path("kept")).put("appconfig.moon", true)),
                damage(
                        "kept.appconfig.polling: expected",
                        d -> ((ObjectNode) d.path("kept")).put("appconfig.polling", "SOMETIMES")),
                damage(
                        "'is' is one of [Immediate, After, AfterReads]",
                        d -> ((ObjectNode) d.at("/settings/lifecycles/chosen"))
                                .putObject("ssm.parameter")
                                .put("is", "java.lang.Runtime")));
    }

    private static Arguments damage(String reason, Consumer<ObjectNode> change) {
        return Arguments.of(reason, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damages")
    void damageIsToldAndNothingChanges(String reason, Consumer<ObjectNode> change) {
        new RichState(emulator);
        WireReply saved = admin.send("GET", "snapshot", "");
        ObjectNode document = (ObjectNode) saved.body();
        change.accept(document);

        WireReply reply = admin.send("PUT", "snapshot", document.toString());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("error").asText()).contains(reason);
        assertThat(admin.send("GET", "snapshot", "").text()).isEqualTo(saved.text());
    }

    @Test
    void halfADocumentIsRefused() {
        String text = admin.send("GET", "snapshot", "").text();

        WireReply reply = admin.send("PUT", "snapshot", text.substring(0, text.length() / 2));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("error").asText()).contains("no valid JSON");
    }

    @Test
    void stateOfAServiceThatIsNotRunningIsRefused() {
        new RichState(emulator);
        try (Emulator small = Emulator.builder().services(Set.of("ssm")).build()) {
            WireReply reply = Admin.of(small)
                    .send("PUT", "snapshot", admin.send("GET", "snapshot", "").text());

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body().path("error").asText()).contains("which is not running; running are [ssm]");
        }
    }
}
