package dev.understudy.it.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.Emulator;
import dev.understudy.core.control.AdminRouter;
import dev.understudy.core.control.BrowserGuard;
import dev.understudy.core.http.HttpOptions;
import dev.understudy.core.http.HttpServer;
import dev.understudy.core.model.Protocol;
import dev.understudy.core.quota.Quotas;
import dev.understudy.core.service.EmulatedService;
import dev.understudy.core.state.PartitionKey;
import dev.understudy.core.time.EmulatorClock;
import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.it.wire.WireClient;
import dev.understudy.it.wire.WireReply;
import dev.understudy.it.wire.WireSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Given a server with a single thread for all connections, then snapshots go over the network and block nobody. */
class SnapshotServerTest {
    private static final int RESOURCES = 10_000;

    /** Snapshots are larger, and are taken all the same. */
    private static final int MAX_BODY_BYTES = 64 * 1024;

    private final Emulator emulator = Emulator.builder()
            .clock(EmulatorClock.virtual(Instant.parse("2030-01-01T00:00:00Z")))
            .quotas(Quotas.off())
            .build();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.start(
                "127.0.0.1",
                0,
                AdminRouter.of(emulator, new BrowserGuard("127.0.0.1")),
                new HttpOptions(MAX_BODY_BYTES, Duration.ZERO, 1));
    }

    @AfterEach
    void stop() {
        server.close();
        emulator.close();
    }

    private WireSocket connect() throws IOException {
        return new WireSocket(server.endpoint());
    }

    private static WireRequest request(String method, String path, String body) {
        return new WireRequest(
                method,
                "/_understudy/" + path,
                "",
                HeaderList.of("Host", "127.0.0.1"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private WireReply send(String method, String path, String body) throws IOException {
        try (WireSocket socket = connect()) {
            return socket.send(request(method, path, body)).read(Protocol.REST_JSON_1);
        }
    }

    @Test
    void tenThousandResourcesComeBack() throws IOException {
        WireClient ssm = WireClient.of(emulator, "ssm");
        for (int i = 0; i < RESOURCES; i++) {
            ssm.call("PutParameter", "{'Name':'/p/" + i + "','Type':'String','Value':'blue'}");
        }
        String saved = send("GET", "snapshot", "").text();
        send("POST", "reset", "");

        WireReply loaded = send("PUT", "snapshot", saved);

        assertThat(loaded.status()).isEqualTo(200);
        assertThat(ssm.call("GetParameter", "{'Name':'/p/9999'}").status()).isEqualTo(200);
        assertThat(send("GET", "snapshot", "").text()).isEqualTo(saved);
    }

    @Test
    void whileASnapshotWaitsForAPartitionTheServerAnswersOthers() throws IOException {
        EmulatedService ssm = emulator.services().stream()
                .filter(service -> service.toString().equals("ssm"))
                .findFirst()
                .orElseThrow();
        try (WireSocket waiting = connect()) {
            WireReply health = ssm.partitions()
                    .within(new PartitionKey("ssm", "111122223333", "eu-west-1"), (partition, now) -> {
                        try {
                            waiting.send(request("GET", "snapshot", ""));
                            return send("GET", "health", "");
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    });

            assertThat(health.status()).isEqualTo(200);
            assertThat(waiting.read(Protocol.REST_JSON_1).text()).contains("understudy-snapshot");
        }
    }
}
