package dev.understudy.core.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests of browsers are served. */
class BrowserGuardTest {
    private static boolean serves(String boundHost, String... headers) {
        WireRequest request = new WireRequest("POST", "/_understudy/reset", "", HeaderList.of(headers), new byte[0]);
        return new BrowserGuard(boundHost).objection(request) == null;
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost:4566, true",
        "127.0.0.1, LOCALHOST, true",
        "127.0.0.1, app.localhost:4566, true",
        "127.0.0.1, 127.0.0.1:4566, true",
        "127.0.0.1, 127.1.2.3, true",
        "127.0.0.1, [::1]:4566, true",
        "localhost, localhost, true",
        "127.0.0.1, evil.example:4566, false",
        "127.0.0.1, 127.0.0.1.evil.example, false",
        "127.0.0.1, localhost.evil.example, false",
        "127.0.0.1, 192.168.0.7, false",
        "0.0.0.0, understudy:4566, true",
        "192.168.0.7, 192.168.0.7:4566, true",
    })
    void judgesTheHost(String boundHost, String host, boolean served) {
        assertThat(serves(boundHost, "Host", host)).isEqualTo(served);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:3000, true",
        "http://127.0.0.1:4566, true",
        "https://[::1], true",
        "http://understudy:4566, true",
        "http://understudy:80, false",
        "https://evil.example, false",
        "http://localhost.evil.example, false",
        "null, false",
        "'', false",
    })
    void judgesTheOrigin(String origin, boolean served) {
        assertThat(serves("0.0.0.0", "Host", "understudy:4566", "Origin", origin))
                .isEqualTo(served);
    }

    @Test
    void servesRequestsThatComeFromNoPage() {
        assertThat(serves("127.0.0.1")).isTrue();
    }

    @Test
    void saysWhy() {
        AdminClient client = new AdminClient(new AdminRouter(
                "/_understudy",
                request -> {
                    throw new AssertionError("not for the services");
                },
                java.util.List.of(),
                new BrowserGuard("127.0.0.1"),
                Runnable::run));

        AdminClient.Answer answer = client.send("POST", "reset", "", "Origin", "https://evil.example");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.error()).contains("https://evil.example");
    }
}
