package dev.understudy.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.understudy.core.wire.HeaderList;
import dev.understudy.core.wire.WireHandler;
import dev.understudy.core.wire.WireResponse;
import java.io.IOException;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that end where an answer should be. */
class NoAnswerTest {
    private static final WireHandler HANDLER = request -> CompletableFuture.completedFuture(
            switch (request.path()) {
                case "/reset" -> new WireResponse(WireResponse.RESET, new HeaderList(), new byte[0]);
                case "/close" -> new WireResponse(WireResponse.CLOSED, new HeaderList(), new byte[0]);
                default -> WireResponse.empty(200);
            });

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.start("127.0.0.1", 0, HANDLER, HttpOptions.defaults());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aResetIsSeenAsOne() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.get("/reset");

            assertThatThrownBy(client::atEnd)
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @Test
    void aCloseComesWithoutAByteAndAfterEarlierAnswers() throws IOException {
        try (RawClient client = new RawClient(server.port())) {
            client.get("/fine").get("/close");

            assertThat(client.read().status()).isEqualTo(200);
            assertThat(client.atEnd()).isTrue();
        }
    }
}
