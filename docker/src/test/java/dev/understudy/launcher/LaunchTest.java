package dev.understudy.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.Refusal;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireRequest;
import dev.understudy.core.wire.WireResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A server within the test's own process. */
class LaunchTest {
    private static Settings settings(Map<String, String> options) {
        return new Options(options, Map.of()).settings();
    }

    @Test
    void settingsReachTheEmulator() {
        Settings settings = settings(
                Map.of("--services", "proton", "--clock", "2030-01-01T00:00:00Z", "--quotas", "off", "--seed", "1"));

        try (var emulator = settings.emulator()) {
            assertThat(emulator.services()).hasToString("[proton]");
            assertThat(emulator.clock().instant()).isEqualTo("2030-01-01T00:00:00Z");
        }
    }

    @Test
    void anUnknownServiceIsABadOption() {
        assertThatThrownBy(() -> settings(Map.of("--services", "ssn")).emulator())
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("ssn");
    }

    @Test
    void aPortInUseIsReported() throws IOException {
        try (Launch first = Launch.start(settings(Map.of("--port", "0")))) {
            Settings same =
                    settings(Map.of("--port", String.valueOf(first.server().port())));

            assertThatThrownBy(() -> Launch.start(same))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void theAgentHasAPortOfItsOwn() throws Exception {
        try (Launch launch = Launch.start(settings(Map.of("--port", "0", "--agent-port", "0")))) {
            URI agent = Objects.requireNonNull(launch.agent()).endpoint();
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(
                                            agent.resolve("/applications/none/environments/none/configurations/none"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
            assertThat(agent.getPort()).isNotEqualTo(launch.server().port());
        }
    }

    @Test
    void withoutItsServiceTheAgentIsABadOption() {
        assertThatThrownBy(
                        () -> Launch.start(settings(Map.of("--port", "0", "--services", "ssm", "--agent-port", "0"))))
                .isInstanceOf(BadOption.class)
                .hasMessageContaining("appconfig");
    }

    @Test
    void aPortInUseIsReportedForTheAgentToo() throws IOException {
        try (Launch first = Launch.start(settings(Map.of("--port", "0")))) {
            String taken = String.valueOf(first.server().port());

            assertThatThrownBy(() -> Launch.start(settings(Map.of("--port", "0", "--agent-port", taken))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(taken);
        }
    }

    @Test
    void requestsWaitForTheServices() {
        LateHandler late = new LateHandler();
        WireRequest request = new WireRequest("GET", "/", "", new HeaderList(), new byte[0]);
        WireHandler services = asked -> CompletableFuture.completedFuture(WireResponse.empty(204));

        CompletableFuture<WireResponse> early = late.handle(request).toCompletableFuture();
        assertThat(early).isNotDone();
        assertThat(late.refuse(request, Refusal.BODY_TOO_LARGE).status()).isEqualTo(413);
        late.arrive(services);

        assertThat(early.join().status()).isEqualTo(204);
        assertThat(late.handle(request).toCompletableFuture().join().status()).isEqualTo(204);
    }
}
